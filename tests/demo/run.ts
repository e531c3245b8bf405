import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../lib/engine/report';
import { checkedReport, settled, toggleHighlights } from '../e2e/checked';
import { type ChromiumDriver, launchChromium } from '../e2e/chromium';
import { printReport } from './print-report';
import { DEMO_PAGES, serveDemo } from './serve';

const EXTENSION = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const RESULTS = fileURLToPath(new URL('../../.output/demo', import.meta.url));

/** The page whose text the pack holds too: that report is ignored, so that the others are seen. */
const IN_THE_PACK = 'rewrite';

type Checked = { readonly page: string; readonly report: Report };

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

/** `npm start`: the demo site in a Chromium with the extension; without a display, a tour of it. */
async function main(): Promise<void> {
  const visible = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const site = await serveDemo();
  try {
    const chromium = await launchChromium({ extension: EXTENSION, visible });
    try {
      await (visible ? stay(chromium, site.origin) : tour(chromium, site.origin));
    } finally {
      await chromium.close();
    }
  } finally {
    await site.close();
  }
}

async function stay(chromium: ChromiumDriver, origin: string): Promise<void> {
  await chromium.open(origin);
  console.log(`The demo is at ${origin}: open an article and click the Wireprint icon.`);
  console.log('Close the browser or press Ctrl-C to end.');
  const interrupted = new Promise<void>((resolve) => process.once('SIGINT', () => resolve()));
  await Promise.race([chromium.closed(), interrupted]);
}

async function tour(chromium: ChromiumDriver, origin: string): Promise<void> {
  await mkdir(RESULTS, { recursive: true });
  const reports: Checked[] = [];
  for (const page of DEMO_PAGES) {
    reports.push({ page, report: await check(chromium, origin, page) });
  }
  await writeFile(`${RESULTS}/reports.json`, `${JSON.stringify(reports, null, 2)}\n`);
  console.log('Screenshots and reports.json are in .output/demo/');
}

async function check(chromium: ChromiumDriver, origin: string, name: string): Promise<Report> {
  const tab = await chromium.open(`${origin}/${name}`);
  const popup = await tab.openPopup();
  const shownAt = await settled(popup);
  const loadedAt = await popup.evaluate<number>('performance.timeOrigin');
  let report = await checkedReport(popup);
  console.log(`\n${report.page.title} (/${name})`);
  console.log(`  ${timing(popup.clickedAt, loadedAt, shownAt)}`);
  if (name === IN_THE_PACK) {
    console.log(`  The pack’s own copy of it (${report.matches[0]?.relation}) is ignored.`);
    await popup.click('Ignore this report');
    await popup.waitFor(`document.querySelector('.ignored') !== null`);
    report = await checkedReport(popup);
  }
  if (report.relation !== 'none') await toggleHighlights(tab, popup, true);
  const heading = await popup.evaluate<string>(`document.querySelector('h1').textContent`);
  console.log(printReport(report, heading));
  await writeFile(`${RESULTS}/${name}.png`, await popup.screenshot());
  await writeFile(`${RESULTS}/${name}-page.png`, await tab.screenshot('page'));
  await popup.close();
  await tab.close();
  return report;
}

function timing(clickedAt: number, loadedAt: number, shownAt: number): string {
  const opening = Math.round(loadedAt - clickedAt);
  return `${shownAt - clickedAt} ms from click to result, ${opening} of them until the browser opened the popup`;
}
