/** What the files of one folder (or one file) may import. A layer may always import itself. */
export type Layer = {
  /** Folder or file, from the project's root. The longest one that fits a file decides. */
  readonly path: string;
  /** Layers whose values it may import. */
  readonly imports: readonly string[];
  /** Layers whose types it may import besides those. */
  readonly types: readonly string[];
  /** npm packages and Node's own modules (`node:*`). */
  readonly packages: readonly string[];
};

/** Who may import what: engine ← packs ← store; engine ← page; messages and components see types; the rest joins them. */
export const LAYERS: readonly Layer[] = [
  {
    path: 'lib/engine',
    imports: [],
    types: [],
    packages: ['minhash', 'stemmer', '@noble/hashes'],
  },
  {
    path: 'lib/packs',
    imports: ['lib/engine', 'lib/seeds.ts'],
    types: [],
    packages: ['@noble/hashes', 'fflate', 'unzipit'],
  },
  { path: 'lib/errors.ts', imports: [], types: ['lib/messaging'], packages: [] },
  { path: 'lib/browser.ts', imports: [], types: [], packages: ['wxt/browser'] },
  { path: 'lib/i18n', imports: ['lib/browser.ts'], types: ['public/_locales'], packages: [] },
  { path: 'lib/seeds.ts', imports: [], types: [], packages: [] },
  {
    path: 'lib/store',
    imports: ['lib/engine', 'lib/packs', 'lib/browser.ts', 'lib/errors.ts'],
    types: ['lib/messaging'],
    packages: ['idb'],
  },
  {
    path: 'lib/subscriptions',
    imports: ['lib/packs'],
    types: [],
    packages: [],
  },
  { path: 'lib/page-head', imports: [], types: [], packages: [] },
  {
    path: 'lib/messaging',
    imports: ['lib/page-head', 'lib/browser.ts', 'lib/errors.ts'],
    types: ['lib/engine'],
    packages: [],
  },
  {
    path: 'lib/page',
    imports: ['lib/engine', 'lib/page-head', 'lib/messaging', 'lib/browser.ts', 'lib/errors.ts'],
    types: [],
    packages: ['@mozilla/readability', 'wxt/utils/content-script-context'],
  },
  {
    path: 'lib/background',
    imports: [
      'lib/engine',
      'lib/packs',
      'lib/store',
      'lib/subscriptions',
      'lib/page-head',
      'lib/messaging',
      'lib/browser.ts',
      'lib/errors.ts',
      'lib/i18n',
      'lib/seeds.ts',
    ],
    types: [],
    packages: [],
  },
  {
    path: 'lib/build',
    imports: [],
    types: [],
    packages: ['@mozilla/readability', 'vite', 'node:*'],
  },
  {
    path: 'lib/cli',
    imports: ['lib/engine', 'lib/packs', 'lib/page', 'lib/page-head', 'package.json'],
    types: [],
    packages: [
      '@noble/hashes',
      'commander',
      'csv-parse',
      'esbuild',
      'htmlparser2',
      'hyparquet',
      'hyparquet-compressors',
      'linkedom',
      'tinyglobby',
      'node:*',
    ],
  },
  {
    path: 'components',
    imports: ['lib/i18n'],
    types: ['lib/engine', 'lib/messaging', 'lib/page-head'],
    packages: ['preact'],
  },
  {
    path: 'entrypoints',
    imports: ['components', 'lib'],
    types: [],
    packages: ['preact', 'wxt/utils/define-background', 'wxt/utils/define-content-script'],
  },
];

/** Modules that must never be reached, however indirectly, from a file; `but` these of them may be. */
export const UNREACHABLE: readonly {
  readonly from: string;
  readonly never: readonly string[];
  readonly but?: readonly string[];
}[] = [
  {
    from: 'entrypoints/content.ts',
    never: [
      'lib/store',
      'lib/background',
      'lib/seeds.ts',
      'lib/cli',
      'lib/build',
      // What a page says of itself is interpreted in the background, which parses messages of its own.
      'lib/page-head/describe.ts',
      'lib/page-head/page-metadata.ts',
      'lib/messaging/for-background.ts',
      'components',
      'seeds',
      'idb',
      'preact',
    ],
  },
  {
    from: 'entrypoints/background.ts',
    never: ['lib/page', 'lib/cli', 'components', 'preact', '@mozilla/readability', 'linkedom'],
  },
  {
    // The extension verifies; secret keys are the command line's alone.
    from: 'entrypoints',
    never: ['lib/packs/signing/sign.ts', 'lib/cli'],
  },
  {
    from: 'entrypoints/popup',
    never: ['lib/store', 'lib/background', 'lib/page', 'lib/cli', 'lib/seeds.ts', 'seeds', 'idb'],
  },
  {
    from: 'entrypoints/options',
    never: ['lib/store', 'lib/background', 'lib/cli', 'lib/seeds.ts', 'seeds'],
    // A pack file may be larger than memory and than any message: it goes to the background through the inbox.
    but: [
      'lib/store/inbox.ts',
      'lib/store/open-inbox.ts',
      'lib/store/database.ts',
      'lib/store/storing.ts',
    ],
  },
  {
    from: 'lib/cli',
    never: ['lib/store', 'lib/background', 'lib/browser.ts', 'components', 'idb', 'preact'],
  },
];

/** Packages that exactly one place may import, so that there is one seam to replace and to read. */
export const SOLE_IMPORTERS: Readonly<Record<string, string>> = {
  idb: 'lib/store',
  'wxt/browser': 'lib/browser.ts',
  linkedom: 'lib/cli',
  fflate: 'lib/packs',
  unzipit: 'lib/packs',
  '@mozilla/readability': 'lib/page',
};

/** Calls by which code reaches a network. */
export const NETWORK =
  /(?<![\w.#])fetch\(|\b(XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon|importScripts)\b/;

/** The only files that do: the bundled pack inside the extension, and the hosts of subscribed packs. */
export const FETCHERS: readonly string[] = [
  'lib/background/ready.ts',
  'lib/subscriptions/host-files.ts',
];

/** The top level is fixed; what version control leaves out (.gitignore) and dot folders do not count. */
export const TOP_LEVEL_FOLDERS: readonly string[] = [
  'components',
  'entrypoints',
  'lib',
  'public',
  'seeds',
  'tests',
];

/** Lines of one file below entrypoints/, components/ and lib/. */
export const LINES = { median: 80, ninetiethPercentile: 200, most: 300, entrypoint: 40 } as const;

/** Bytes of the minified content script: it is run in every page that is checked. */
export const CONTENT_BUNDLE_BYTES = 60_000;

/** Syntax the house does without, by the parser's name for it. */
export const FORBIDDEN_SYNTAX: Readonly<Record<string, string>> = {
  TSAnyKeyword: 'any',
  TSNonNullExpression: 'x!',
  TSInterfaceDeclaration: 'interface',
};

/** Words that say nothing about what is inside a file. */
export const EMPTY_NAMES =
  /^(utils?|helpers?|data|handle|handler|misc|common|shared|index)$|manager/i;
