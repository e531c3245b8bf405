import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../../lib/engine/report';
import type { PackOverview } from '../../../lib/messaging/pack-messages';
import { MANIFEST_FILE, segmentFile } from '../../../lib/packs/format';
import { type Loopback, serveLoopback } from '../../demo/loopback';
import { type PackHost, startPackHost } from '../../hosts/pack-host';
import { KEY_A, KEY_B, linkOf, nowSeconds, packBy, signedBy, THIEF } from '../../hosts/publisher';
import { HARBOUR, ORCHARD, record } from '../../unit/packs/sample-pack';
import { visitPage } from '../bench';
import { checkedReport, withPopup } from '../checked';
import type { Driver, LaunchOptions } from '../driver';
import { SCREENSHOTS } from '../extensions';
import { visitOptions } from '../options-page';
import { type PackHands, withPackHands } from '../pack-hands';
import { clickByName } from '../popup-expressions';

/** The one host that the browser's question is answered with yes for. */
const ALLOWED = 'http://127.0.0.1/*';

/**
 * Everything a request may say, per browser. All readers with the same browser and language say the same; what would
 * tell one from another (cookies, `origin`, `referer`, validators) is not among it.
 */
const EVERYWHERE = [
  'accept',
  'accept-encoding',
  'accept-language',
  'cache-control',
  'connection',
  'host',
  'pragma',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'user-agent',
];
const HEADERS = { Chromium: EVERYWHERE, Firefox: [...EVERYWHERE, 'priority'].sort() } as const;

/** A pack on a host, from the link that somebody sends to the forgery that is refused. */
export function subscriptionPromises(
  launch: (options: LaunchOptions) => Promise<Driver>,
  extension: string,
): void {
  const harbour = record('harbour', HARBOUR);
  const orchard = record('orchard', ORCHARD);
  const seq = nowSeconds() - 1_000;
  let browser: Driver;
  let host: PackHost;
  let news: Loopback;

  beforeAll(async () => {
    news = await serveLoopback(newsPage);
    browser = await launch({ extension, allowed: [ALLOWED] });
    host = await startPackHost();
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
    await news?.close();
  });
  beforeEach(() => host.forgetRequests());

  const use = <T>(work: (hands: PackHands) => Promise<T>): Promise<T> =>
    withPackHands(browser, work);
  const publish = async (...args: Parameters<typeof signedBy>) =>
    host.publish(await signedBy(...args));
  const check = (path: string): Promise<Report> =>
    visitPage(browser, news.origin + path, (tab) => withPopup(tab, checkedReport));
  const matched = async (path: string) =>
    (await check(path)).matches.map(({ report }) => report.id);

  it('asks a host for nothing before the reader allowed it', async () => {
    await publish(packBy(KEY_A, { seq }, [harbour]), KEY_A);
    await use(async ({ preview }) => {
      const refused = await preview(linkOf(host.folder, KEY_A));
      expect(refused).toMatchObject({ ok: false, error: 'not-allowed' });
    });
    expect(host.requests).toEqual([]);
  });

  it('refuses a web page in place of a manifest, and a redirect, with a sentence', async () => {
    await use(async ({ lookInVain }) => {
      host.answer(MANIFEST_FILE, (_, response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Sign in</h1>'),
      );
      const link = linkOf(host.folder, KEY_A);
      expect(await lookInVain(link)).toMatch(
        /web page in place of the pack.*sign in and try again/,
      );
      host.answer(MANIFEST_FILE, (_, response) =>
        response.writeHead(302, { location: `${news.origin}/elsewhere` }).end(),
      );
      expect(await lookInVain(link)).toMatch(/cannot be reached. Check the connection/);
    });
  });

  it('tells as plain news that adding was called off, and keeps nothing', async () => {
    const offered = packBy(KEY_A, { seq, title: 'Called off' }, [harbour]);
    await publish(offered, KEY_A);
    for (const { sha256 } of offered.manifest.segments)
      host.answer(segmentFile(sha256), () => undefined);
    const before = await use(({ packs }) => packs());
    await visitOptions({ browser }, async (page) => {
      await page.type('Link to a pack', linkOf(host.folder, KEY_A));
      await page.click(clickByName('Look at this pack'));
      await page.waitFor(`document.querySelector('.confirmation h3')`);
      await page.click(clickByName('Add this pack'));
      await page.waitFor(`document.querySelector('.confirmation [role="progressbar"]')`);
      await page.press('Cancel');
      await page.see('Cancelled. Nothing was changed.');
      expect(await page.evaluate(`document.querySelector('[role="alert"]') === null`)).toBe(true);
      const picture = await page.screenshot('page');
      mkdirSync(SCREENSHOTS, { recursive: true });
      writeFileSync(`${SCREENSHOTS}${browser.name.toLowerCase()}-called-off.png`, picture);
      await page.press('Cancel');
    });
    expect(await use(({ packs }) => packs())).toEqual(before);
  });

  describe('a pack that is subscribed to by its link', () => {
    let pack: PackOverview;

    it('finds a page that had no match before', async () => {
      expect(await matched('/harbour')).toEqual([]);
      await publish(packBy(KEY_A, { seq }, [harbour]), KEY_A);
      pack = await use(({ subscribe }) => subscribe(linkOf(host.folder, KEY_A)));
      expect(pack).toMatchObject({ origin: 'link', reports: 1, isEnabled: true });
      expect(await matched('/harbour')).toEqual(['harbour']);
    });

    it('is fetched with requests that say what every reader’s say, to the letter', async () => {
      // A host that hands out everything by which a reader could be known again.
      const files = await signedBy(packBy(KEY_A, { seq: seq + 1 }, [harbour, orchard]), KEY_A);
      host.publish(files);
      for (const { name, bytes } of files)
        host.answer(name, (_, response) =>
          response
            .writeHead(200, {
              'set-cookie': 'reader=7; path=/; max-age=99999',
              etag: '"reader-7"',
              'last-modified': new Date(seq * 1000).toUTCString(),
            })
            .end(bytes),
        );
      await use(async ({ update, packs }) => {
        expect(await update(pack)).toBe('Updated.');
        expect(ofKey(await packs(), pack.key)).toMatchObject({ reports: 2 });
        expect(await update(pack)).toBe('There is no newer version.');
      });
      const paths = host.requests.map(({ path }) => path);
      expect(paths.filter((path) => path === '/pack/manifest.json')).toHaveLength(2);
      expect(paths.filter((path) => path === '/pack/manifest.json.minisig')).toHaveLength(2);
      expect(paths.some((path) => path.startsWith('/pack/segments/'))).toBe(true);
      for (const { method, headers } of host.requests) {
        expect(method).toBe('GET');
        expect(Object.keys(headers).sort()).toEqual(HEADERS[browser.name]);
      }
    });

    it('gains and loses reports with an update, and results change with it', async () => {
      await publish(packBy(KEY_A, { seq: seq + 2 }, [orchard]), KEY_A);
      expect(await use(({ update }) => update(pack))).toBe('Updated.');
      expect(await matched('/harbour')).toEqual([]);
      expect(await matched('/orchard')).toEqual(['orchard']);
    });

    it('goes on after its publisher changed keys', async () => {
      await publish(packBy(KEY_B, { seq: seq + 3 }, [orchard]), KEY_B, KEY_A);
      expect(await use(({ update }) => update(pack))).toBe('Updated.');
      await publish(packBy(KEY_B, { seq: seq + 4 }, [orchard, harbour]), KEY_B);
      expect(await use(({ update }) => update(pack))).toBe('Updated.');
      const held = ofKey(await use(({ packs }) => packs()), pack.key);
      expect(held).toMatchObject({ version: seq + 4 });
      expect(await matched('/harbour')).toEqual(['harbour']);
    });

    it('refuses a forged update with a sentence, and goes on matching', async () => {
      await publish(packBy(THIEF, { seq: seq + 5 }, [orchard]), THIEF);
      const refused = await use(({ update }) => update(pack));
      expect(refused).toMatch(/key that is not trusted.*Ask the publisher/);
      // Whoever comes back later reads it as well.
      await visitOptions({ browser }, (page) => page.see('signed by a key that is not trusted'));
      expect(await matched('/harbour')).toEqual(['harbour']);
    });

    it('is still there after the background was stopped', async () => {
      await browser.stopBackground();
      expect(await matched('/harbour')).toEqual(['harbour']);
    });

    it('shows hostile titles as the text they are, without running or following them', async () => {
      const payload = '"><img src=x onerror="window.ran=1"><script>window.ran=1</script>';
      const hostile = record('hostile', HARBOUR, { title: payload, publisher: payload });
      const plan = { id: 'hostile', title: payload, seq, expires: '2024-01-01T00:00:00Z' };
      const elsewhere = await startPackHost(await signedBy(packBy(KEY_A, plan, [hostile]), KEY_A));
      const other = await use(({ subscribe }) => subscribe(linkOf(elsewhere.folder, KEY_A)));
      await visitPage(browser, `${news.origin}/harbour`, (tab) =>
        withPopup(tab, async (popup) => {
          await checkedReport(popup);
          expect(await popup.text()).toContain('onerror="window.ran=1"');
          const ran = `window.ran !== undefined || document.querySelector('img, [onerror], script:not([src])') !== null`;
          expect(await popup.evaluate(ran)).toBe(false);
        }),
      );
      await use(({ remove }) => remove(other));
      await elsewhere.close();
    });

    it('says in the popup since when it is out of date, and matches all the same', async () => {
      const expires = new Date((seq + 10) * 1000).toISOString();
      await publish(packBy(KEY_B, { seq: seq + 6, expires }, [harbour]), KEY_B);
      await use(({ update }) => update(pack));
      await visitPage(browser, `${news.origin}/harbour`, (tab) =>
        withPopup(tab, async (popup) => {
          expect((await checkedReport(popup)).relation).toBe('syndicated');
          expect(await popup.text()).toMatch(/The pack “Sample” is out of date since/);
        }),
      );
    });
  });
}

function ofKey(packs: readonly PackOverview[], key: string): PackOverview | undefined {
  return packs.find((pack) => pack.key === key);
}

function newsPage(path: string) {
  const text = { '/harbour': HARBOUR, '/orchard': ORCHARD }[path];
  if (text === undefined) return undefined;
  const [headline, ...body] = text;
  const paragraphs = body.map((each) => `<p>${each}</p>`).join('\n');
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><title>${headline}</title><meta property="og:type" content="article">
      <main><article><h1>${headline}</h1>${paragraphs}</article></main></html>`,
  };
}
