import type { CDPSession, Page } from 'playwright-core';
import { attach, type CdpTarget } from './cdp-target';
import type { ColorScheme, Popup } from './driver';
import { CONTENT_SIZE, clickByName, popupWidth, type Size } from './popup-expressions';
import { until } from './until';

/** What the popup needs of a running Chromium. */
export type ChromiumSession = {
  /** DevTools for the whole browser. */
  readonly browser: CDPSession;
  /** Id of the extension. */
  readonly extension: string;
  scheme: ColorScheme;
};

/** A popup that can be sent commands of DevTools. */
export type ChromiumPopup = Popup & Pick<CdpTarget, 'send'>;

/** Opens the real popup over a page as a click on the toolbar icon does, and waits until it has loaded. */
export async function openChromiumPopup(
  session: ChromiumSession,
  page: Page,
): Promise<ChromiumPopup & { readonly clickedAt: number }> {
  const { browser, extension } = session;
  await page.bringToFront();
  const targetId = await tabTarget(browser, page);
  const before = new Set((await popups(session)).map((popup) => popup.targetId));
  const clickedAt = Date.now();
  const trigger = browser.send.bind(browser) as (
    method: string,
    params: object,
  ) => Promise<unknown>;
  await trigger('Extensions.triggerAction', { id: extension, targetId });
  const opened = await until(
    'the popup to open',
    async () => (await popups(session)).find((popup) => !before.has(popup.targetId)),
    10_000,
    5,
  );
  const target = await attach(browser, opened.targetId);
  await emulate(target, session.scheme);
  await until('the popup to load', () =>
    target.evaluate<boolean>("document.readyState === 'complete'"),
  );
  const isOpen = async () =>
    (await popups(session)).some((popup) => popup.targetId === opened.targetId);
  return { ...popupOf(target, isOpen), clickedAt };
}

// `triggerAction` wants the tab, not the page inside it; the two are told apart by type only.
async function tabTarget(browser: CDPSession, page: Page): Promise<string> {
  const { targetInfos } = await browser.send('Target.getTargets', { filter: [{}] });
  const tab = targetInfos.find((target) => target.type === 'tab' && target.url === page.url());
  if (!tab) throw new Error(`Chromium lists no tab at ${page.url()}.`);
  return tab.targetId;
}

async function popups({ browser, extension }: ChromiumSession) {
  const { targetInfos } = await browser.send('Target.getTargets');
  return targetInfos.filter((target) =>
    target.url.startsWith(`chrome-extension://${extension}/popup`),
  );
}

function emulate(target: CdpTarget, scheme: ColorScheme): Promise<unknown> {
  const features = [{ name: 'prefers-color-scheme', value: scheme }];
  return target.send('Emulation.setEmulatedMedia', { features });
}

function popupOf(target: CdpTarget, isOpen: () => Promise<boolean>): ChromiumPopup {
  const { evaluate } = target;
  return {
    evaluate,
    send: target.send,
    text: () => evaluate('document.body.innerText'),
    waitFor: async (expression, timeoutMs) => {
      await until(expression, () => evaluate<boolean>(`Boolean(${expression})`), timeoutMs);
    },
    click: async (name) => {
      await until(`a control named “${name}”`, () => evaluate<boolean>(clickByName(name)));
    },
    resize: (width) => layOut(target, width),
    screenshot: () => screenshot(target),
    close: async () => {
      await evaluate('setTimeout(() => window.close())');
      await until('the popup to close', async () => !(await isOpen()));
    },
  };
}

// A popup is as wide as its content, so the content is told its width; `window.innerWidth` follows.
async function layOut({ evaluate }: CdpTarget, widthPx: number): Promise<void> {
  await evaluate(popupWidth(widthPx));
  await until(`a popup ${widthPx} px wide`, () => evaluate<boolean>(`innerWidth >= ${widthPx}`));
}

async function screenshot(target: CdpTarget): Promise<Buffer> {
  const box = await target.evaluate<Size>(CONTENT_SIZE);
  const { data } = (await target.send('Page.captureScreenshot', {
    format: 'png',
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, ...box, scale: 1 },
  })) as { data: string };
  return Buffer.from(data, 'base64');
}
