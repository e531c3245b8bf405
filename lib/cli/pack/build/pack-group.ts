import { createHash } from 'node:crypto';
import { SPAN_FIELDS } from '../../../engine/fingerprint';
import { addUnit, avalanche, combine, HASH_START } from '../../../engine/hash';
import { recordOf } from '../../../packs/build-record';
import { type DatedRow, type PackedRows, packRows } from '../../../packs/build-segments';
import { PackRefused } from '../../../packs/errors';
import type { PackDetail, ReportMetadata, ReportRecord } from '../../../packs/format';
import { encodeReport } from '../../../packs/report-codec';

/** A report to be packed. */
export type PackSource = {
  readonly metadata: ReportMetadata;
  readonly paragraphs: readonly string[];
  /** `rowHash` of the report with this id in the pack that is added to; empty for none. */
  readonly oldRow: string;
};

/** What the build needs to know of a report once it is packed. */
export type PackedFacts =
  /** The report cannot be packed, and why. */
  | { readonly kind: 'refused'; readonly sentence: string }
  /** The pack that is added to holds the very same. */
  | { readonly kind: 'unchanged' }
  | ({ readonly kind: 'packed' } & ReportTraits);

/** What warnings are made of. */
export type ReportTraits = {
  readonly words: number;
  /** Of all words in order, 64 bits: equal for equal texts. */
  readonly textHash: string;
  /** Per paragraph a hash of its words; 0 for one too short to count as boilerplate. */
  readonly paragraphs: readonly number[];
  /** Kept MinHash values, in base64. */
  readonly signature: string;
};

/** Reports packed together, and what is known of each, in order. */
export type PackedGroup = {
  readonly packed: PackedRows;
  readonly facts: readonly PackedFacts[];
};

/** Shorter lines ("Reporting by …") are boilerplate that harms nothing: they file a report under few keys. */
const MIN_BOILERPLATE_WORDS = 8;

/** Fingerprints reports, at most `BLOCK_REPORTS` of them, and packs them. One that cannot be packed is left out. O(length). */
export function packGroup(sources: readonly PackSource[], detail: PackDetail): PackedGroup {
  const rows: DatedRow[] = [];
  const facts = sources.map((source) => packOne(source, detail, rows));
  return { packed: packRows(rows), facts };
}

function packOne(
  { metadata, paragraphs, oldRow }: PackSource,
  detail: PackDetail,
  rows: DatedRow[],
): PackedFacts {
  try {
    const record = recordOf(metadata, paragraphs);
    const bytes = encodeReport(record, detail);
    if (oldRow !== '' && rowHash(bytes) === oldRow) return { kind: 'unchanged' };
    rows.push({ bytes, published: metadata.published });
    return { kind: 'packed', ...traitsOf(record) };
  } catch (error) {
    if (error instanceof PackRefused) return { kind: 'refused', sentence: error.message };
    throw error;
  }
}

/** Tells whether a row is the same as another. */
export function rowHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64').slice(0, 16);
}

function traitsOf({ evidence }: ReportRecord): ReportTraits {
  const { tokens, signature } = evidence;
  return {
    words: tokens.length,
    textHash: textHash(tokens),
    paragraphs: paragraphHashes(evidence),
    signature: Buffer.from(signature).toString('base64'),
  };
}

function paragraphHashes({ tokens, spans, sketchStarts }: ReportRecord['evidence']): number[] {
  const words = Array.from({ length: sketchStarts.length - 1 }, () => 0);
  for (let i = 0; i < spans.length; i += SPAN_FIELDS) {
    const paragraph = spans[i] ?? 0;
    words[paragraph] = (words[paragraph] ?? 0) + (spans[i + 4] ?? 0);
  }
  let first = 0;
  return words.map((count) => {
    const from = first;
    first += count;
    return count < MIN_BOILERPLATE_WORDS ? 0 : hashOf(tokens.subarray(from, first));
  });
}

function hashOf(tokens: Uint32Array): number {
  let hash = HASH_START;
  for (let i = 0; i < tokens.length; i++) hash = addUnit(hash, tokens[i] ?? 0);
  return avalanche(hash) || 1;
}

function textHash(tokens: Uint32Array): string {
  let other = 0;
  for (let i = 0; i < tokens.length; i++) other = combine(other, tokens[i] ?? 0);
  return `${hashOf(tokens).toString(36)}.${other.toString(36)}`;
}
