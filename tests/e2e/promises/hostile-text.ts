import { expect, it } from 'vitest';
import { serveLoopback } from '../../demo/loopback';
import { HARBOUR, record, samplePack, zipOf } from '../../unit/packs/sample-pack';
import { type Bench, visitPage } from '../bench';
import { checkedReport, withPopup } from '../checked';
import type { View } from '../driver';
import { visitOptions, withFile } from '../options-page';

/** What is tried on pages that put text into markup, attributes, styles or addresses; each would set `ran` or navigate. */
const PAYLOADS = [
  '<script>window.ran=1</script>',
  '"><img src=x onerror="window.ran=1">',
  '<svg/onload=window.ran=1>',
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<a href="javascript:window.ran=1">x</a>',
  "' onmouseover='window.ran=1' autofocus onfocus='window.ran=1",
  '</title></textarea><script>window.ran=1</script>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<style>@import "https://evil.example/";</style>',
  '<object data="https://evil.example/"></object>',
  '&lt;script&gt;window.ran=1&lt;/script&gt;',
].join(' ');
const ADDRESS = 'https://evil.example/"onclick="window.ran=1"><script>window.ran=1</script>';
/** Packs with such characters are refused; pages are shown without them. */
const HIDDEN = '\u202egnp.exe\u202c\u2066\u0007';
const TITLE = `Evil ${PAYLOADS}`;
const OPEN_ALL = `document.querySelectorAll('summary').forEach((each) => each.parentElement.open || each.click())`;

/** What strangers wrote, in packs and on pages, as real browsers show it. */
export function hostileTextPromises(bench: () => Bench): void {
  it('stays text on the options page and in the popup: nothing runs, loads, leads elsewhere or hides', async () => {
    const { browser, proxy } = bench();
    await withFile('evil.newspack', await zipOf(hostilePack()), (file) =>
      visitOptions(bench(), async (page) => {
        await page.choosePack(file);
        await expectText(page);
        await page.press('Add this pack');
        await page.waitFor(`!document.querySelector('.confirmation')`);
        await page.evaluate(OPEN_ALL);
        await page.waitFor(`document.querySelector('dd a[href^="https://evil.example/"]')`);
        await expectText(page);
      }),
    );
    const site = await serveLoopback(hostilePage);
    await visitPage(browser, `${site.origin}/story`, (tab) =>
      withPopup(tab, async (popup) => {
        expect((await checkedReport(popup)).matches.map(({ report }) => report.id)).toEqual([
          'evil',
        ]);
        await popup.evaluate(OPEN_ALL);
        await expectText(popup);
      }),
    );
    await site.close();
    await visitOptions(bench(), async (page) => {
      await page.press('Remove “Evil');
      await page.see('was removed');
      await expectText(page);
    });
    expect(proxy.requests.filter((request) => request.includes('evil.example'))).toEqual([]);
  });
}

function hostilePack() {
  const told = { title: TITLE, publisher: PAYLOADS, byline: PAYLOADS, rights: PAYLOADS };
  return samplePack(
    {
      id: 'evil',
      title: TITLE,
      description: PAYLOADS,
      license: PAYLOADS,
      homepage: ADDRESS.replace(/\s/g, ''),
      publisher: { name: PAYLOADS, url: ADDRESS.replace(/\s/g, '') },
    },
    [record('evil', HARBOUR, { ...told, url: ADDRESS.replace(/\s/g, '') })],
  );
}

function hostilePage() {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const [, ...body] = HARBOUR;
  const paragraphs = [...body, `The council said ${PAYLOADS} ${HIDDEN} was not its own wording.`];
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><title>${escaped(TITLE + HIDDEN)}</title>
      <meta property="og:type" content="article"><meta name="author" content="${escaped(PAYLOADS).replace(/"/g, '&quot;')}">
      <main><article><h1>${escaped(TITLE + HIDDEN)}</h1>
      ${paragraphs.map((each) => `<p>${escaped(each)}</p>`).join('\n')}</article></main></html>`,
  };
}

async function expectText(view: View): Promise<void> {
  expect(await view.evaluate(FOREIGN)).toEqual([]);
  expect(await view.evaluate<string>('document.body.innerText')).toContain(
    'onerror="window.ran=1"',
  );
}

/** All that text of strangers must never become in a page of the extension. */
const FOREIGN = `[
  ...[...document.querySelectorAll('img, iframe, object, embed, base, meta[http-equiv], body style, body script')]
    .map((each) => each.outerHTML),
  ...[...document.querySelectorAll('*')].flatMap((each) => each.getAttributeNames().filter((name) => /^on|srcdoc/.test(name))),
  ...[...document.querySelectorAll('a[href]')].map((each) => each.protocol).filter((each) => !/^https?:$/.test(each)),
  ...(document.body.innerText.match(/[\\u202a-\\u202e\\u2066-\\u2069\\u0007]/g) ?? []),
  ...(window.ran === undefined ? [] : ['it ran']),
  ...(/^(chrome|moz)-extension:$/.test(location.protocol) ? [] : [location.href]),
]`;
