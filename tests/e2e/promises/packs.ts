import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { articleOfHtml } from '../../../lib/cli/read-article';
import { demoPage } from '../../demo/serve';
import { record, samplePack, zipOf } from '../../unit/packs/sample-pack';
import type { Bench } from '../bench';
import { checkedReport, withPopup } from '../checked';
import { select, typeInto } from '../options-expressions';
import { type OptionsPage, visitOptions, withFile } from '../options-page';
import { withPackHands } from '../pack-hands';
import { until } from '../until';

const PAGE = '/unrelated';
const TITLE = 'Town desk';

/** Packs are added, switched, removed and made on the options page, and pages are compared with what is then there. */
export function packPromises(bench: () => Bench): void {
  const relation = () =>
    bench().visit(PAGE, (tab) =>
      withPopup(tab, async (popup) => (await checkedReport(popup)).relation),
    );

  it('finds a page once a pack file with its original was added, and only while it is in use', async () => {
    expect(await relation()).toBe('none');
    await withFile('town.newspack', await packWithThePage(), async (file) => {
      await visitOptions(bench(), async (page) => {
        await page.choosePack(file);
        await page.see('Nobody signed this pack');
        await page.press('Add this pack');
        await page.see(`“${TITLE}” was added`);
      });
    });
    expect(await relation()).toBe('syndicated');
    await toggle(false);
    expect(await relation()).toBe('none');
    await toggle(true);
    expect(await relation()).toBe('syndicated');
  });

  it('removes a pack, and brings it back', async () => {
    await visitOptions(bench(), async (page) => {
      await page.press(`Remove “${TITLE}”`);
      await page.see(`“${TITLE}” was removed`);
      expect(await relation()).toBe('none');
      await page.press(`Bring back “${TITLE}”`);
      await page.waitFor(`${names} .includes(${JSON.stringify(TITLE)})`);
      expect(await relation()).toBe('syndicated');
      await remove(page, TITLE);
    });
    expect(await relation()).toBe('none');
  });

  it('says why a file is no pack', async () => {
    await withFile('notes.newspack', new TextEncoder().encode('No pack.'), async (file) => {
      await visitOptions(bench(), async (page) => {
        await page.setFiles('input[type="file"][accept*=".newspack"]', [file]);
        await page.waitFor(`document.querySelector('[role="alert"]')`);
      });
    });
  });

  it('makes a pack of a pasted text, exports it and takes the file back in', async () => {
    const { text } = await thePage();
    const exported = path.join(bench().browser.downloads, 'My-desk.newspack');
    await visitOptions(bench(), async (page) => {
      await page.type('Name of a new pack', 'My desk');
      await page.press('Create pack');
      await page.press('Paste a text');
      await page.type('Title', 'Pasted');
      await page.type('Text', text);
      await page.press('Add text to “My desk”');
      await page.see('“Pasted” was added.');
    });
    expect(await relation()).toBe('syndicated');
    await visitOptions(bench(), async (page) => {
      await page.press('Export as a file');
      await until('the list of what to export', () =>
        page.evaluate<boolean>(select('What the file holds', 'text')),
      );
      await page.press('Write the file of “My desk”');
      await page.waitFor(`document.querySelector('a[download]')`);
      await page.evaluate(`document.querySelector('a[download]').click()`);
      await until('the file to be saved', () => isSaved(exported));
      await remove(page, 'My desk');
    });
    expect(await relation()).toBe('none');
    await visitOptions(bench(), async (page) => {
      await page.choosePack(exported);
      await page.press('Add this pack');
      await page.see('“My desk” was added');
    });
    expect(await relation()).toBe('syndicated');
    await visitOptions(bench(), (page) => remove(page, 'My desk'));
  });

  it('keeps a saved web page in a pack, and lets it be withdrawn', async () => {
    const html = Buffer.from(String(demoPage(PAGE)?.body));
    await withFile('saved.html', html, async (file) => {
      await visitOptions(bench(), async (page) => {
        await page.type('Name of a new pack', 'Saved pages');
        await page.press('Create pack');
        await page.see('Saved pages');
        await page.setFiles('input[type="file"][accept*=".html"]', [file]);
        await page.see('1 file was added.');
        expect(await relation()).toBe('syndicated');
        await page.press('1 report in it');
        await page.press('Withdraw ');
        await page.see('0 reports');
        await remove(page, 'Saved pages');
      });
    });
    expect(await relation()).toBe('none');
  });

  it('adds the article in front of the reader to a pack from the popup', async () => {
    await bench().visit(PAGE, (tab) =>
      withPopup(tab, async (popup) => {
        await popup.click('Add this article to a pack');
        await until('the name of a new pack', () =>
          popup.evaluate<boolean>(typeInto('Name of a new pack', 'From the popup')),
        );
        await popup.click('Create and add');
        await popup.waitFor(`document.body.innerText.includes('Added to “From the popup”')`);
      }),
    );
    await visitOptions(bench(), async (page) => {
      await page.see('From the popup');
      await page.press('1 report in it');
      await page.waitFor(`document.querySelector('.own-report')`);
      await remove(page, 'From the popup');
    });
  });

  it('adds the article in front of the reader to a pack from the context menu', async () => {
    const { browser } = bench();
    await visitOptions(bench(), async (page) => {
      await page.type('Name of a new pack', 'From the menu');
      await page.press('Create pack');
      await page.see('Nothing is in it yet.');
    });
    const packs = await withPackHands(browser, (hands) => hands.packs());
    const key = packs.find(({ title }) => title === 'From the menu')?.key ?? '';
    await bench().visit(PAGE, async (tab) => {
      await withPopup(tab, checkedReport);
      await tab.chooseFromMenu(`add-to ${key}`);
      await until('the article to be in the pack', async () =>
        (await withPackHands(browser, (hands) => hands.packs())).some(
          (pack) => pack.key === key && pack.reports === 1,
        ),
      );
    });
    await visitOptions(bench(), async (page) => {
      await page.press('1 report in it');
      await page.waitFor(`document.querySelector('.own-report')`);
      await remove(page, 'From the menu');
    });
  });

  async function toggle(isOn: boolean): Promise<void> {
    await visitOptions(bench(), async (page) => {
      await page.press(`Compare pages with “${TITLE}”`);
      await page.waitFor(
        `[...document.querySelectorAll('[role="switch"]')].find((each) =>
          each.ariaLabel.includes(${JSON.stringify(TITLE)})).ariaChecked === '${isOn}'`,
      );
    });
  }
}

const names = `[...document.querySelectorAll('article h3')].map((each) => each.textContent)`;

async function remove(page: OptionsPage, title: string): Promise<void> {
  await page.press(`Remove “${title}”`);
  await page.see(`“${title}” was removed`);
}

async function thePage() {
  return articleOfHtml(String(demoPage(PAGE)?.body), '', PAGE);
}

async function packWithThePage(): Promise<Uint8Array> {
  const { paragraphs } = await thePage();
  return zipOf(samplePack({ id: 'town-desk', title: TITLE }, [record('story', paragraphs)]));
}

/** Browsers write beside the file, or into it, until it is whole. */
function isSaved(file: string): boolean {
  const folder = path.dirname(file);
  const parts = existsSync(folder) ? readdirSync(folder) : [];
  return parts.length === 1 && existsSync(file) && readFileSync(file).length > 0;
}
