import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Loopback, serveLoopback } from '../demo/loopback';
import { bundleProbe } from './bundle-probe';
import { launchChromium } from './chromium';
import type { Driver } from './driver';
import { EXTENSIONS } from './extensions';
import { launchFirefox } from './firefox';
import { type Golden, golden } from './golden-probe';
import { ODD_TEXTS } from './odd-texts';

const SEEDS = new URL('../../seeds/', import.meta.url);

describe('the engine', () => {
  const texts = [...seedTexts(), ...ODD_TEXTS];
  const inNode = golden(texts);
  let site: Loopback;
  let probe: string;

  beforeAll(async () => {
    site = await serveLoopback(() => ({ type: 'text/html', body: '<title>Golden</title>' }));
    probe = await bundleProbe('golden-probe.ts');
  });
  afterAll(() => site.close());

  it('makes a report of every text, seeds and oddities', () => {
    expect(JSON.parse(inNode.reports)).toHaveLength(texts.length);
  });

  it('gives the same bytes in Chromium as in Node', async () => {
    const browser = await launchChromium({ extension: EXTENSIONS.chromium });
    expect(hashes(await goldenIn(browser))).toEqual(hashes(inNode));
  });

  it('gives the same bytes in Firefox as in Node', async () => {
    const browser = await launchFirefox({ extension: EXTENSIONS.firefox });
    expect(hashes(await goldenIn(browser))).toEqual(hashes(inNode));
  });

  async function goldenIn(browser: Driver): Promise<Golden> {
    try {
      const tab = await browser.open(site.origin);
      return await tab.evaluate<Golden>(
        `(() => { ${probe}; return wireprint.golden(${JSON.stringify(texts)}); })()`,
      );
    } finally {
      await browser.close();
    }
  }
});

function seedTexts(): readonly string[] {
  const files = readdirSync(SEEDS).filter((file) => file.endsWith('.txt'));
  return files.sort().map((file) => readFileSync(new URL(file, SEEDS), 'utf8'));
}

function hashes({ fingerprints, reports, packs }: Golden) {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  return { fingerprints: sha256(fingerprints), reports: sha256(reports), packs };
}
