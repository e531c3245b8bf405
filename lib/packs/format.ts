import type { Evidence } from '../engine/evidence';

/** The only format there is: a signed manifest over content-addressed segments. */
export const PACK_FORMAT = 'newspack/1';

/** `text`: paragraphs and hashes. `fingerprints`: hashes only, no readable text of any report. */
export type PackDetail = 'text' | 'fingerprints';

/** `base` and `add` hold reports, `withdraw` the ids of reports that earlier segments hold and the pack no longer does. */
export type SegmentKind = 'base' | 'add' | 'withdraw';

/** A segment as the manifest names it; the file lies at `segments/<sha256>`. */
export type SegmentRef = {
  /** Of the file, in lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
  /** Rows: reports, or withdrawn ids. */
  readonly reports: number;
  readonly kind: SegmentKind;
  /** Publication dates of the oldest and newest report in it (ISO 8601); empty where none is dated. */
  readonly from: string;
  readonly to: string;
};

/** What a pack's evidence was made with. */
export type EngineStamp = {
  readonly name: string;
  /** Rises when the same text no longer gives the same hashes; evidence is comparable only between equal versions. */
  readonly version: number;
  readonly normaliser: string;
  readonly shingleWords: number;
  /** MinHash values per report, bits kept of each, and the seed of their permutations. */
  readonly k: number;
  readonly bits: number;
  readonly seed: number;
  /** SHA-256 of the record that the building engine made of a fixed report; a reader whose engine makes another must refuse. */
  readonly testVector: string;
};

/** What a pack says of itself. */
export type PackManifest = {
  readonly format: typeof PACK_FORMAT;
  /** Names the pack for good; updates carry the same id. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** http or https, or empty. */
  readonly homepage: string;
  readonly license: string;
  readonly publisher: { readonly name: string; readonly url: string };
  /** BCP 47 tags of the reports' languages, sorted, each once. */
  readonly languages: readonly string[];
  /** Seconds since the epoch at signing; a higher one replaces a lower one. */
  readonly seq: number;
  /** ISO 8601, UTC. After `expires` (empty: never) results say that the pack is out of date. */
  readonly created: string;
  readonly expires: string;
  /** How often to look for an update. */
  readonly checkHours: number;
  readonly detail: PackDetail;
  readonly engine: EngineStamp;
  /** Reports that are in the pack once later segments have replaced and withdrawn earlier ones' reports. */
  readonly counts: { readonly reports: number };
  /** In order: a later report replaces an earlier one with the same id. */
  readonly segments: readonly SegmentRef[];
  /** Public keys as in links. `current` signs (empty: unsigned), `next` may follow, `revoked` must never be believed again. */
  readonly keys: {
    readonly current: string;
    readonly next: readonly string[];
    readonly revoked: readonly string[];
  };
  /** Addresses of folders with the same files, tried when the first host fails. */
  readonly mirrors: readonly string[];
};

/** How a report came from another: in place of it, or out of it. */
export type ReportRelation = { readonly kind: 'obsoletes' | 'derivedFrom'; readonly id: string };

/** What is told of a report; a value nobody told is an empty string. */
export type ReportMetadata = {
  /** Unique in its pack. */
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** http or https. */
  readonly url: string;
  readonly publisher: string;
  readonly byline: string;
  /** ISO 8601. */
  readonly published: string;
  readonly updated: string;
  /** BCP 47. */
  readonly language: string;
  readonly rights: string;
  readonly relations: readonly ReportRelation[];
};

/** One report of a pack, ready for use. */
export type ReportRecord = ReportMetadata & {
  /** As they were when the evidence was made; only in packs of detail `text`. */
  readonly paragraphs?: readonly string[];
  readonly evidence: Evidence;
};

/** Most bytes of a manifest, of a segment's file and of a block of it, unpacked. */
export const MAX_MANIFEST_BYTES = 64 * 1024;
export const MAX_SEGMENT_BYTES = 16 * 1024 * 1024;
export const MAX_BLOCK_BYTES = 256 * 1024;
/** Most rows of a segment and segments of a pack: four million reports, more than a browser should hold. */
export const MAX_SEGMENT_REPORTS = 16_384;
export const MAX_SEGMENTS = 256;

export const MANIFEST_FILE = 'manifest.json';
export const SIGNATURE_FILE = 'manifest.json.minisig';

/** Where a segment lies in a pack's folder. */
export function segmentFile(sha256: string): string {
  return `segments/${sha256}`;
}

/** Where the signature of an earlier key lies while a pack changes keys; `keyId` is the key's id in upper-case hex. */
export function signatureFileOf(keyId: string): string {
  return `manifest.json.${keyId}.minisig`;
}
