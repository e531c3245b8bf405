import { browser } from '../browser';
import { t } from '../i18n';
import { listPacks } from '../store/packs';
import type { Store } from '../store/schema';

/** The entry's id; also the command's name in the manifest. */
export const CHECK_PAGE = 'check-page';
export const CHECK_SELECTION = 'check-selection';
/** The ids of entries that add the page to a pack: this, and the pack's key. */
export const ADD_TO = 'add-to ';

/** More would make the menu longer than a screen; the popup lists all packs. */
const MAX_PACKS = 8;
const MAX_TITLE = 60;

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

/** Adds one entry per pack of the reader's own, the one that changed last on top. They are not there yet. */
export async function addPackMenus(store: Store): Promise<void> {
  const own = (await listPacks(store)).filter(({ source }) => source.kind === 'own');
  const latest = [...own].sort((a, b) => b.updatedAt - a.updatedAt).slice(0, MAX_PACKS);
  for (const { packKey, title } of latest) {
    // In a menu "&" marks a key.
    const name = title.slice(0, MAX_TITLE).toWellFormed().replaceAll('&', '&&');
    browser.contextMenus.create({
      id: ADD_TO + packKey,
      title: t('menu_add_to', t('report_quoted', name)),
      contexts: ['page'],
    });
  }
}

let renewing: Promise<void> = Promise.resolve();

/** Makes all entries anew, for other packs. One call after another: an entry made twice is an error. */
export function renewMenus(store: Store): Promise<void> {
  const renew = () => createMenus().then(() => addPackMenus(store));
  renewing = renewing.then(renew, renew);
  return renewing;
}
