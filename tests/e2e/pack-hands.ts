import type {
  PackJob,
  PackMessages,
  PackOverview,
  PackPreview,
} from '../../lib/messaging/pack-messages';
import type { Result } from '../../lib/messaging/protocol';
import type { Driver, Tab } from './driver';
import { type OptionsPage, visitOptions } from './options-page';
import { clickByName } from './popup-expressions';

/** What a person does with packs on the options page; and, for what no person sees, the messages that page sends. */
export type PackHands = {
  /** Says yes when the browser asks whether the host may be reached. */
  allow: (pattern: string) => Promise<boolean>;
  preview: (link: string) => Promise<Result<PackPreview>>;
  /** Looks at a link on the options page; gives the sentence that says why it cannot be added. */
  lookInVain: (link: string) => Promise<string>;
  /** Follows a subscribe link to its end on the options page. */
  subscribe: (link: string) => Promise<PackOverview>;
  /** The same without the page, for packs that take a while. */
  add: (link: string) => Promise<PackOverview>;
  /** Begins to add it and waits for no answer. */
  beginAdding: (link: string) => Promise<void>;
  /** Presses _Update now_ on the options page; gives what its card then says. */
  update: (pack: PackOverview) => Promise<string>;
  /** Begins an update and waits for no answer. */
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
  const send = async <T extends keyof PackMessages>(type: T, payload: Sent<T>) => {
    const message = JSON.stringify({ to: 'background', type, ...payload });
    await page.evaluate(
      `void (globalThis.browser ?? chrome).runtime.sendMessage(${message}).catch(() => undefined)`,
    );
  };
  const preview = (link: string) => ask('preview-pack', { source: { kind: 'link', link } });
  return {
    allow: (pattern) =>
      page.click(
        `(globalThis.browser ?? chrome).permissions.request({ origins: [${JSON.stringify(pattern)}] })`,
      ),
    preview,
    lookInVain: (link) =>
      visitOptions({ browser }, async (options) => {
        await lookAt(options, link);
        await options.waitFor(ALERT);
        return options.evaluate<string>(ALERT);
      }),
    subscribe: async (link) => {
      const before = new Set(answerOf(await ask('list-packs', {})).map(({ key }) => key));
      await visitOptions({ browser }, async (options) => {
        await lookAt(options, link);
        await options.waitFor(`document.querySelector('.confirmation h3')`);
        await options.click(clickByName('Add this pack'));
        await options.waitFor(`!document.querySelector('.confirmation')`);
        await options.see('was added. Pages are compared with it from now on.');
      });
      const [pack] = answerOf(await ask('list-packs', {})).filter(({ key }) => !before.has(key));
      if (pack === undefined) throw new Error(`There is no pack of ${link}.`);
      return pack;
    },
    add: async (link) => {
      const { keyFingerprint } = answerOf(await preview(link));
      const source = { kind: 'link', link } as const;
      return answerOf(await ask('add-pack', { source, keyFingerprint, job: 'test' }));
    },
    beginAdding: async (link) => {
      const { keyFingerprint } = answerOf(await preview(link));
      await send('add-pack', { source: { kind: 'link', link }, keyFingerprint, job: 'test' });
    },
    update: ({ title }) =>
      visitOptions({ browser }, async (options) => {
        await options.click(clickByName(`Update “${title}” now`));
        await options.waitFor(outcomeOn(title));
        return options.evaluate<string>(outcomeOn(title));
      }),
    begin: ({ key }) => send('update-pack', { key, job: 'test' }),
    jobs: async () => answerOf(await ask('pack-jobs', {})),
    remove: async ({ key }) => answerOf(await ask('remove-pack', { key })),
    packs: async () => answerOf(await ask('list-packs', {})),
  };
}

const ALERT = `(document.querySelector('main > .section [role="alert"]')?.innerText ?? '')`;

function lookAt(options: OptionsPage, link: string): Promise<unknown> {
  return options
    .type('Link to a pack', link)
    .then(() => options.click(clickByName('Look at this pack')));
}

/** What the card of a pack says of the update that was asked for; empty while it is under way. */
function outcomeOn(title: string): string {
  return `(() => {
    const card = [...document.querySelectorAll('article')]
      .find((each) => each.querySelector('h3').textContent === ${JSON.stringify(title)});
    const said = card?.querySelector('[role="alert"]') ?? card?.querySelector('[role="status"]');
    return said?.innerText ?? '';
  })()`;
}

/** The value of an answer that has one. */
export function answerOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.error}: ${result.detail}`);
}
