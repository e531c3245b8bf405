import { type Loopback, type Page, serveLoopback } from '../demo/loopback';
import { demoPage } from '../demo/serve';
import { hostileStory } from './hostile-story';

/** The demo site, and pages that behave like the awkward ones of the web. */
export function serveSite(): Promise<Loopback> {
  return serveLoopback((path) => demoPage(path) ?? awkward(path));
}

function awkward(path: string): Page | undefined {
  if (path === '/paper.pdf') return { type: 'application/pdf', body: PDF };
  const body = PAGES[path]?.();
  return body === undefined ? undefined : { type: 'text/html; charset=utf-8', body };
}

const PAGES: Readonly<Record<string, () => string>> = {
  // Another article under another address without a new document: `turn()`.
  '/single-page': () => `${HEAD}<main>${article('unrelated')}</main>
    <template>${article('copy')}</template>
    <script>
      function turn() {
        history.pushState({}, '', '/single-page/next');
        document.querySelector('main').replaceChildren(document.querySelector('template').content.cloneNode(true));
      }
    </script>`,
  // A teaser first, the body of the article when `load()` is called.
  '/late':
    () => `${HEAD}<main><article><h1>Advisers in Mexico</h1><p>Loading the article …</p></article></main>
    <template>${article('copy')}</template>
    <script>
      function load() {
        document.querySelector('main').replaceChildren(document.querySelector('template').content.cloneNode(true));
      }
    </script>`,
  '/hostile': hostileStory,
  '/links': () => `${HEAD}<main><h1>All sections</h1><ul>
    <li><a href="/copy">Coast</a></li><li><a href="/altered">Nation</a></li><li><a href="/unrelated">World</a></li>
    </ul></main>`,
};

const HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Test page</title>';

function article(name: string): string {
  const html = String(demoPage(`/${name}`)?.body);
  return html.slice(html.indexOf('<article>'), html.indexOf('</article>') + '</article>'.length);
}

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
trailer<</Root 1 0 R>>
`;
