import { browser } from '../browser';
import type { CheckScope } from '../messaging/protocol';
import { checkTab } from './check-tab';
import { logFailure } from './log-failure';
import { ADD_TO, CHECK_PAGE, CHECK_SELECTION } from './menus';
import { addFromMenu } from './packs/add-from-menu';

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

/** The outcome shows on the toolbar; a failed check is a state of the tab like any other. */
function runCommand(name: unknown, tabId: number | undefined): void {
  if (tabId === undefined) return;
  const scope = SCOPES.get(name);
  if (scope !== undefined) checkTab(tabId, scope).catch(logFailure('checking a page'));
  if (typeof name === 'string' && name.startsWith(ADD_TO))
    addFromMenu(name.slice(ADD_TO.length), tabId).catch(logFailure('adding a page to a pack'));
}

/** Browsers before Firefox 126 name no tab with a command. */
async function runInActiveTab(name: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  runCommand(name, tab?.id);
}
