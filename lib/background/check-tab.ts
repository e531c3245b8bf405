import type { CheckScope, TabState } from '../messaging/protocol';
import { ignore, ignoredOn, restore } from '../store/ignored';
import { matchPage } from './match';
import { type ReadingOrRefusal, readPage } from './read-page';
import { ready } from './ready';
import { isChecking, record, runCheck, settled } from './run-check';
import { recallReading, recallState, rememberReading } from './tab-memory';
import type { Reading } from './understand';
import { pageAddress } from './unsupported';

/** Reads the tab's page afresh and matches it. */
export function checkTab(tabId: number, scope: CheckScope): Promise<TabState> {
  return runCheck(tabId, async () => {
    const noted = record(tabId, { kind: 'checking' });
    // Opened while the page is read; what fails here fails again, and is told, where the database is needed.
    ready().catch(() => undefined);
    const [reading] = await Promise.all([readPage(tabId, scope), noted]);
    return judgeReading(tabId, reading);
  });
}

/** What is known of a tab. A check that died with its worker never took place. */
export async function tabState(tabId: number): Promise<TabState> {
  const state = await recallState(tabId);
  return state.kind === 'checking' && !isChecking(tabId) ? { kind: 'not-checked' } : state;
}

/** The page's script says that its text is another one now. */
export async function takeReading(tabId: number, reading: Reading): Promise<void> {
  await settled(tabId);
  if (await isOfSelection(tabId, reading)) return;
  await runCheck(tabId, () => judgeReading(tabId, reading));
}

/** Leaves a report out of the tab's result, or counts it again. */
export async function setIgnored(
  tabId: number,
  report: string,
  ignored: boolean,
): Promise<TabState> {
  const state = await tabState(tabId);
  if (state.kind !== 'checked') return state;
  const store = await ready();
  const address = pageAddress(state.report.page.url);
  if (ignored) {
    const match = state.report.matches.find((candidate) => candidate.report.id === report);
    const title = match?.report.title || match?.opening || '';
    await ignore(store, address, { id: report, title }, Date.now());
  } else {
    await restore(store, address, report, Date.now());
  }
  return runCheck(tabId, async () => {
    const reading = (await recallReading(tabId)) ?? (await readPage(tabId, state.scope));
    return judgeReading(tabId, reading);
  });
}

async function judgeReading(tabId: number, reading: ReadingOrRefusal): Promise<TabState> {
  if (reading.kind !== 'article') return reading;
  const { page, scope } = reading;
  const store = await ready();
  const ignored = await ignoredOn(store, pageAddress(page.url));
  const now = Date.now();
  const matching = await matchPage(store, reading, new Set(ignored.map(({ id }) => id)), now);
  if (matching === undefined) return { kind: 'no-packs' };
  await rememberReading(tabId, reading);
  return { kind: 'checked', ...matching, scope, checkedAt: now, ignored };
}

/** A late paragraph elsewhere on the page does not replace what the reader asked about a selection. */
async function isOfSelection(tabId: number, reading: Reading): Promise<boolean> {
  const state = await recallState(tabId);
  if (state.kind !== 'checked' || state.scope !== 'selection') return false;
  const address = reading.kind === 'article' ? pageAddress(reading.page.url) : '';
  return address === pageAddress(state.report.page.url);
}
