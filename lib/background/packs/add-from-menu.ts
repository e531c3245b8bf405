import { browser } from '../../browser';
import { checkTab } from '../check-tab';
import { ready } from '../ready';
import { addOwnReport } from './own-packs';

/**
 * Adds a tab's article to a pack of the reader's own and shows the packs. The page is checked first, so that it is read,
 * and again afterwards; one without an article shows that, as after any check.
 */
export async function addFromMenu(packKey: string, tabId: number): Promise<void> {
  const { kind } = await checkTab(tabId, 'page');
  if (kind !== 'checked') return;
  await addOwnReport(await ready(), packKey, { kind: 'tab', tabId }, Date.now());
  await checkTab(tabId, 'page');
  await browser.runtime.openOptionsPage();
}
