import type {
  PackJob,
  PackMessages,
  PackOverview,
  PackPreview,
} from '../../lib/messaging/pack-messages';
import type { Result } from '../../lib/messaging/protocol';
import type { Driver, Tab } from './driver';
import { visitOptions } from './options-page';
import { clickByName } from './popup-expressions';

/** What a person does with packs: subscribing on the options page, all else by the messages that page sends. */
export type PackHands = {
  /** Says yes when the browser asks whether the host may be reached. */
  allow: (pattern: string) => Promise<boolean>;
  preview: (link: string) => Promise<Result<PackPreview>>;
  /** Follows a subscribe link to its end. Throws the sentence it ends in otherwise. */
  subscribe: (link: string) => Promise<PackOverview>;
  /** The same without the page, for packs that take a while. */
  add: (link: string) => Promise<PackOverview>;
  update: (pack: PackOverview) => Promise<Result<PackOverview | null>>;
  /** Starts an update and waits for no answer. */
  begin: (pack: PackOverview) => Promise<void>;
  jobs: () => Promise<readonly PackJob[]>;
  remove: (pack: PackOverview) => Promise<null>;
  packs: () => Promise<readonly PackOverview[]>;
};

/** Opens a page of the extension for as long as `work` takes. */
export async function withPackHands<T>(
  browser: Driver,
  work: (hands: PackHands) => Promise<T>,
): Promise<T> {
  const page = await browser.open(`${browser.extensionOrigin}/popup.html`);
  try {
    return await work(handsOn(browser, page));
  } finally {
    await page.close();
  }
}

type Sent<T extends keyof PackMessages> = Parameters<PackMessages[T]>[0];
type Got<T extends keyof PackMessages> = Result<ReturnType<PackMessages[T]>>;

function handsOn(browser: Driver, page: Tab): PackHands {
  const ask = <T extends keyof PackMessages>(type: T, payload: Sent<T>): Promise<Got<T>> => {
    const message = JSON.stringify({ to: 'background', type, ...payload });
    return page.evaluate(`(globalThis.browser ?? chrome).runtime.sendMessage(${message})`);
  };
  const preview = (link: string) => ask('preview-pack', { source: { kind: 'link', link } });
  return {
    allow: (pattern) =>
      page.click(
        `(globalThis.browser ?? chrome).permissions.request({ origins: [${JSON.stringify(pattern)}] })`,
      ),
    preview,
    subscribe: async (link) => {
      const { title } = answerOf(await preview(link));
      await visitOptions({ browser }, async (options) => {
        await options.type('Link to a pack', link);
        await options.click(clickByName('Look at this pack'));
        await options.waitFor(`document.querySelector('.confirmation h3')`);
        await options.click(clickByName('Add this pack'));
        await options.waitFor(`!document.querySelector('.confirmation')`);
      });
      const packs = answerOf(await ask('list-packs', {}));
      const [pack] = packs.filter((each) => each.title === title);
      if (pack === undefined) throw new Error(`There is no pack “${title}”.`);
      return pack;
    },
    add: async (link) => {
      const { keyFingerprint } = answerOf(await preview(link));
      const source = { kind: 'link', link } as const;
      return answerOf(await ask('add-pack', { source, keyFingerprint, job: 'test' }));
    },
    update: ({ key }) => ask('update-pack', { key, job: 'test' }),
    begin: async ({ key }) => {
      const message = JSON.stringify({ to: 'background', type: 'update-pack', key, job: 'test' });
      await page.evaluate(
        `void (globalThis.browser ?? chrome).runtime.sendMessage(${message}).catch(() => undefined)`,
      );
    },
    jobs: async () => answerOf(await ask('pack-jobs', {})),
    remove: async ({ key }) => answerOf(await ask('remove-pack', { key })),
    packs: async () => answerOf(await ask('list-packs', {})),
  };
}

/** The value of an answer that has one. */
export function answerOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.error}: ${result.detail}`);
}
