import { browser } from '../browser';
import { BadMessage } from '../errors';
import { forBackground } from '../messaging/for-background';
import { serveMessages } from '../messaging/server';
import { checkTab, setIgnored, tabState, takeReading } from './check-tab';
import { listenToCommands } from './commands';
import { extractedText } from './extracted-text';
import { logFailure } from './log-failure';
import { addPackMenus, createMenus } from './menus';
import { watchTabs } from './navigation';
import { packHandlers } from './packs/pack-handlers';
import { watchUpdates } from './packs/watch-updates';
import { ready } from './ready';
import { understand } from './understand';

/**
 * Registers every listener of the background, all before the first `await`: the event that woke the worker
 * reaches only listeners that stand when this returns.
 */
export function startBackground(): void {
  browser.runtime.onInstalled.addListener(prepare);
  browser.runtime.onStartup.addListener(prepare);
  serveMessages('background', forBackground, {
    'check-tab': ({ tabId, scope }) => checkTab(tabId, scope),
    'tab-state': ({ tabId }) => tabState(tabId),
    'set-ignored': ({ tabId, report, ignored }) => setIgnored(tabId, report, ignored),
    'extracted-text': ({ tabId }) => extractedText(tabId),
    ...packHandlers,
    'page-changed': async ({ reading }, sender) => {
      const tabId = sender.tab?.id;
      if (tabId === undefined) throw new BadMessage('This page belongs to no tab.');
      await takeReading(tabId, understand(reading));
      return null;
    },
  });
  listenToCommands();
  watchTabs();
  watchUpdates();
}

/** What must be there before the first check; checks see to the pack themselves if this was cut short. */
function prepare(): void {
  const made = createMenus().catch(logFailure('making the menu entries'));
  ready()
    .then((store) => made.then(() => addPackMenus(store)))
    .catch(logFailure('installing the bundled pack'));
}
