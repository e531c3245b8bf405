/** The colour scheme a document is told that its reader prefers. */
export type ColorScheme = 'light' | 'dark';

/** A document in the browser under test. Expressions are JavaScript; a promise is awaited and the value crosses as JSON. */
export type View = {
  evaluate: <T>(expression: string) => Promise<T>;
  /** Waits until the expression is truthy. */
  waitFor: (expression: string, timeoutMs?: number) => Promise<void>;
};

/** The extension's real toolbar popup, opened as by a click on its icon (so it holds `activeTab`). */
export type Popup = View & {
  text: () => Promise<string>;
  /** Clicks the first button, switch or summary whose accessible name holds `name`, once there is one. */
  click: (name: string) => Promise<void>;
  /** Lays the popup out in this many CSS pixels. */
  resize: (widthPx: number) => Promise<void>;
  /** PNG of the whole content, also of what has to be scrolled to. */
  screenshot: () => Promise<Buffer>;
  close: () => Promise<void>;
};

/** The keys that the tests press. */
export type Key = 'Tab' | 'Shift+Tab' | 'Enter' | 'Space';

/** One tab in the foreground. */
export type Tab = View & {
  /** Evaluates as the reader's click on the page would: what browsers do only on a click is done. */
  click: <T>(expression: string) => Promise<T>;
  goto: (url: string) => Promise<void>;
  /** Presses a key as a reader does. */
  pressKey: (key: Key) => Promise<void>;
  /** Makes the viewport so many CSS pixels large. Half of what a window has is what it has at a zoom of 200 %. */
  resize: (widthPx: number, heightPx: number) => Promise<void>;
  /** PNG of the viewport, or of the page from top to bottom. */
  screenshot: (extent?: 'viewport' | 'page') => Promise<Buffer>;
  /** Clicks the toolbar icon; `clickedAt` is the moment before, in milliseconds since the epoch. */
  openPopup: () => Promise<Popup & { readonly clickedAt: number }>;
  /**
   * Has the extension hear that this entry of its context menu was chosen on the page. Browsers let nothing press the
   * menu itself; the page is open to the extension as after a real choice once its popup was opened on it.
   */
  chooseFromMenu: (entry: string) => Promise<void>;
  /** Chooses files in the file field that the selector finds. */
  setFiles: (selector: string, paths: readonly string[]) => Promise<void>;
  close: () => Promise<void>;
};

/** A browser with the production build installed, a throw-away profile, and nothing else. */
export type Driver = {
  readonly name: 'Chromium' | 'Firefox';
  /** Hosts the browser itself calls although it is told not to: what goes there is not the extension's. */
  readonly ownHosts: readonly string[];
  /** Where the extension's own pages are, without a slash at the end. */
  readonly extensionOrigin: string;
  /** Folder in which downloads end up without being asked about. */
  readonly downloads: string;
  open: (url: string) => Promise<Tab>;
  setColorScheme: (scheme: ColorScheme) => Promise<void>;
  /** Stops the extension's background the way the browser does it, and waits until it is gone. */
  stopBackground: () => Promise<void>;
  /** Ends it at once, whatever it is in the middle of, and waits until it is gone. */
  killBackground: () => Promise<void>;
  close: () => Promise<void>;
};

/** How a driver is started. */
export type LaunchOptions = {
  /** Folder of the unpacked extension. */
  readonly extension: string;
  /** `http://host:port` that all traffic goes through, loopback included. */
  readonly proxy?: string;
  /** Hosts, as match patterns, for which the browser's question whether to allow them is answered yes. */
  readonly allowed?: readonly string[];
  /** A window on the screen instead of headless. */
  readonly visible?: boolean;
};
