import type { EncodedFingerprint } from '../engine/fingerprint';
import type { PackRef, Report, SentenceStatus } from '../engine/report';
import type { Declaration } from '../page-head/declaration';
import type { PageHead } from '../page-head/page-head';
import type { PackMessages } from './pack-messages';

/** Expected failures travel as values: a message never rejects for a reason the user can act on. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: FailureCode; readonly detail: string };

/** Each code has a sentence with the next step in `public/_locales` (`error_<code>`). */
export type FailureCode =
  | 'page-unreachable'
  | 'page-left'
  | 'storage-failed'
  | 'bad-message'
  | 'not-allowed'
  | 'pack-unusable'
  | 'cancelled'
  | 'unexpected';

/** Why a tab cannot be read at all. */
export type UnsupportedReason = 'browser-page' | 'store' | 'pdf' | 'file' | 'blocked';

export type CheckScope = 'page' | 'selection';

/** What a negative rests on, shown with every result. */
export type Basis = {
  readonly paragraphs: number;
  readonly packs: readonly PackRef[];
  readonly reports: number;
  /** Milliseconds since the newest pack was installed or updated. */
  readonly newestAgeMs: number;
};

export type IgnoredReport = { readonly id: string; readonly title: string };

/** What is known of one tab; the popup draws exactly this. */
export type TabState =
  | { readonly kind: 'not-checked' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'unsupported'; readonly reason: UnsupportedReason }
  | { readonly kind: 'no-article'; readonly words: number }
  | { readonly kind: 'no-selection' }
  | { readonly kind: 'no-packs' }
  | { readonly kind: 'failed'; readonly error: FailureCode; readonly detail: string }
  | {
      readonly kind: 'checked';
      readonly report: Report;
      readonly basis: Basis;
      readonly scope: CheckScope;
      /** Milliseconds since the epoch. */
      readonly checkedAt: number;
      /** Reports the user chose not to count on this page. */
      readonly ignored: readonly IgnoredReport[];
    };

/**
 * The content script's reading of its page: text for display, hashes for matching. What the page says of itself
 * travels as it stands; the background makes sense of it.
 */
export type PageReading =
  | {
      readonly kind: 'article';
      readonly scope: CheckScope;
      readonly head: PageHead;
      readonly paragraphs: readonly string[];
      readonly fingerprint: EncodedFingerprint;
      /** Lines left out around the text, where its source is often named. */
      readonly edges: readonly string[];
      /** It counts as an article only when the page says this much of itself … */
      readonly needs: Declaration;
      /** … and else as a page of so many words without one. */
      readonly words: number;
    }
  | { readonly kind: 'no-article'; readonly words: number }
  | { readonly kind: 'no-selection' };

/**
 * A stretch of the extracted text: where it began in the reading that was checked (UTF-16), and its words. The page may
 * have been read anew since, with more text before it: then the words tell where it went.
 */
export type Stretch = { readonly start: number; readonly text: string };

/** A stretch and what the check said of it. */
export type Mark = Stretch & { readonly status: SentenceStatus };

/** Messages as functions that may fail. */
type Answering<Messages> = {
  [T in keyof Messages]: Messages[T] extends (message: infer P) => infer V
    ? (message: P) => Result<V>
    : never;
};

/** Popup (and content script) → background. */
export type ToBackground = Answering<PackMessages> & {
  /** Read the tab's page afresh, match it, remember and return the result. */
  'check-tab': (message: { tabId: number; scope: CheckScope }) => Result<TabState>;
  /** What is remembered of the tab, without reading the page. */
  'tab-state': (message: { tabId: number }) => Result<TabState>;
  /** Leave a report out of this page's result, or count it again; answers with the new result. */
  'set-ignored': (message: { tabId: number; report: string; ignored: boolean }) => Result<TabState>;
  /** What was read from the tab's page, and what was left out of it and why. */
  'extracted-text': (message: { tabId: number }) => Result<ExtractedText>;
  /** From a content script: the page's text is another one now (navigation, late body). */
  'page-changed': (message: { reading: PageReading }) => Result<null>;
};

/** Background and popup → content script of one tab. */
export type ToPage = {
  /** Extract and fingerprint; also the sign that the script is alive. */
  'read-page': (message: { scope: CheckScope }) => Result<PageReading>;
  /** Scroll to a sentence and flash it. `false`: the page no longer holds it. */
  reveal: (message: Stretch) => Result<boolean>;
  /** Paint these marks and no others; an empty list takes all highlights away. */
  'set-marks': (message: { marks: readonly Mark[] }) => Result<number>;
  /** What was read, as it stands. */
  'page-text': (message: Record<never, never>) => Result<PageText>;
};

/** `reason` is a `LeftOutReason` unless the script is of another version. */
export type LeftOutText = { readonly text: string; readonly reason: string };

/** What the content script read, what it left out, and what the page says of itself. */
export type PageText = {
  readonly head: PageHead;
  readonly paragraphs: readonly string[];
  readonly leftOut: readonly LeftOutText[];
};

export type ExtractedText = {
  readonly url: string;
  readonly language: string;
  readonly title: string;
  readonly byline: string;
  readonly publisher: string;
  readonly published: string;
  readonly paragraphs: readonly string[];
  readonly leftOut: readonly LeftOutText[];
};

/** Whom a message is for: the background, or the content script of one tab. */
export type Recipient = 'background' | 'page';

type Protocols = { readonly background: ToBackground; readonly page: ToPage };

/** The names of the messages a recipient understands. */
export type MessageType<R extends Recipient> = keyof Protocols[R] & string;

/** What a message carries besides its address. */
export type Payload<R extends Recipient, T extends MessageType<R>> = Protocols[R][T] extends (
  message: infer P extends object,
) => unknown
  ? P
  : never;

/** What a message is answered with when all went well. */
export type Answer<R extends Recipient, T extends MessageType<R>> = Protocols[R][T] extends (
  message: never,
) => Result<infer V>
  ? V
  : never;

/** A message on the wire: address, name and payload side by side. */
export type Envelope<R extends Recipient, T extends MessageType<R>> = {
  readonly to: R;
  readonly type: T;
} & Payload<R, T>;

/** Asks a page whether its content script is alive; the server of messages answers it by itself. */
export const ALIVE = 'is-alive';
