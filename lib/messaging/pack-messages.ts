/** Where a pack came from; updates are looked for only where it came from a link. */
export type PackOrigin = 'bundled' | 'own' | 'file' | 'link';

/** An installed pack as the options page shows it. Times are milliseconds since the epoch, 0 for never. */
export type PackOverview = {
  /** What messages name it by: its id and key together. */
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly homepage: string;
  readonly license: string;
  readonly publisher: { readonly name: string; readonly url: string };
  readonly origin: PackOrigin;
  /** The manifest's address; empty unless it came from a link. */
  readonly address: string;
  readonly detail: 'fingerprints' | 'text';
  readonly reports: number;
  readonly bytes: number;
  /** When its publisher signed this version: seconds since the epoch. */
  readonly version: number;
  /** What people compare on the phone; empty for an unsigned pack. */
  readonly keyFingerprint: string;
  readonly expiresAt: number;
  readonly installedAt: number;
  readonly updatedAt: number;
  readonly lastCheckedAt: number;
  readonly nextCheckAt: number;
  /** Why the last update failed, as a sentence; empty when it did not. */
  readonly lastError: string;
  readonly isEnabled: boolean;
};

/** A pack to be added: the address of a subscribe link, or a file that the options page put into the inbox. */
export type PackSource =
  | { readonly kind: 'link'; readonly link: string }
  | { readonly kind: 'file'; readonly inbox: number };

/** How far the key of a pack is known before it is added. */
export type KeyStanding =
  /** The link carried the key that signed. */
  | 'as-in-link'
  /** Already trusted for this pack: adding it is an update. */
  | 'already-trusted'
  /** Signed, but by a key nobody vouched for: compare the fingerprint. */
  | 'unverified'
  | 'unsigned';

/** What the confirmation page shows before a pack is added. */
export type PackPreview = {
  readonly title: string;
  readonly description: string;
  readonly homepage: string;
  readonly license: string;
  readonly publisher: { readonly name: string; readonly url: string };
  readonly detail: 'fingerprints' | 'text';
  readonly languages: readonly string[];
  readonly reports: number;
  /** All its parts together, and those that are not held yet. */
  readonly bytes: number;
  readonly missingBytes: number;
  readonly signedAt: number;
  readonly expiresAt: number;
  readonly checkHours: number;
  readonly keyStanding: KeyStanding;
  readonly keyFingerprint: string;
  /** Hosts that will be asked for updates: the pack's and its mirrors'. */
  readonly hosts: readonly string[];
};

/** Work on packs that takes a while. */
export type PackJob = {
  readonly id: string;
  readonly kind: 'add' | 'update';
  readonly title: string;
  readonly doneBytes: number;
  readonly totalBytes: number;
};

/** A report of a pack made in this browser. */
export type OwnReport = {
  readonly id: string;
  readonly title: string;
  readonly addedAt: number;
  readonly words: number;
};

/** Text to go into an own pack. */
export type OwnReportSource =
  | { readonly kind: 'tab'; readonly tabId: number }
  | { readonly kind: 'text'; readonly title: string; readonly text: string };

/** Options page (and popup, for its own packs) → background, about packs: what each carries and is answered with. */
export type PackMessages = {
  'list-packs': (message: Record<never, never>) => readonly PackOverview[];
  /** Reads a pack's manifest and tells what adding it means; nothing is kept. */
  'preview-pack': (message: { source: PackSource }) => PackPreview;
  /**
   * Adds the pack that was previewed, or brings it up to date; answers when it is in use. `keyFingerprint` is what the
   * person saw: another key in the meantime is refused.
   */
  'add-pack': (message: {
    source: PackSource;
    keyFingerprint: string;
    job: string;
  }) => PackOverview;
  /** Looks for an update now. `null`: there is none. */
  'update-pack': (message: { key: string; job: string }) => PackOverview | null;
  'set-pack-enabled': (message: { key: string; isEnabled: boolean }) => null;
  /** Takes a pack out of use; it can be put back until the browser is closed or a while has passed. */
  'remove-pack': (message: { key: string }) => null;
  'restore-pack': (message: { key: string }) => null;
  /** The jobs under way, asked for again and again while one is. */
  'pack-jobs': (message: Record<never, never>) => readonly PackJob[];
  'cancel-job': (message: { job: string }) => null;
  'create-own-pack': (message: { title: string }) => PackOverview;
  'own-packs': (message: Record<never, never>) => readonly PackOverview[];
  'own-reports': (message: { key: string }) => readonly OwnReport[];
  'add-own-report': (message: { key: string; source: OwnReportSource }) => OwnReport;
  'withdraw-own-report': (message: { key: string; report: string }) => null;
  /** Writes an own pack as one file into the inbox, from where the options page saves it. */
  'export-own-pack': (message: { key: string; detail: 'fingerprints' | 'text' }) => {
    readonly inbox: number;
    readonly fileName: string;
  };
};
