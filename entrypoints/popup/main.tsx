import { render } from 'preact';
import { PopupApp } from '../../components/PopupApp';
import { browser } from '../../lib/browser';
import { messageDirection, messageLanguage, t } from '../../lib/i18n';
import { popupActions } from './actions';

/** `?tab=<id>` names the tab to report on when the popup's page is opened as an ordinary tab. */
const named = Number(new URLSearchParams(location.search).get('tab') || Number.NaN);

// A toolbar popup is as wide as its content asks for; an ordinary tab is as wide as it is.
document.documentElement.dataset.surface = Number.isInteger(named) ? 'tab' : 'popup';
document.title = t('extension_name');
document.documentElement.lang = messageLanguage();
document.documentElement.dir = messageDirection();

const root = document.querySelector('#app');
if (root) render(<PopupApp actions={popupActions(tabId())} />, root);

/** The tab asked about; a tab that went away meanwhile is told from the answers to its id. */
async function tabId(): Promise<number> {
  if (Number.isInteger(named)) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? browser.tabs.TAB_ID_NONE;
}
