import type { FactKind } from './facts/fact';
import type { Fingerprint } from './fingerprint';

/** A fact as evidence keeps it: hashes instead of words, so that a pack without text can still be compared. */
export type FactEvidence = {
  readonly kind: FactKind;
  /** Hash of the canonical value. */
  readonly value: number;
  /** Hash of the unit; 0 for none. */
  readonly unit: number;
  /** Another way to say a name: hash of the initials of several words ("cia"), of the root of one ("mexic"); 0 for no name. */
  readonly alias: number;
  /** Hash of the calendar date that a relative one means ("yesterday"); 0 when unknown or not relative. */
  readonly resolved: number;
  /** First word (index into the text's words), and how many. */
  readonly first: number;
  readonly count: number;
};

/** A run of words, by index into the text's words. */
export type WordRun = { readonly first: number; readonly count: number };

/** A text read closely: its fingerprint, and everything sentences are compared by. */
export type Reading = Fingerprint & {
  /** Per word: hash of its stem, 0 for function words. */
  readonly stems: Uint32Array;
  /** All facts in reading order. */
  readonly facts: readonly FactEvidence[];
  /** What stands between quotation marks, in reading order. */
  readonly quotes: readonly WordRun[];
};

/** What is kept of a known report: enough to compare pages with it without its text. */
export type Evidence = Reading & {
  /** Whether the first sentence is the headline. */
  readonly hasHeadline: boolean;
  /** MinHash signature of the whole text: the low 8 bits of each of `SIGNATURE_SIZE` values. */
  readonly signature: Uint8Array;
};
