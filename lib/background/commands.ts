import { browser } from '../browser';
import { t } from '../i18n';
import type { CheckScope } from '../messaging/protocol';
import { checkTab } from './check-tab';
import { logFailure } from './log-failure';

/** Also the name in the manifest. */
const CHECK_PAGE = 'check-page';
const CHECK_SELECTION = 'check-selection';

const SCOPES: ReadonlyMap<unknown, CheckScope> = new Map([
  [CHECK_PAGE, 'page'],
  [CHECK_SELECTION, 'selection'],
]);

/** Context menu and keyboard. Call it before the first `await`. */
export function listenToCommands(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    runCommand(menuItemId, tab?.id);
  });
  browser.commands.onCommand.addListener((name, tab) => {
    if (tab !== undefined) runCommand(name, tab.id);
    else runInActiveTab(name).catch(logFailure('looking for the active tab'));
  });
}

/** Puts the menu entries there. Browsers keep them; made again at every start they survive an update too. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: CHECK_PAGE,
    title: t('menu_check_page'),
    contexts: ['page'],
  });
  browser.contextMenus.create({
    id: CHECK_SELECTION,
    title: t('menu_check_selection'),
    contexts: ['selection'],
  });
}

/** The outcome shows on the toolbar; a failed check is a state of the tab like any other. */
function runCommand(name: unknown, tabId: number | undefined): void {
  const scope = SCOPES.get(name);
  if (scope === undefined || tabId === undefined) return;
  checkTab(tabId, scope).catch(logFailure('checking a page'));
}

/** Browsers before Firefox 126 name no tab with a command. */
async function runInActiveTab(name: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  runCommand(name, tab?.id);
}
