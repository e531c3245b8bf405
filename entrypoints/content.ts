import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPageSession } from '../lib/page/page-session';

/**
 * Put into a page only when its reader asks for a check. A second copy is harmless: the context of the first
 * ends as the second begins, and an orphan of an older version steps aside in the same way.
 */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: (ctx) => startPageSession(document, ctx),
});
