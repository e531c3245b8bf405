import { expect, it } from 'vitest';
import { HARBOUR, record, samplePack, zipOf } from '../../unit/packs/sample-pack';
import type { Bench } from '../bench';
import { checkedReport, withPopup } from '../checked';
import type { View } from '../driver';
import { PAYLOADS, TITLE } from '../hostile-story';
import { visitOptions, withFile } from '../options-page';

const ADDRESS = 'https://evil.example/"onclick="window.ran=1"><script>window.ran=1</script>';
const OPEN_ALL = `document.querySelectorAll('summary').forEach((each) => each.parentElement.open || each.click())`;

/** What strangers wrote, in packs and on pages, as real browsers show it. */
export function hostileTextPromises(bench: () => Bench): void {
  it('stays text on the options page and in the popup: nothing runs, loads, leads elsewhere or hides', async () => {
    const { proxy } = bench();
    await withFile('evil.newspack', await zipOf(hostilePack()), (file) =>
      visitOptions(bench(), async (page) => {
        await page.choosePack(file);
        await expectText(page);
        await page.press('Add this pack');
        await page.waitFor(`!document.querySelector('.confirmation')`);
        // Asked again and again: the list comes when it was read, and its details are closed.
        await page.waitFor(
          `(${OPEN_ALL}, document.querySelector('dd a[href^="https://evil.example/"]') !== null)`,
        );
        await expectText(page);
      }),
    );
    await bench().visit('/hostile', (tab) =>
      withPopup(tab, async (popup) => {
        expect((await checkedReport(popup)).matches.map(({ report }) => report.id)).toEqual([
          'evil',
        ]);
        await popup.evaluate(OPEN_ALL);
        await expectText(popup);
      }),
    );
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
