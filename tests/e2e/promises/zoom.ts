import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { samplePack, zipOf } from '../../unit/packs/sample-pack';
import type { Bench } from '../bench';
import { withPopup } from '../checked';
import { SCREENSHOTS } from '../extensions';
import { misplaced } from '../layout-expressions';
import { type OptionsPage, visitOptions, withFile } from '../options-page';
import { IS_STILL } from '../popup-expressions';

const OPEN_ALL = `document.querySelectorAll('details:not([open]) > summary').forEach((summary) => summary.click())`;
const IS_OPEN = `![...document.querySelectorAll('details')].some((part) => !part.open)`;
const PASTED = 'Words that were pasted here, enough of them to be a report.';

/** Both pages at 200 %: nothing is cut off, lies over something else or has to be scrolled to sideways. */
export function zoomPromises(bench: () => Bench): void {
  it('shows packs, a confirmation and a failure whole at 200 %', async () => {
    await withFile('sample.newspack', await zipOf(samplePack()), (pack) =>
      withFile('notes.newspack', new TextEncoder().encode('No pack.'), (notes) =>
        visitOptions(bench(), async (page) => {
          await page.type('Name of a new pack', 'A desk of our own');
          await page.press('Create pack');
          await page.see('A desk of our own');
          await page.press('Paste a text');
          await page.waitFor(`document.querySelector('textarea')`);
          await page.type('Title', 'A text with a title of some length');
          await page.type('Text', PASTED);
          await page.press('Add text to “A desk of our own”');
          await page.see('1 report in it');
          await page.evaluate(OPEN_ALL);
          await page.waitFor(`${IS_OPEN} && document.querySelector('.own-report')`);
          await expectWhole(page, 'packs');
          await page.choosePack(pack);
          await expectWhole(page, 'confirmation');
          await page.press('Cancel');
          await page.setFiles('input[type="file"][accept*=".newspack"]', [notes]);
          await page.waitFor(`document.querySelector('[role="alert"]')`);
          await expectWhole(page, 'failure');
          await page.press('Remove “A desk of our own”');
          await page.see('was removed');
        }),
      ),
    );
  });

  it.each(['altered', 'unrelated', 'links'])(
    'shows the outcome for /%s whole in a popup at 200 %',
    async (name) => {
      await bench().visit(`/${name}`, (tab) =>
        withPopup(tab, async (popup) => {
          await popup.evaluate(OPEN_ALL);
          await popup.waitFor(
            `${IS_OPEN} && !document.body.innerText.includes('Reading the page…')`,
          );
          // As wide as browsers let a popup become; none of them zooms one, but all have larger text and screens.
          await popup.evaluate(`document.documentElement.style.zoom = '2'`);
          await popup.waitFor(`innerWidth >= 780`);
          await popup.waitFor(IS_STILL);
          expect(await misplaced(popup)).toEqual([]);
          keep(`popup-${name}`, await popup.screenshot());
        }),
      );
    },
  );

  /** Zooms as a reader does, and takes a picture of a window half as large, which shows the same. */
  async function expectWhole(page: OptionsPage, name: string): Promise<void> {
    const zoomTo = async (factor: number) => {
      await page.evaluate(`(globalThis.browser ?? chrome).tabs.setZoom(${factor})`);
      await page.waitFor(`devicePixelRatio === ${factor}`);
      await page.waitFor(IS_STILL);
    };
    try {
      await zoomTo(2);
      expect(await misplaced(page), name).toEqual([]);
    } finally {
      await zoomTo(1);
    }
    await page.resize(550, 450);
    await page.waitFor(`innerWidth === 550`);
    expect(await misplaced(page), name).toEqual([]);
    keep(`options-${name}`, await page.screenshot('page'));
    // Four times on a screen of 1,280 pixels.
    await page.resize(320, 256);
    await page.waitFor(`innerWidth === 320`);
    expect(await misplaced(page), `${name}, 320 px wide`).toEqual([]);
    await page.resize(1100, 900);
  }

  function keep(name: string, picture: Buffer): void {
    mkdirSync(SCREENSHOTS, { recursive: true });
    const browser = bench().browser.name.toLowerCase();
    writeFileSync(`${SCREENSHOTS}${browser}-twice-${name}.png`, picture);
  }
}
