import type { PackDetail, ReportMetadata, SegmentKind } from '../packs/format';
import type { Remembered } from '../packs/trust';
import type { Counts } from './counts';

/** Where a pack came from. `file`: given by hand; `signer` is the public key that signed it, empty for none. */
export type PackSource =
  | { readonly kind: 'bundled' }
  | { readonly kind: 'own' }
  | { readonly kind: 'file'; readonly signer: string }
  | { readonly kind: 'link'; readonly address: string; readonly mirrors: readonly string[] };

/** Which pack a manifest belongs to, and why it is believed. */
export type Trust = {
  readonly source: PackSource;
  /** Names the pack's record for good: see `packKeyFor`. */
  readonly packKey: string;
  /** The pinned key and which may follow it, as judged by `trustFirst` or `trustUpdate`. */
  readonly remembered: Remembered;
};

/** An installed pack without its reports: all of it is replaced in one transaction. */
export type InstalledPack = Trust & {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly homepage: string;
  readonly license: string;
  readonly publisher: { readonly name: string; readonly url: string };
  readonly languages: readonly string[];
  /** The manifest's `seq`: seconds since the epoch at signing. */
  readonly version: number;
  readonly detail: PackDetail;
  /** Version of the engine that made its evidence. */
  readonly engine: number;
  /** Reports that count, and bytes of all segments as downloaded. */
  readonly reports: number;
  readonly bytes: number;
  readonly segments: readonly PackSegment[];
  readonly indexes: readonly IndexUse[];
  /** ISO 8601; empty: never. */
  readonly expires: string;
  readonly checkHours: number;
  readonly isEnabled: boolean;
  /** Milliseconds since the epoch. */
  readonly installedAt: number;
  readonly updatedAt: number;
  /** When somebody last looked for an update, and how that ended: a sentence, or empty. */
  readonly lastCheckedAt: number;
  readonly lastError: string;
  /** Failed looks in a row. */
  readonly failures: number;
  /** When the user removed it; 0 while it is there. It can be brought back until the garbage is collected. */
  readonly removedAt: number;
};

/** A segment in its pack's order. `dead`: ordinals, ascending, of reports that a later segment replaces or withdraws. */
export type PackSegment = {
  readonly sha256: string;
  readonly kind: SegmentKind;
  readonly dead: Uint32Array;
};

/** An index that a pack looks into, and per member the place among the pack's segments it answers for; -1 for none. */
export type IndexUse = { readonly id: string; readonly places: readonly number[] };

/** A segment whose rows, ids and index are all there: this record is written last. */
export type SegmentRecord = {
  readonly sha256: string;
  readonly kind: SegmentKind;
  readonly detail: PackDetail;
  /** Engine whose keys it was filed under. */
  readonly engine: number;
  readonly rows: number;
  /** Per chunk of its rows, which is a blob: the first row in it. */
  readonly firsts: Uint32Array;
  /**
   * Where in its chunk every fourth row begins (`MARKED_ROWS`): its length (LEB128), its bytes, the next row. All rows'
   * places took longer to read, at each first page after the start of a worker, than three rows too many.
   */
  readonly marks: Uint32Array;
};

/** The ids of a segment's rows as `idKey`s. */
export type SegmentIdsRecord = { readonly sha256: string; readonly ids: Float64Array };

/** An index over the reports of one segment or of several; this record is written after all its shards. */
export type IndexRecord = {
  /** The segment's SHA-256, or that of the list of its members'. */
  readonly id: string;
  /** The segments it covers, each with the index's row of its first report. */
  readonly members: readonly { readonly sha256: string; readonly firstRow: number }[];
  readonly rows: number;
  readonly postings: number;
  /** Cut into 2^bits shards, which are kept in 2^chunkBits blobs. */
  readonly bits: number;
  readonly chunkBits: number;
  /** Per shard how many postings it has: tells where in its chunk each lies. */
  readonly sizes: Counts;
  readonly common: Uint32Array;
  readonly engine: number;
};

/**
 * The filters of an index's shards, one after another in 32-bit words. A blob, which is read whole some four times as fast
 * as an array of that size.
 */
export type FiltersRecord = {
  readonly id: string;
  readonly words: Blob;
  /** Per shard how many words its filter takes. */
  readonly lengths: Counts;
};

/** An import under way: what it stages is no garbage. */
export type ImportRecord = {
  readonly packKey: string;
  readonly segments: readonly string[];
  readonly startedAt: number;
};

/** What is remembered of a pack also after it was removed, so that nobody can bring back an older one. */
export type SeenRecord = Pick<Trust, 'packKey' | 'remembered'>;

/** A pack that is made in this browser: what it is built from, each time it changes. */
export type OwnPackRecord = {
  readonly id: string;
  readonly title: string;
  /** Seconds since the epoch of its last build; rises with each. */
  readonly seq: number;
  readonly reports: readonly OwnReportRecord[];
};

export type OwnReportRecord = {
  readonly metadata: ReportMetadata;
  readonly paragraphs: readonly string[];
  /** Milliseconds since the epoch. */
  readonly addedAt: number;
};

/** Reports the user does not want counted on one page. */
export type IgnoredOnPage = {
  readonly address: string;
  readonly reports: readonly { readonly id: string; readonly title: string }[];
  /** When it last changed, in milliseconds since the epoch; the oldest goes first. */
  readonly changedAt: number;
};
