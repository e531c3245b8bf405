import { existsSync, readFileSync } from 'node:fs';
import { paragraphsOf } from '../../../lib/engine/plain-text';
import { type HostilePack, hostilePacks } from '../../hostile/hostile-packs';
import { matcherOf, type TriedPage, triedPage } from '../../hostile/matched';
import { filesIn, readGzipLines, readJsonLines } from '../corpora';
import type { Task } from '../task';
import { short } from '../texts';

type Wire = { readonly date: string; readonly body: string };
type Outlet = { readonly triplet: string; readonly paragraphs: readonly (readonly string[])[] };
type Text = readonly string[];
/** Pages of one kind, and other texts of it that the makers of packs know. */
type Genre = {
  readonly name: string;
  readonly known: readonly Text[];
  readonly pages: readonly TriedPage[];
};

/** Shorter items of the wire are tables of figures. */
const MIN_WORDS = 100;
const NEWSPAPER = 'corpora/pages/newspaper';
/** One page in a thousand. */
const TARGET = 0.001;

/** Packs made to match whatever comes, against pages that have nothing to do with them. */
export const hostilePackPages: Task = {
  name: 'hostile-packs',
  about:
    'neutral pages that are shown a match by packs made of what texts of their kind have in common',
  needs: ['corpora/wire', 'corpora/rewrites', 'corpora/same-event', NEWSPAPER],
  run: (shared) => {
    const tried = [wire(shared), web(shared)].flatMap(({ name, known, pages }) =>
      hostilePacks(known).map((pack) => ({
        genre: name,
        pages: pages.length,
        pack,
        matched: matchedBy(pack, pages),
      })),
    );
    const shares = tried.map(({ pages, matched }) => matched.length / pages);
    return {
      cases: tried.reduce((sum, { pages }) => sum + pages, 0),
      metrics: [
        {
          name: 'pages matched, the worst pack',
          value: Math.max(...shares),
          target: TARGET,
          isCost: true,
        },
        {
          name: 'pages matched, mean of all packs',
          value: shares.reduce((sum, each) => sum + each, 0) / shares.length,
          target: TARGET,
          isCost: true,
        },
      ],
      errors: tried.flatMap(({ genre, pages, pack, matched }) =>
        matched.length === 0
          ? []
          : [
              `${pack.name}, ${genre}: ${matched.length} of ${pages}, ${matched.slice(0, 3).join(' | ')}`,
            ],
      ),
    };
  },
};

function matchedBy(pack: HostilePack, pages: readonly TriedPage[]): string[] {
  const matchOf = matcherOf(pack);
  return pages.flatMap((page) => {
    const match = matchOf(page);
    return match === undefined
      ? []
      : [`${match.relation}: ${short(page.paragraphs.join(' '), 60)}`];
  });
}

/** The makers know what was sent until April; by June its stories are over. */
function wire(shared: string): Genre {
  const items = readGzipLines<Wire>(shared, 'corpora/wire/docs.jsonl.gz').filter(
    ({ body }) => body.split(/\s+/).length >= MIN_WORDS,
  );
  const textsOf = (months: RegExp) =>
    items.filter(({ date }) => months.test(date)).map(({ body }) => paragraphsOf(body).paragraphs);
  return {
    name: 'agency copy',
    known: textsOf(/-(?:FEB|MAR)-/),
    pages: textsOf(/-(?:JUN|OCT)-/).map(triedPage),
  };
}

/** Of three outlets on an event, of articles and of saved pages, the makers know every second one: other events, other sites. */
function web(shared: string): Genre {
  const events = readJsonLines<Outlet>(shared, 'corpora/same-event').map(
    ({ triplet, paragraphs }) => ({
      story: triplet,
      text: paragraphs.map((sentences) => sentences.join(' ')),
    }),
  );
  const articles = readJsonLines<{ readonly original: string }>(shared, 'corpora/rewrites').map(
    ({ original }, i) => ({
      story: String(i),
      text: paragraphsOf(original).paragraphs,
    }),
  );
  const saved = filesIn(shared, `${NEWSPAPER}/html`, '.html').flatMap((file) => {
    const text = file.replace('/html/', '/text/').replace(/\.html$/, '.txt');
    const site = /([^/]+?)\d*\.html$/.exec(file)?.[1] ?? file;
    return existsSync(text)
      ? [{ story: site, text: paragraphsOf(readFileSync(text, 'utf8')).paragraphs }]
      : [];
  });
  const all = [...events, ...articles, ...saved];
  const stories = [...new Set(all.map(({ story }) => story))];
  const isKnown = new Set(stories.filter((_, i) => i % 2 === 0));
  return {
    name: 'news pages',
    known: all.filter(({ story }) => isKnown.has(story)).map(({ text }) => text),
    pages: all.filter(({ story }) => !isKnown.has(story)).map(({ text }) => triedPage(text)),
  };
}
