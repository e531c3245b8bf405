import type { PopupActions } from '../../components/popup-actions';
import { type Browser, browser } from '../../lib/browser';
import { sendToBackground, sendToPage } from '../../lib/messaging/client';
import { packActions } from './pack-actions';

type Changes = Record<string, Browser.storage.StorageChange>;

/** The popup's actions on one tab: messages, and two keys of the session's storage. */
export function popupActions(tab: Promise<number>): PopupActions {
  return {
    remembered: async () => sendToBackground('tab-state', { tabId: await tab }),
    check: async (scope) => sendToBackground('check-tab', { tabId: await tab, scope }),
    setIgnored: async (report, ignored) =>
      sendToBackground('set-ignored', { tabId: await tab, report, ignored }),
    reveal: async (stretch) => sendToPage(await tab, 'reveal', stretch),
    mark: async (marks) => sendToPage(await tab, 'set-marks', { marks }),
    readText: async () => sendToBackground('extracted-text', { tabId: await tab }),
    isMarking: async () => {
      const key = marksKey(await tab);
      return (await browser.storage.session.get(key))[key] === true;
    },
    setMarking: async (isOn) => browser.storage.session.set({ [marksKey(await tab)]: isOn }),
    ...packActions(tab),
    onChange: (listener) => {
      // What is stored is the background's own form: a change only says that it is time to ask.
      const notice = async (changes: Changes, area: string) => {
        if (area === 'session' && `tab:${await tab}` in changes) listener();
      };
      browser.storage.onChanged.addListener(notice);
      return () => browser.storage.onChanged.removeListener(notice);
    },
  };
}

function marksKey(tabId: number): string {
  return `marks:${tabId}`;
}
