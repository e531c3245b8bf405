/**
 * One report as read from a newsroom's file, before it is fingerprinted. A value nobody told is an empty string. All
 * texts are single lines of visible characters, white space folded.
 */
export type SourceReport = {
  /** As the newsroom gives it, else the address, else made from the file's relative path and the title; never empty. */
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly publisher: string;
  readonly byline: string;
  /** http or https. */
  readonly url: string;
  /** ISO 8601. */
  readonly published: string;
  /** ISO 8601: when this version was made. */
  readonly updated: string;
  /** BCP 47. */
  readonly language: string;
  readonly status: SourceStatus;
  readonly rights: string;
  readonly relations: readonly SourceRelation[];
  /** The moment before which nothing of the report may be published: ISO 8601 with a zone; empty for no embargo. */
  readonly embargoedUntil: string;
  /** At least one. */
  readonly paragraphs: readonly string[];
  readonly from: SourcePlace;
};

/** As IPTC ninjs has them: only `usable` may be published; `canceled` takes back what was. */
export type SourceStatus = 'usable' | 'withheld' | 'canceled';

/** What a report is to another one: it takes its place, or is made from it. */
export type SourceRelation = { readonly kind: SourceRelationKind; readonly id: string };

export type SourceRelationKind = 'obsoletes' | 'derivedFrom';

/** Where a report was read. Not part of the report: file names may be nobody else's business. */
export type SourcePlace = {
  readonly file: string;
  /** From 1; absent where a file has no lines to speak of. */
  readonly line?: number;
};
