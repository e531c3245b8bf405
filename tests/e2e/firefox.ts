import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bidi } from './bidi';
import type { Driver, Key, LaunchOptions, Tab } from './driver';
import { openFirefoxPopup } from './firefox-popup';
import { startFirefox } from './firefox-process';
import { until } from './until';

/** The extension's id in the Firefox manifest. */
const EXTENSION = 'wireprint@wireprint.example';

// Long enough not to stop the background in the middle of a check, short enough to wait for.
const IDLE_TIMEOUT_MS = 1_500;

/** Starts Firefox with the extension in a profile of its own, which `close` removes. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const downloads = mkdtempSync(path.join(tmpdir(), 'wireprint-downloads-'));
  const { bidi, close: quit } = await startFirefox({
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'extensions.background.idle.timeout': IDLE_TIMEOUT_MS,
    // Questions whether to allow a host are answered yes; the tests ask for those in `allowed` only.
    'extensions.webextOptionalPermissionPrompts': (options.allowed ?? []).length === 0,
    ...proxyPrefs(options.proxy),
  });
  const close = async () => {
    await quit();
    rmSync(downloads, { recursive: true, force: true });
  };
  try {
    await bidi.send('webExtension.install', {
      extensionData: { type: 'path', path: options.extension },
    });
    const chrome = await browserWindow(bidi);
    await until('the extension to start', () =>
      bidi.evaluate<boolean>(chrome, `WebExtensionPolicy.getByID('${EXTENSION}')?.active`),
    );
    const host = `WebExtensionPolicy.getByID('${EXTENSION}').mozExtensionHostname`;
    return {
      name: 'Firefox',
      ownHosts: [],
      extensionOrigin: `moz-extension://${await bidi.evaluate<string>(chrome, host)}`,
      downloads,
      open: (url) => open(bidi, chrome, url),
      setColorScheme: async (scheme) => {
        await bidi.evaluate(
          chrome,
          `(Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${scheme === 'dark' ? 0 : 1}),
            Services.prefs.setIntPref('ui.systemUsesDarkTheme', ${scheme === 'dark' ? 1 : 0}))`,
        );
      },
      stopBackground: () => stopBackground(bidi, chrome),
      killBackground: () => killBackground(bidi, chrome),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function proxyPrefs(
  proxy: string | undefined,
): Readonly<Record<string, string | number | boolean>> {
  if (!proxy) return {};
  const { hostname, port } = new URL(proxy);
  return {
    'network.proxy.type': 1,
    'network.proxy.http': hostname,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': hostname,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.allow_hijacking_localhost': true,
  };
}

type Tree = { readonly contexts: readonly { readonly context: string; readonly url: string }[] };

async function browserWindow(bidi: Bidi): Promise<string> {
  const { contexts } = await bidi.send<Tree>('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const found = contexts.find((context) => context.url.endsWith('browser.xhtml'));
  if (!found) throw new Error('Firefox shows no browser window.');
  return found.context;
}

async function open(bidi: Bidi, chrome: string, url: string): Promise<Tab> {
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', {
    type: 'tab',
  });
  const evaluate = <T>(expression: string) => bidi.evaluate<T>(context, expression);
  const goto = async (to: string) => {
    // Pages of the browser itself never report that they have loaded.
    const wait = to.startsWith('http') ? 'complete' : 'none';
    await bidi.send('browsingContext.navigate', { context, url: to, wait });
    await until(`${to} to be shown`, () => shows(bidi, context, to));
  };
  await goto(url);
  return {
    goto,
    evaluate,
    click: (expression) => clickAndEvaluate(bidi, context, expression),
    waitFor: async (expression, timeoutMs) => {
      await until(expression, () => evaluate<boolean>(`Boolean(${expression})`), timeoutMs);
    },
    screenshot: async (extent) => {
      const origin = extent === 'page' ? 'document' : 'viewport';
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
        context,
        origin,
      });
      return Buffer.from(data, 'base64');
    },
    pressKey: (key) => pressKey(bidi, context, key),
    resize: async (width, height) => {
      await bidi.send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    setFiles: (selector, paths) => setFiles(bidi, context, selector, paths),
    openPopup: async () => {
      await bidi.send('browsingContext.activate', { context });
      return openFirefoxPopup(bidi, chrome, EXTENSION);
    },
    chooseFromMenu: async (entry) => {
      await bidi.send('browsingContext.activate', { context });
      await bidi.evaluate(chrome, menuChoice(entry));
    },
    close: async () => {
      await bidi.send('browsingContext.close', { context });
    },
  };
}

/** What Firefox's own menu does once an entry of an extension was chosen in it. */
function menuChoice(entry: string): string {
  return `(() => {
    const { extension } = WebExtensionPolicy.getByID('${EXTENSION}');
    extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
    extension.emit('webext-menu-menuitem-click', {
      menuItemId: ${JSON.stringify(entry)}, editable: false, modifiers: [],
    }, gBrowser.selectedTab);
  })()`;
}

/** A real click: only while Firefox handles one does it let an extension ask for permissions. */
async function clickAndEvaluate<T>(bidi: Bidi, context: string, expression: string): Promise<T> {
  const answer = bidi.evaluate<T>(
    context,
    `new Promise((resolve, reject) => {
      const options = { once: true, capture: true };
      document.addEventListener('click', () => (async () => ${expression})().then(resolve, reject), options);
    })`,
  );
  const at = { type: 'pointerMove', x: 5, y: 5 };
  const actions = [at, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
  await bidi.send('browsingContext.activate', { context });
  await bidi.send('input.performActions', {
    context,
    actions: [{ type: 'pointer', id: 'mouse', actions }],
  });
  return answer;
}

/** The keys to hold, one after another, as WebDriver names them. */
const KEYS: Readonly<Record<Key, readonly string[]>> = {
  Tab: ['\uE004'],
  'Shift+Tab': ['\uE008', '\uE004'],
  Enter: ['\uE007'],
  Space: [' '],
};

async function pressKey(bidi: Bidi, context: string, key: Key): Promise<void> {
  const down = KEYS[key].map((value) => ({ type: 'keyDown', value }));
  const up = KEYS[key].toReversed().map((value) => ({ type: 'keyUp', value }));
  await bidi.send('input.performActions', {
    context,
    actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }],
  });
}

type Located = { readonly nodes: readonly { readonly sharedId: string }[] };

async function setFiles(
  bidi: Bidi,
  context: string,
  selector: string,
  paths: readonly string[],
): Promise<void> {
  const locator = { type: 'css', value: selector };
  const { nodes } = await bidi.send<Located>('browsingContext.locateNodes', { context, locator });
  if (!nodes[0]) throw new Error(`No element for ${selector}.`);
  const element = { sharedId: nodes[0].sharedId };
  await bidi.send('input.setFiles', { context, element, files: paths });
}

async function shows(bidi: Bidi, context: string, url: string): Promise<boolean> {
  const { contexts } = await bidi.send<Tree>('browsingContext.getTree', { root: context });
  return contexts[0]?.url.startsWith(url) ?? false;
}

async function stopBackground(bidi: Bidi, chrome: string): Promise<void> {
  await until('the background to idle away', () => isStopped(bidi, chrome), 20_000);
}

/** As when it has idled for too long; without the question whether something is still being waited for. */
async function killBackground(bidi: Bidi, chrome: string): Promise<void> {
  const options = '{ ignoreDevToolsAttached: true, disableResetIdleForTest: true }';
  await bidi.evaluate(chrome, `${RUNNING}.terminateBackground(${options})`);
  await until('the background to be gone', () => isStopped(bidi, chrome));
}

const RUNNING = `WebExtensionPolicy.getByID('${EXTENSION}').extension`;

async function isStopped(bidi: Bidi, chrome: string): Promise<boolean> {
  return (await bidi.evaluate(chrome, `${RUNNING}.backgroundState`)) === 'stopped';
}
