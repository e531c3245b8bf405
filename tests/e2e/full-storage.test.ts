import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltPack, PackPlan } from '../../lib/packs/build';
import { type Loopback, serveLoopback } from '../demo/loopback';
import { demoPage } from '../demo/serve';
import { type PackHost, startPackHost } from '../hosts/pack-host';
import { KEY_A, linkOf, packBy, signedBy } from '../hosts/publisher';
import { zipOf } from '../unit/packs/sample-pack';
import { madeUpReport, packOf } from '../unit/store/store-packs';
import { violations } from './axe';
import { visitPage } from './bench';
import { checkedReport, withPopup } from './checked';
import { type ChromiumDriver, launchChromium } from './chromium';
import { copyWithQuota } from './chromium-quota';
import { EXTENSIONS, SCREENSHOTS } from './extensions';
import { misplaced } from './layout-expressions';
import { type OptionsPage, visitOptions, withFile } from './options-page';
import { withPackHands } from './pack-hands';
import { IS_STILL } from './popup-expressions';

/*
 * A browser that has no room left, with its real database: the production build, without the permission that spares it
 * every quota.
 */

const ALLOWED = 'http://127.0.0.1/*';
/** The extension and its bundled pack take half of it. */
const QUOTA_BYTES = 1_000_000;

function packOfReports(
  title: string,
  first: number,
  count: number,
  plan: Partial<PackPlan> = {},
): BuiltPack {
  const reports = Array.from({ length: count }, (_, i) => madeUpReport(first + i));
  return packOf([reports], count, { id: `pack-${first}`, title, ...plan });
}

/** Too large to be taken in; small enough to be taken in and looked at, but not to be kept beside the file; and linked. */
const [large, small, linked] = [
  packOfReports('A large file', 0, 1_200),
  packOfReports('A small file', 2_000, 300),
  packOfReports('A pack behind a link', 3_000, 600, { keys: packBy(KEY_A).manifest.keys }),
] as const;

describe('with no room left', () => {
  let extension: string;
  let browser: ChromiumDriver;
  let news: Loopback;
  let host: PackHost;

  beforeAll(async () => {
    extension = copyWithQuota(EXTENSIONS.chromium);
    news = await serveLoopback(demoPage);
    host = await startPackHost(await signedBy(linked, KEY_A));
    browser = await launchChromium({ extension, allowed: [ALLOWED], quotaBytes: QUOTA_BYTES });
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
    await news?.close();
    rmSync(extension, { recursive: true, force: true });
  });

  const packs = () => withPackHands(browser, (hands) => hands.packs());
  const relation = () =>
    visitPage(browser, `${news.origin}/copy`, (tab) =>
      withPopup(tab, async (popup) => (await checkedReport(popup)).relation),
    );
  const withPack = async (
    pack: BuiltPack,
    use: (page: OptionsPage, file: string) => Promise<void>,
  ) =>
    withFile('pack.newspack', await zipOf(pack), (file) =>
      visitOptions({ browser }, (page) => use(page, file)),
    );

  it('refuses a file that it cannot take in, and says why and what to do', async () => {
    await withPack(large, async (page, file) => {
      await page.setFiles(FILES, [file]);
      expect(await alertOn(page)).toMatch(NO_ROOM_FOR_FILE);
      await keepPictures(page, 'no-room-for-file');
    });
  });

  it('refuses a pack that it cannot keep, and says so where it was added', async () => {
    await withPack(small, async (page, file) => {
      await page.choosePack(file);
      await page.press('Add this pack');
      expect(await alertOn(page)).toMatch(NO_ROOM_FOR_PACK);
      await keepPictures(page, 'no-room-for-pack');
      await page.press('Cancel');
    });
  });

  it('refuses a pack behind a link in the same way', async () => {
    await visitOptions({ browser }, async (page) => {
      await page.type('Link to a pack', linkOf(host.folder, KEY_A));
      await page.click(`document.querySelector('.field-form button').click()`);
      await page.waitFor(`document.querySelector('.confirmation h3')`);
      await page.press('Add this pack');
      expect(await alertOn(page)).toMatch(NO_ROOM_FOR_PACK);
      await page.press('Cancel');
    });
  });

  it('holds what it held, and finds it', async () => {
    expect((await packs()).map(({ title }) => title)).toEqual(['Five example reports']);
    expect(await relation()).toBe('syndicated');
  });

  it('takes all of them in once there is room', async () => {
    await browser.liftQuota();
    for (const pack of [large, small])
      await withPack(pack, async (page, file) => {
        await page.choosePack(file);
        await page.press('Add this pack');
        await page.see(`“${pack.manifest.title}” was added`);
      });
    await withPackHands(browser, ({ subscribe }) => subscribe(linkOf(host.folder, KEY_A)));
    expect(await packs()).toHaveLength(4);
    expect(await relation()).toBe('syndicated');
  });

  /** As it is in light, in dark and on a narrow screen; nothing is cut in any of them. */
  async function keepPictures(page: OptionsPage, name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    for (const [look, scheme, width] of LOOKS) {
      await browser.setColorScheme(scheme);
      await page.resize(width, 900);
      await page.waitFor(IS_STILL);
      expect(await violations(page), look).toEqual([]);
      expect(await misplaced(page), look).toEqual([]);
      writeFileSync(`${SCREENSHOTS}chromium-${look}-${name}.png`, await page.screenshot('page'));
    }
    await browser.setColorScheme('light');
  }
});

const LOOKS = [
  ['light', 'light', 1100],
  ['dark', 'dark', 1100],
  ['narrow', 'light', 360],
] as const;
const NEXT = 'Free some disk space or remove a pack, then try again\\.$';
const NO_ROOM_FOR_FILE = new RegExp(
  `^There is no room left: Wireprint could not take in a file\\. ${NEXT}`,
);
/** Which write it is that is refused depends on what the browser reckons with. */
const NO_ROOM_FOR_PACK = new RegExp(
  `^There is no room left: Wireprint could not (keep|index) a pack\\. ${NEXT}`,
);
const FILES = 'input[type="file"][accept*=".newspack"]';
const ALERT = `document.querySelector('main > .section [role="alert"]')`;

async function alertOn(page: OptionsPage): Promise<string> {
  await page.waitFor(ALERT);
  return page.evaluate<string>(`${ALERT}.innerText`);
}
