import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PackManifest } from '../../lib/packs/format';
import { parseManifest } from '../../lib/packs/manifest';
import { serveLoopback } from '../demo/loopback';
import { visitPage } from '../e2e/bench';
import { bundleProbe } from '../e2e/bundle-probe';
import { settled } from '../e2e/checked';
import { type ChromiumDriver, launchChromium } from '../e2e/chromium';
import type { Driver } from '../e2e/driver';
import { EXTENSIONS } from '../e2e/extensions';
import { withPackHands } from '../e2e/pack-hands';
import type { ColdAnswer } from '../e2e/store-probe';
import { makePack } from './made-pack';
import { goalRow, infoRow, printTable, type Row } from './row';

/**
 * `npm run bench:browser [-- PACK ARCHIVE]`: how long the production build in a real Chromium takes to subscribe to the
 * signed pack in the folder PACK, and to answer pages after a cold start. ARCHIVE holds the reports it was built from,
 * a line of JSON each (`make-archive.ts`); one of them is the page, as it is and altered. Without them a small pack is made,
 * and how long that takes is told too.
 */
const [givenPack = '', givenArchive = ''] = process.argv.slice(2);
/** What a page may have of its own: in no report, and as long as a paragraph of one. */
const OWN_PARAGRAPH =
  'Our reporter walked along the quay at dawn, counted eleven gulls on the bakery roof and asked the harbour master about his accordion, which he plays on Thursdays for whoever misses the last ferry to the island and has to wait until morning.';
const ALLOWED = 'http://127.0.0.1/*';
const ANSWERS = 7;
/** 250,000 reports in 20 seconds. */
const IMPORT_RATE = 12_500;
/** Of fewer, asking for the manifest, for a permission and for the last write takes a part that says nothing of the rate. */
const MANY_REPORTS = 100_000;
/** A popup on a busy machine: what it takes is measured, not judged, so it gets all the time it needs. */
const POPUP_MS = 60_000;

if (givenPack === '') await benchMade();
else if (existsSync(join(givenPack, 'manifest.json')) && existsSync(givenArchive))
  printTable(await bench(givenPack, givenArchive));
else
  console.log(
    `Nothing was measured: there is no pack folder “${givenPack}” or no archive “${givenArchive}”.`,
  );

async function benchMade(): Promise<void> {
  const made = makePack();
  try {
    const { counts, segments } = manifestIn(made.pack);
    const bytes = segments.reduce((sum, segment) => sum + segment.bytes, 0);
    const built = counts.reports / made.buildSeconds;
    printTable([
      infoRow('pack build, start to end, reports a second', built, ''),
      infoRow('bytes per report', bytes / counts.reports, ''),
      ...(await bench(made.pack, made.archive)),
    ]);
  } finally {
    made.remove();
  }
}

function manifestIn(folder: string): PackManifest {
  return parseManifest(readFileSync(join(folder, 'manifest.json')));
}

async function bench(pack: string, archive: string): Promise<readonly Row[]> {
  const { keys, counts } = manifestIn(pack);
  const paragraphs = someReport(archive);
  const host = await serveLoopback((path) => fileAt(pack, path) ?? newsPage(path, paragraphs));
  const browser = await launchChromium({ extension: EXTENSIONS.chromium, allowed: [ALLOWED] });
  try {
    const before = await popupTimes(browser, `${host.origin}/news`);
    const link = `${host.origin}/pack/manifest.json#k=${keys.current}`;
    const { seconds, processorSeconds, steps, slowest } = await importTimes(browser, link);
    const cold = await coldAnswers(browser, paragraphs);
    const altered = await coldAnswers(browser, alteredFrom(paragraphs));
    const after = await popupTimes(browser, `${host.origin}/news`);
    for (const [what, [answer]] of Object.entries({ cold, altered }))
      console.log(`Found (${what}): ${answer?.best} among ${answer?.candidates} candidates.`);
    return [
      infoRow('reports', counts.reports, ''),
      infoRow('import, with fetching and verifying', seconds, ' s'),
      infoRow('  of it processor time', processorSeconds, ' s'),
      rateRow(counts.reports, counts.reports / seconds),
      infoRow('steps of its progress that were seen', steps, ''),
      infoRow('longest wait for an answer meanwhile', slowest, ' ms'),
      ...coldRows('cold answer to a copy, median', cold),
      ...coldRows('cold answer to a copy that was altered and added to, median', altered),
      infoRow('popup, click to result, cold, before', median(before), ' ms'),
      infoRow('popup, click to result, cold, after', median(after), ' ms'),
    ];
  } finally {
    await browser.close();
    await host.close();
  }
}

function rateRow(reports: number, rate: number): Row {
  const what = 'import, reports a second';
  return reports < MANY_REPORTS
    ? infoRow(what, rate, '')
    : goalRow(what, '≥', IMPORT_RATE, rate, '');
}

function coldRows(name: string, answers: readonly ColdAnswer[]): Row[] {
  return [
    goalRow(name, '≤', 100, median(answers.map(({ total }) => total)), ' ms'),
    ...(['open', 'filters', 'places', 'reports', 'judge', 'again'] as const).map((step) =>
      infoRow(`  of it ${step}`, median(answers.map((answer) => answer[step])), ' ms'),
    ),
  ];
}

/** One word in twelve changed, and a paragraph of its own. */
function alteredFrom(paragraphs: readonly string[]): readonly string[] {
  const changed = paragraphs.map((paragraph) =>
    paragraph
      .split(' ')
      .map((word, i) => (i % 12 === 11 ? 'otherwise' : word))
      .join(' '),
  );
  return [...changed, OWN_PARAGRAPH];
}

/** Subscribes, and asks for the progress meanwhile, as the options page does. */
async function importTimes(browser: ChromiumDriver, link: string) {
  return withPackHands(browser, async (hands) => {
    await hands.allow(ALLOWED);
    const started = performance.now();
    const worked = await browser.processorSeconds();
    let isOver = false;
    const adding = hands.add(link).finally(() => {
      isOver = true;
    });
    const seen = new Set<number>();
    let slowest = 0;
    while (!isOver) {
      const asked = performance.now();
      for (const { doneBytes } of await hands.jobs()) seen.add(doneBytes);
      slowest = Math.max(slowest, performance.now() - asked);
      // As often as a page would ask: asked all the time, the asking would cost more than the import.
      await pause(300);
    }
    await adding;
    const seconds = (performance.now() - started) / 1000;
    const processorSeconds = (await browser.processorSeconds()) - worked;
    return { seconds, processorSeconds, steps: seen.size, slowest };
  });
}

/**
 * The extension's own database, read by the extension's own code in a fresh document each time: one without scripts, which
 * would be at work meanwhile.
 */
async function coldAnswers(browser: Driver, paragraphs: readonly string[]): Promise<ColdAnswer[]> {
  const probe = await bundleProbe('store-probe.ts');
  const expression = `(() => { ${probe}; return wireprint.answer(${JSON.stringify(paragraphs)}); })()`;
  const answers: ColdAnswer[] = [];
  for (let i = 0; i < ANSWERS; i++) {
    const page = await browser.open(`${browser.extensionOrigin}/manifest.json`);
    answers.push(await page.evaluate<ColdAnswer>(expression));
    await page.close();
  }
  return answers;
}

async function popupTimes(browser: Driver, address: string): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < ANSWERS; i++) {
    await browser.stopBackground();
    await visitPage(browser, address, async (tab) => {
      const popup = await tab.openPopup();
      times.push((await settled(popup, POPUP_MS)) - popup.clickedAt);
      await popup.close();
    });
  }
  return times;
}

function fileAt(pack: string, path: string) {
  const file = join(pack, path.replace(/^\/pack\//, ''));
  if (!path.startsWith('/pack/') || !existsSync(file)) return undefined;
  return { type: 'application/octet-stream', body: readFileSync(file) };
}

function newsPage(path: string, paragraphs: readonly string[]) {
  if (path !== '/news') return undefined;
  const text = paragraphs.map((each) => `<p>${each.replace(/[<&]/g, ' ')}</p>`).join('');
  const body = `<!doctype html><html lang="en"><title>News</title><meta property="og:type" content="article"><main><article><h1>News</h1>${text}</article></main></html>`;
  return { type: 'text/html; charset=utf-8', body };
}

/** The report in the middle of the archive's first part. */
function someReport(archive: string): readonly string[] {
  const lines = readFileSync(archive).subarray(0, 4_000_000).toString('utf8').split('\n');
  const { text } = JSON.parse(lines[Math.floor(lines.length / 2)] ?? '{}') as { text: string };
  return text.split('\n\n');
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
