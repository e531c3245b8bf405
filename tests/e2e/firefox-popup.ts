import type { Bidi } from './bidi';
import type { Popup } from './driver';
import { CONTENT_SIZE, clickByName, popupWidth, type Size } from './popup-expressions';
import { until } from './until';

// Firefox loads a popup in a hidden panel first and then moves it: only in an open one does it stay.
const POPUP = `([...document.querySelectorAll('browser.webextension-popup-browser')]
  .find((each) => each.closest('panel')?.state === 'open') ?? null)`;

async function close(bidi: Bidi, chrome: string): Promise<void> {
  await bidi.evaluate(chrome, `${POPUP}?.closest('panel').hidePopup()`);
  await until('the popup to close', async () => !(await popupIsOpen(bidi, chrome)));
}

function popupIsOpen(bidi: Bidi, chrome: string): Promise<boolean> {
  return bidi.evaluate(chrome, `${POPUP} !== null`);
}

/** Opens the real popup as a click on the toolbar icon does, and waits until it has loaded. */
export async function openFirefoxPopup(
  bidi: Bidi,
  chrome: string,
  extension: string,
): Promise<Popup & { readonly clickedAt: number }> {
  await close(bidi, chrome);
  const clickedAt = Date.now();
  await bidi.evaluate(
    chrome,
    `(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const policy = WebExtensionPolicy.getByID('${extension}');
      await ExtensionParent.apiManager.global.browserActionFor(policy.extension).triggerAction(window);
    })()`,
  );
  const evaluate = <T>(expression: string) => evaluateInPopup<T>(bidi, chrome, expression);
  const ready = `location.protocol === 'moz-extension:' && document.readyState === 'complete'`;
  await until('the popup to open', () => popupIsOpen(bidi, chrome));
  await until('the popup to load', () => evaluate<boolean>(ready));
  return {
    clickedAt,
    evaluate,
    text: () => evaluate('document.body.innerText'),
    waitFor: async (expression, timeoutMs) => {
      await until(expression, () => evaluate<boolean>(`Boolean(${expression})`), timeoutMs);
    },
    click: async (name) => {
      await until(`a control named “${name}”`, () => evaluate<boolean>(clickByName(name)));
    },
    resize: async (widthPx) => {
      await evaluate(popupWidth(widthPx));
      await until(`a popup ${widthPx} px wide`, () =>
        evaluate<boolean>(`innerWidth >= ${widthPx}`),
      );
    },
    screenshot: async () => screenshot(bidi, chrome, await evaluate<Size>(CONTENT_SIZE)),
    close: () => close(bidi, chrome),
  };
}

/*
 * BiDi lists no popups, so the expression goes through a frame script into a sandbox that has the popup's own
 * document and principal, but not its CSP (which forbids eval).
 */
async function evaluateInPopup<T>(bidi: Bidi, chrome: string, expression: string): Promise<T> {
  const answer = await bidi.evaluate<{ value?: T; error?: string }>(
    chrome,
    `new Promise((resolve) => {
      const popup = ${POPUP};
      if (!popup) return resolve({ error: 'the popup is closed' });
      const name = 'wireprint-test:' + Math.random();
      const messages = popup.messageManager;
      const listener = ({ data }) => { messages.removeMessageListener(name, listener); resolve(JSON.parse(data)); };
      messages.addMessageListener(name, listener);
      const script = ${JSON.stringify(FRAME_SCRIPT)}
        .replace('NAME', () => JSON.stringify(name))
        .replace('EXPRESSION', () => JSON.stringify(${JSON.stringify(expression)}));
      messages.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
    })`,
  );
  if (answer.error !== undefined) throw new Error(`In the popup: ${answer.error}`);
  return answer.value as T;
}

const FRAME_SCRIPT = `(() => {
  const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
  Cu.exportFunction((json) => sendAsyncMessage(NAME, json), sandbox, { defineAs: 'wireprintAnswer' });
  const source = EXPRESSION;
  try {
    Cu.evalInSandbox(
      'Promise.resolve().then(() => (' + source + ')).then(' +
      '(value) => wireprintAnswer(JSON.stringify({ value: value ?? null })),' +
      '(error) => wireprintAnswer(JSON.stringify({ error: String(error) })))',
      sandbox,
    );
  } catch (error) {
    sendAsyncMessage(NAME, JSON.stringify({ error: String(error) }));
  }
})()`;

async function screenshot(bidi: Bidi, chrome: string, { width, height }: Size): Promise<Buffer> {
  const url = await bidi.evaluate<string>(
    chrome,
    `(async () => {
      const shown = ${POPUP}.browsingContext.currentWindowGlobal;
      const bitmap = await shown.drawSnapshot(new DOMRect(0, 0, ${width}, ${height}), 1, 'white');
      const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
      canvas.getContext('2d').drawImage(bitmap, 0, 0);
      return canvas.toDataURL('image/png');
    })()`,
  );
  return Buffer.from(url.split(',')[1] ?? '', 'base64');
}
