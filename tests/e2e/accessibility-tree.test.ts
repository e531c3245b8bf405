import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Loopback, serveLoopback } from '../demo/loopback';
import { demoPage } from '../demo/serve';
import { samplePack, zipOf } from '../unit/packs/sample-pack';
import { type Spoken, spoken } from './accessibility-tree';
import { settled } from './checked';
import { type ChromiumDriver, launchChromium } from './chromium';
import { EXTENSIONS } from './extensions';
import { type OptionsPage, optionsOn, withFile } from './options-page';
import { until } from './until';

/* What screen readers are told, from the tree that the real browser makes of the real pages. */

const OPEN_ALL = `document.querySelectorAll('details:not([open]) > summary').forEach((summary) => summary.click())`;
const IS_OPEN = `![...document.querySelectorAll('details')].some((part) => !part.open)`;

describe('screen readers', () => {
  let browser: ChromiumDriver;
  let news: Loopback;

  beforeAll(async () => {
    news = await serveLoopback(demoPage);
    browser = await launchChromium({ extension: EXTENSIONS.chromium });
  });
  afterAll(async () => {
    await browser?.close();
    await news?.close();
  });

  /** The options page, and what is told of it. */
  async function withOptions(
    work: (page: OptionsPage, tell: () => Promise<Spoken>) => Promise<void>,
  ): Promise<void> {
    const tab = await browser.open(`${browser.extensionOrigin}/options.html`);
    try {
      await work(await optionsOn(tab), () => spoken(tab.send));
    } finally {
      await tab.close();
    }
  }

  it('are told the name of every control and headings in order: packs, with everything opened', async () => {
    await withOptions(async (page, tell) => {
      await page.type('Name of a new pack', 'My desk');
      await page.press('Create pack');
      await page.see('My desk');
      await page.press('Paste a text');
      await page.waitFor(`document.querySelector('textarea')`);
      await page.type('Title', 'A text');
      await page.type('Text', 'Words that were pasted here.');
      await page.press('Add text to “My desk”');
      await page.see('“A text” was added.');
      await page.evaluate(OPEN_ALL);
      await page.waitFor(`${IS_OPEN} && document.querySelector('.own-report')`);
      const told = await tell();
      expectNamed(told);
      const names = told.controls.map(({ role, name }) => `${role} ${name}`);
      for (const name of [
        'button Choose a pack file',
        'textbox Link to a pack',
        'switch Compare pages with “My desk”',
        'button Add text files to “My desk”',
        'textbox Title',
        'textbox Text',
        'button Withdraw A text',
        'button Remove “My desk”',
      ])
        expect(names).toContain(name);
      expect(told.live).toContain('“A text” was added.');
    });
  });

  it('are told the same of a confirmation, and what became of it', async () => {
    await withFile('sample.newspack', await zipOf(samplePack()), (file) =>
      withOptions(async (page, tell) => {
        const before = await tell();
        expect(before.live.every((words) => words === '')).toBe(true);
        await page.choosePack(file);
        const asked = await tell();
        expectNamed(asked);
        expect(asked.headings.map(({ name }) => name)).toContain('Nobody signed this pack');
        await page.press('Add this pack');
        await page.see('was added');
        const added = 'was added. Pages are compared with it from now on.';
        expect((await tell()).live).toContain(`“Sample” ${added}`);
        // The region was there before its words.
        expect(before.live.length).toBeGreaterThan(0);
      }),
    );
  });

  it('are told at once why a file cannot be added', async () => {
    await withFile('notes.newspack', new TextEncoder().encode('No pack.'), (file) =>
      withOptions(async (page, tell) => {
        await page.setFiles('input[type="file"][accept*=".newspack"]', [file]);
        await until('the reason', async () =>
          (await tell()).live.some((words) => /no pack|not a/i.test(words)),
        );
        expectNamed(await tell());
      }),
    );
  });

  it.each(['altered', 'unrelated', 'links'])(
    'are told the outcome for /%s in the popup, with names and headings in order',
    async (name) => {
      const tab = await browser.open(`${news.origin}/${name}`);
      const popup = await tab.openPopup();
      await settled(popup);
      await popup.evaluate(OPEN_ALL);
      await popup.waitFor(IS_OPEN);
      const told = await spoken(popup.send);
      expectNamed(told);
      expect(told.live.join('')).not.toBe('');
      await popup.close();
      await tab.close();
    },
  );
});

/** Every control has a name; there is one first heading, it comes first, and none is more than a level below the last. */
function expectNamed({ controls, headings }: Spoken): void {
  expect(controls.length).toBeGreaterThan(0);
  expect(controls.filter(({ name }) => name === '')).toEqual([]);
  const levels = headings.map(({ level }) => level);
  expect(levels.filter((level) => level === 1)).toEqual([1]);
  for (const [i, level] of levels.entries())
    expect(level - (levels[i - 1] ?? 0), JSON.stringify(headings)).toBeLessThanOrEqual(1);
}
