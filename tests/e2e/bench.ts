import { afterAll, beforeAll } from 'vitest';
import type { Loopback } from '../demo/loopback';
import type { Driver, LaunchOptions, Tab } from './driver';
import { type RecordingProxy, startRecordingProxy } from './recording-proxy';
import { serveSite } from './site';

/** What the promises are tried on: one browser with the production build, whose traffic is recorded, and a site. */
export type Bench = {
  readonly browser: Driver;
  readonly site: Loopback;
  readonly proxy: RecordingProxy;
  /** Opens a page of the site, runs `visit` on it, closes it. */
  visit: <T>(path: string, visit: (tab: Tab) => Promise<T>) => Promise<T>;
};

/** Sets a bench up before the tests of a file and takes it down after them. */
export function useBench(
  launch: (options: LaunchOptions) => Promise<Driver>,
  extension: string,
): () => Bench {
  let bench: Bench | undefined;
  beforeAll(async () => {
    const site = await serveSite();
    const proxy = await startRecordingProxy();
    const browser = await launch({ extension, proxy: proxy.address });
    bench = {
      browser,
      site,
      proxy,
      visit: (path, visit) => visitPage(browser, site.origin + path, visit),
    };
  });
  afterAll(async () => {
    await bench?.browser.close();
    await bench?.proxy.close();
    await bench?.site.close();
  });
  return () => {
    if (!bench) throw new Error('The browser did not start.');
    return bench;
  };
}

/** Opens an address in a tab of its own for as long as `visit` takes. */
export async function visitPage<T>(
  browser: Driver,
  url: string,
  visit: (tab: Tab) => Promise<T>,
): Promise<T> {
  const tab = await browser.open(url);
  try {
    return await visit(tab);
  } finally {
    await tab.close();
  }
}
