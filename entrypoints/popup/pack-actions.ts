import type { PopupActions } from '../../components/popup-actions';
import { browser } from '../../lib/browser';
import { sendToBackground } from '../../lib/messaging/client';

type PackActions = Pick<PopupActions, 'ownPacks' | 'createOwnPack' | 'addArticle' | 'openPacks'>;

/** What the popup can do with packs, besides checking against them. */
export function packActions(tab: Promise<number>): PackActions {
  return {
    ownPacks: async () => sendToBackground('own-packs', {}),
    createOwnPack: async (title) => sendToBackground('create-own-pack', { title }),
    addArticle: async (key) =>
      sendToBackground('add-own-report', { key, source: { kind: 'tab', tabId: await tab } }),
    openPacks: () => void browser.runtime.openOptionsPage().then(() => window.close()),
  };
}
