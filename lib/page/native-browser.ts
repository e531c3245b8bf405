/** Answers a message with a promise, or with `undefined` when the message is not its own: the polyfill's way. */
type Listener = (message: unknown, sender: unknown) => Promise<unknown> | undefined;

/** Chromium's way before version 148: the answer goes to `respond`, `true` says that it comes later. */
type NativeListener = (
  message: unknown,
  sender: unknown,
  respond: (answer: unknown) => void,
) => boolean;

type Runtime<L> = {
  /** Gone once the extension was updated or removed under the script. */
  readonly id?: string;
  readonly getURL: (path: string) => string;
  readonly sendMessage: (message: unknown) => Promise<unknown>;
  readonly onMessage: Record<'addListener' | 'removeListener', (listener: L) => void>;
};

const { browser, chrome } = globalThis as unknown as {
  readonly browser?: { readonly runtime?: Runtime<Listener> };
  readonly chrome: { readonly runtime?: Runtime<NativeListener> };
};

/**
 * The extension API as the content script has it in place of webextension-polyfill, which is 10 kB and would be a sixth
 * of what every checked page is made to load. Firefox, and Chromium from 148 on, have all the script uses. Older
 * Chromium (120 at least) has it too but for one thing: its listeners cannot answer with promises.
 */
export default browser?.runtime?.id ? browser : { runtime: promising() };

function promising(): Runtime<Listener> {
  const added = new Map<Listener, NativeListener>();
  const events = chrome.runtime?.onMessage;
  return {
    get id() {
      return chrome.runtime?.id;
    },
    getURL: (path) => chrome.runtime?.getURL(path) ?? path,
    sendMessage: async (message) => chrome.runtime?.sendMessage(message),
    onMessage: {
      addListener(listener) {
        const native: NativeListener = (message, sender, respond) => {
          const answer = listener(message, sender);
          void answer?.then(respond);
          return answer !== undefined;
        };
        added.set(listener, native);
        events?.addListener(native);
      },
      removeListener(listener) {
        const native = added.get(listener);
        if (native) events?.removeListener(native);
      },
    },
  };
}
