import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { ensureChromium } from './browsers';
import { attach, type CdpTarget } from './cdp-target';
import {
  type ColorScheme,
  type Driver,
  type LaunchOptions,
  type Popup,
  popupWidth,
  type Tab,
} from './driver';
import { until } from './until';

// Quiet: whatever the browser itself would fetch is off, so that every request left has a cause in the test.
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-extension-debugging',
];

type Session = {
  readonly context: BrowserContext;
  readonly browser: CDPSession;
  readonly extension: string;
  scheme: ColorScheme;
};

/** The Chromium driver, with the parts only Chromium has. */
export type ChromiumDriver = Driver & {
  readonly extensionId: string;
  /** Resolves when the user closes the last window. */
  closed: () => Promise<void>;
};

/** Starts Chromium with the extension in a profile of its own, which `close` removes. */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumDriver> {
  const profile = mkdtempSync(path.join(tmpdir(), 'wireprint-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    headless: !options.visible,
    viewport: options.visible ? null : { width: 1100, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...ARGS, ...proxyArgs(options.proxy)],
  });
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const session = await install(context, options.extension);
    const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
    return {
      name: 'Chromium',
      extensionId: session.extension,
      open: (url) => open(session, url),
      setColorScheme: (scheme) => setColorScheme(session, scheme),
      stopBackground: () => stopBackground(session),
      closed: () => closed,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function proxyArgs(proxy: string | undefined): readonly string[] {
  return proxy ? [`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>'] : [];
}

async function install(context: BrowserContext, folder: string): Promise<Session> {
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('This Chromium gives no DevTools session for the whole browser.');
  // Not in Playwright's typings: the domain is young.
  const send = browser.send.bind(browser) as (method: string, params: object) => Promise<unknown>;
  const { id } = (await send('Extensions.loadUnpacked', { path: folder })) as { id: string };
  await until('the extension to start', () =>
    context.serviceWorkers().some((worker) => new URL(worker.url()).host === id),
  );
  return { context, browser, extension: id, scheme: 'light' };
}

async function setColorScheme(session: Session, scheme: ColorScheme): Promise<void> {
  session.scheme = scheme;
  for (const page of session.context.pages()) await page.emulateMedia({ colorScheme: scheme });
}

async function open(session: Session, url: string): Promise<Tab> {
  const page = await session.context.newPage();
  await page.emulateMedia({ colorScheme: session.scheme });
  const goto = async (to: string) => {
    await page.goto(to);
  };
  await goto(url);
  return {
    goto,
    evaluate: (expression) => page.evaluate(expression),
    waitFor: async (expression, timeoutMs = 15_000) => {
      await page.waitForFunction(expression, undefined, { timeout: timeoutMs });
    },
    screenshot: () => page.screenshot({ animations: 'allow' }),
    openPopup: () => openPopup(session, page),
    close: () => page.close(),
  };
}

async function openPopup(session: Session, page: Page): ReturnType<Tab['openPopup']> {
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

async function popups({ browser, extension }: Session) {
  const { targetInfos } = await browser.send('Target.getTargets');
  return targetInfos.filter((target) =>
    target.url.startsWith(`chrome-extension://${extension}/popup`),
  );
}

function emulate(target: CdpTarget, scheme: ColorScheme): Promise<unknown> {
  const features = [{ name: 'prefers-color-scheme', value: scheme }];
  return target.send('Emulation.setEmulatedMedia', { features });
}

function popupOf(target: CdpTarget, isOpen: () => Promise<boolean>): Popup {
  const { evaluate } = target;
  return {
    evaluate,
    text: () => evaluate('document.body.innerText'),
    waitFor: async (expression, timeoutMs) => {
      await until(expression, () => evaluate<boolean>(`Boolean(${expression})`), timeoutMs);
    },
    click: async (selector) => {
      const element = `document.querySelector(${JSON.stringify(selector)})`;
      await until(selector, () => evaluate<boolean>(`${element} !== null`));
      await evaluate(`${element}.click()`);
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

type Box = { readonly width: number; readonly height: number };

async function screenshot(target: CdpTarget): Promise<Buffer> {
  const root = 'document.scrollingElement';
  const box = await target.evaluate<Box>(
    `({ width: ${root}.scrollWidth, height: ${root}.scrollHeight })`,
  );
  const { data } = (await target.send('Page.captureScreenshot', {
    format: 'png',
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, ...box, scale: 1 },
  })) as { data: string };
  return Buffer.from(data, 'base64');
}

async function stopBackground({ context, extension }: Session): Promise<void> {
  const page = await context.newPage();
  try {
    await page.goto(`chrome-extension://${extension}/popup.html`);
    const session = await context.newCDPSession(page);
    let states: readonly string[] = [];
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      states = versions.map((version) => version.runningStatus);
    });
    await session.send('ServiceWorker.enable');
    // Sent before Chromium has listed the worker, the order to stop it is lost.
    await until('the worker to be listed', () => states.length > 0);
    await session.send('ServiceWorker.stopAllWorkers');
    await until('the worker to stop', () => states.every((state) => state === 'stopped'));
  } finally {
    await page.close();
  }
}
