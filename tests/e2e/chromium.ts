import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { ensureChromium } from './browsers';
import type { CdpTarget } from './cdp-target';
import { type ChromiumSession, openChromiumPopup } from './chromium-popup';
import { makeProfile, prepareProfile, removeProfile } from './chromium-profile';
import { limitStorage } from './chromium-quota';
import type { ColorScheme, Driver, LaunchOptions, Tab } from './driver';
import { until } from './until';

// Nobody looks at the requests of the worker through DevTools, which would keep a copy of every byte that it fetches.
process.env.PLAYWRIGHT_DISABLE_SERVICE_WORKER_NETWORK = '1';

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

type Session = ChromiumSession & { readonly context: BrowserContext };

/** The Chromium driver, with the parts only Chromium has. */
export type ChromiumDriver = Omit<Driver, 'open'> & {
  readonly extensionId: string;
  readonly open: (url: string) => Promise<ChromiumTab>;
  /** Processor time that the browser, its pages and workers have taken, in seconds: says more than a clock on a busy machine. */
  processorSeconds: () => Promise<number>;
  /** Resolves when the user closes the last window. */
  closed: () => Promise<void>;
  /** Ends the whole browser at once, whatever it is in the middle of. */
  kill: () => Promise<void>;
  /** Lets the extension store as much as the disk holds, whatever it was launched with. */
  liftQuota: () => Promise<void>;
};

/** A tab whose page and popup can be sent commands of DevTools. */
export type ChromiumTab = Omit<Tab, 'openPopup'> &
  Pick<CdpTarget, 'send'> & { openPopup: () => ReturnType<typeof openChromiumPopup> };

/** What only Chromium can be started with. */
export type ChromiumOptions = LaunchOptions & {
  /** A profile made before, which stays when the browser has ended; one of its own that goes with it when left out. */
  readonly profile?: string;
  /** How many bytes the extension may store. It binds those only that do without `unlimitedStorage`. */
  readonly quotaBytes?: number;
};

/** Starts Chromium with the extension. */
export async function launchChromium(options: ChromiumOptions): Promise<ChromiumDriver> {
  const profile = options.profile ?? makeProfile();
  prepareProfile(profile, options);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    headless: !options.visible,
    // Whoever looks at the window ends it with Ctrl-C, and the caller then tidies up.
    handleSIGINT: !options.visible,
    viewport: options.visible ? null : { width: 1100, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...ARGS, ...proxyArgs(options.proxy)],
  });
  const downloads = path.join(profile, 'downloads');
  const close = async () => {
    await context.close();
    if (options.profile === undefined) removeProfile(profile);
  };
  try {
    const { extension, quotaBytes } = options;
    const lift = quotaBytes && (await limitStorage(context, extension, quotaBytes));
    const session = await install(context, extension);
    await session.browser.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: downloads,
    });
    const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
    return {
      name: 'Chromium',
      // Its updater and its sign-in, which no switch of this version keeps quiet.
      ownHosts: ['update.googleapis.com', 'redirector.gvt1.com', 'accounts.google.com'],
      extensionId: session.extension,
      extensionOrigin: `chrome-extension://${session.extension}`,
      downloads,
      processorSeconds: async () => {
        const { processInfo } = await session.browser.send('SystemInfo.getProcessInfo');
        return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
      },
      open: (url) => open(session, url),
      setColorScheme: (scheme) => setColorScheme(session, scheme),
      stopBackground: () => stopBackground(session),
      // Chromium's own way asks the worker nothing.
      killBackground: () => stopBackground(session),
      closed: () => closed,
      kill: async () => {
        process.kill(await browserProcess(session), 'SIGKILL');
        await closed;
      },
      liftQuota: async () => {
        if (lift) await lift();
      },
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

async function browserProcess({ browser }: Session): Promise<number> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  const found = processInfo.find(({ type }) => type === 'browser');
  if (!found) throw new Error('Chromium does not say which process it is.');
  return found.id;
}

async function setColorScheme(session: Session, scheme: ColorScheme): Promise<void> {
  session.scheme = scheme;
  for (const page of session.context.pages()) await page.emulateMedia({ colorScheme: scheme });
}

async function open(session: Session, url: string): Promise<ChromiumTab> {
  const page = await session.context.newPage();
  await page.emulateMedia({ colorScheme: session.scheme });
  const goto = async (to: string) => {
    await page.goto(to);
  };
  await goto(url);
  return {
    goto,
    send: (method, params) => sendOnce(session, page, method, params),
    evaluate: (expression) => page.evaluate(expression),
    click: (expression) => evaluateAsUser(session, page, expression),
    // Playwright's own waiting evaluates inside the page, which the extension's pages forbid.
    waitFor: async (expression, timeoutMs) => {
      await until(expression, () => page.evaluate(`Boolean(${expression})`), timeoutMs);
    },
    setFiles: (selector, paths) => page.setInputFiles(selector, [...paths]),
    pressKey: (key) => page.keyboard.press(key),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: (extent) => page.screenshot({ animations: 'allow', fullPage: extent === 'page' }),
    openPopup: () => openChromiumPopup(session, page),
    chooseFromMenu: (entry) => chooseFromMenu(session, page, entry),
    close: () => page.close(),
  };
}

/** Whatever lasts no longer than its session is over when this resolves. */
async function sendOnce(
  { context }: Session,
  page: Page,
  method: string,
  params: object = {},
): Promise<unknown> {
  const devtools = await context.newCDPSession(page);
  // Any command, also those that Playwright's typings leave out.
  const send = devtools.send.bind(devtools) as ChromiumTab['send'];
  const answer = await send(method, params);
  await devtools.detach();
  return answer;
}

async function evaluateAsUser<T>({ context }: Session, page: Page, expression: string): Promise<T> {
  const devtools = await context.newCDPSession(page);
  const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    userGesture: true,
  });
  await devtools.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'exception');
  return result.value as T;
}

async function chooseFromMenu(session: Session, page: Page, entry: string): Promise<void> {
  await page.bringToFront();
  const worker = session.context
    .serviceWorkers()
    .find((each) => new URL(each.url()).host === session.extension);
  if (!worker) throw new Error('The background is not running: open the popup first.');
  await worker.evaluate(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) =>
    chrome.contextMenus.onClicked.dispatch({ menuItemId: ${JSON.stringify(entry)} }, tab))`);
}

async function stopBackground({ context, extension }: Session): Promise<void> {
  const page = await context.newPage();
  try {
    // Any address of the extension will do; one without scripts does not wake the worker again.
    await page.goto(`chrome-extension://${extension}/manifest.json`);
    const session = await context.newCDPSession(page);
    const versions = new Map<string, { readonly runningStatus: string; readonly status: string }>();
    const are = (...running: readonly string[]) =>
      versions.size > 0 &&
      [...versions.values()].every(
        ({ runningStatus, status }) => status === 'activated' && running.includes(runningStatus),
      );
    let isOver = false;
    session.on('ServiceWorker.workerVersionUpdated', ({ versions: changed }) => {
      for (const version of changed) versions.set(version.versionId, version);
      // Noted here: an event may start the worker again before anybody looks.
      isOver ||= are('stopped');
    });
    await session.send('ServiceWorker.enable');
    // Stopped before it has started, a worker that somebody waits for is started again, and a new one is given up.
    await until('the worker to have started', () => are('running', 'stopped'));
    isOver = are('stopped');
    await session.send('ServiceWorker.stopAllWorkers');
    await until('the worker to stop', () => isOver);
  } finally {
    await page.close();
  }
}
