import type { OptionsActions } from '../../components/options/options-actions';
import { sendToBackground } from '../../lib/messaging/client';
import { readArticleFile } from '../../lib/page/article-file';
import { dropFromInbox, putIntoInbox, takeFromInbox } from '../../lib/store/inbox';
import { withInbox } from '../../lib/store/open-inbox';
import { allowHosts } from './allow-hosts';
import { attempt } from './attempt';

/** The options page's actions: messages, the inbox for files, and what only a page may ask the browser for. */
export const optionsActions: OptionsActions = {
  ask: (type, payload) => sendToBackground(type, payload),
  allowHosts,
  putFile: (file) =>
    attempt('taking in a file', async () => {
      await haveDatabase();
      return withInbox((store) => putIntoInbox(store, file, Date.now()));
    }),
  takeFile: (inbox) =>
    attempt('handing out a file', () =>
      withInbox(async (store) => {
        const file = await takeFromInbox(store, inbox);
        await dropFromInbox(store, inbox);
        return file;
      }),
    ),
  dropFile: (inbox) =>
    attempt('letting go of a file', async () => {
      await withInbox((store) => dropFromInbox(store, inbox));
      return null;
    }),
  readArticle: (file) => attempt('reading a file', () => readArticleFile(file)),
  storageUse: async () => ({ used: (await navigator.storage.estimate()).usage ?? 0 }),
};

/** The background makes the database and brings it up to date: any message about packs has it do so. */
async function haveDatabase(): Promise<void> {
  await sendToBackground('list-packs', {});
}
