import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { samplePack, zipOf } from '../../unit/packs/sample-pack';
import { violations } from '../axe';
import type { Bench } from '../bench';
import type { ColorScheme } from '../driver';
import { SCREENSHOTS } from '../extensions';
import { visitOptions, withFile } from '../options-page';
import { IS_STILL } from '../popup-expressions';

const SCHEMES: readonly ColorScheme[] = ['light', 'dark'];
const OPEN_ALL = `document.querySelectorAll('summary').forEach((summary) => summary.click())`;

/** What the options page looks like: accessible in light and dark. Leaves pictures behind. */
export function optionsLookPromises(bench: () => Bench): void {
  it.each(SCHEMES)('shows packs and a confirmation without violations, in %s', async (scheme) => {
    const { browser } = bench();
    await browser.setColorScheme(scheme);
    const zip = await zipOf(samplePack());
    await withFile('sample.newspack', zip, (file) =>
      visitOptions(bench(), async (page) => {
        await page.type('Name of a new pack', 'A pack to look at');
        await page.press('Create pack');
        await page.see('A pack to look at');
        await page.evaluate(OPEN_ALL);
        await page.waitFor(`document.querySelector('textarea') && ${IS_STILL}`);
        expect(await violations(page)).toEqual([]);
        await page.choosePack(file);
        await page.waitFor(IS_STILL);
        expect(await violations(page)).toEqual([]);
        mkdirSync(SCREENSHOTS, { recursive: true });
        const name = `${browser.name.toLowerCase()}-${scheme}-options.png`;
        writeFileSync(SCREENSHOTS + name, await page.screenshot('page'));
        await page.press('Cancel');
        await page.press('Remove “A pack to look at”');
        await page.see('was removed');
      }),
    );
  });
}
