import type { Evidence } from '../engine/evidence';
import type { EncodedEvidence } from '../engine/evidence-codec';

/** The first form of a pack: one unsigned JSON file. The signed, segmented form will be `newspack/1`. */
export const PACK_FORMAT = 'newspack/0';

/** `text`: paragraphs and hashes. `fingerprints`: hashes only, no readable text of any report. */
export type PackDetail = 'text' | 'fingerprints';

/** What a pack says of itself. */
export type PackManifest = {
  readonly format: typeof PACK_FORMAT;
  /** Names the pack for good; updates carry the same id. */
  readonly id: string;
  readonly title: string;
  /** Whole number; a higher one replaces a lower one. */
  readonly version: number;
  readonly detail: PackDetail;
  /** BCP 47 tags of the reports' languages, sorted, each once. */
  readonly languages: readonly string[];
  readonly engine: {
    readonly name: string;
    /** Evidence is comparable only between equal engine versions. */
    readonly version: number;
    /** What the building engine made of a fixed sentence; a reader whose engine makes something else must refuse. */
    readonly testVector: string;
  };
  readonly counts: { readonly reports: number; readonly paragraphs: number };
};

/** What is told of a report; a value nobody told is an empty string. */
export type ReportMetadata = {
  /** Unique in its pack. */
  readonly id: string;
  readonly title: string;
  /** http or https. */
  readonly url: string;
  readonly publisher: string;
  /** ISO 8601. */
  readonly published: string;
  readonly byline: string;
  /** BCP 47. */
  readonly language: string;
};

/** One report of a pack, ready for use. */
export type ReportRecord = ReportMetadata & {
  /** As they were when the evidence was made; only in packs of detail `text`. */
  readonly paragraphs?: readonly string[];
  readonly evidence: Evidence;
};

/** A pack ready for use: its reports in a fixed order, by which indices name them. */
export type Pack = { readonly manifest: PackManifest; readonly reports: readonly ReportRecord[] };

/** A pack as plain JSON. */
export type EncodedPack = {
  readonly manifest: PackManifest;
  readonly reports: readonly (Omit<ReportRecord, 'evidence'> & {
    readonly evidence: EncodedEvidence;
  })[];
};
