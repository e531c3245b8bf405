import type { PackDetail, ReportRecord, SegmentKind, SegmentRef } from './format';
import { encodeReport } from './report-codec';
import { BLOCK_REPORTS, encodeBlocks, joinBlocks } from './segment';
import { sha256Of } from './sha256';
import { encodeWithdrawal } from './withdrawals';

/** A segment is closed before it grows over this: a step of an import small enough to be done again. Part of the bytes of a pack. */
const SEGMENT_BYTES = 8 * 1024 * 1024;
const SEGMENT_REPORTS = 8_192;

/** Blocks made of a few rows, and what their segment must know of them. */
export type PackedRows = {
  readonly blocks: readonly Uint8Array[];
  readonly rows: number;
  /** Oldest and newest publication date among them (ISO 8601), empty where none is dated. */
  readonly from: string;
  readonly to: string;
};

/** A segment's file and how the manifest names it. */
export type BuiltSegment = { readonly ref: SegmentRef; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * Packs at most `BLOCK_REPORTS` reports. Callers that work in parallel hand over the same groups of reports in the same
 * order, so that the pack does not depend on who packed what.
 */
export function packReports(reports: readonly ReportRecord[], detail: PackDetail): PackedRows {
  return packRows(
    reports.map((report) => ({
      bytes: encodeReport(report, detail),
      published: report.published,
    })),
  );
}

/** A report that is encoded already, and its date. */
export type DatedRow = { readonly bytes: Uint8Array; readonly published: string };

/** Packs rows of reports as they are. */
export function packRows(rows: readonly DatedRow[]): PackedRows {
  return {
    blocks: encodeBlocks(rows.map(({ bytes }) => bytes)),
    rows: rows.length,
    ...dateRange(rows.map(({ published }) => published)),
  };
}

/** The oldest and the newest of some dates (ISO 8601), passing over empty ones. */
export function dateRange(dates: readonly string[]): Pick<SegmentRef, 'from' | 'to'> {
  const dated = dates.filter(Boolean).sort();
  return { from: dated[0] ?? '', to: dated.at(-1) ?? '' };
}

/** Joins packed rows to segments, one after another. */
export class SegmentBuilder {
  #packed: PackedRows[] = [];
  #bytes = 0;
  #rows = 0;

  /** `hashOf`: SHA-256 in lower-case hex, where the platform has a faster one. */
  constructor(
    readonly kind: SegmentKind,
    readonly hashOf: (bytes: Uint8Array) => string = sha256Of,
  ) {}

  /** Takes rows in; gives the segment that was full before them. */
  add(packed: PackedRows): BuiltSegment | undefined {
    const bytes = packed.blocks.reduce((sum, block) => sum + block.length, 0);
    const isFull =
      this.#bytes + bytes > SEGMENT_BYTES || this.#rows + packed.rows > SEGMENT_REPORTS;
    const full = isFull ? this.finish() : undefined;
    this.#packed.push(packed);
    this.#bytes += bytes;
    this.#rows += packed.rows;
    return full;
  }

  /** The segment of what was taken in since the last one; `undefined` for nothing. */
  finish(): BuiltSegment | undefined {
    if (this.#rows === 0) return undefined;
    const bytes = joinBlocks(this.#packed.flatMap(({ blocks }) => blocks));
    const ref = {
      sha256: this.hashOf(bytes),
      bytes: bytes.length,
      reports: this.#rows,
      kind: this.kind,
      ...dateRange(this.#packed.flatMap(({ from, to }) => [from, to])),
    };
    this.#packed = [];
    this.#bytes = 0;
    this.#rows = 0;
    return { ref, bytes };
  }
}

/** All segments of a few reports at once. */
export function segmentsOf(
  kind: 'base' | 'add',
  reports: readonly ReportRecord[],
  detail: PackDetail,
): BuiltSegment[] {
  return built(
    kind,
    inGroups(reports, BLOCK_REPORTS).map((group) => packReports(group, detail)),
  );
}

/** The segments that withdraw these ids. */
export function withdrawalsOf(ids: readonly string[]): BuiltSegment[] {
  const groups = inGroups([...new Set(ids)].sort(), SEGMENT_REPORTS);
  return built(
    'withdraw',
    groups.map((group) => ({
      blocks: encodeBlocks(group.map(encodeWithdrawal)),
      rows: group.length,
      from: '',
      to: '',
    })),
  );
}

function built(kind: SegmentKind, packed: readonly PackedRows[]): BuiltSegment[] {
  const builder = new SegmentBuilder(kind);
  const full = packed.map((rows) => builder.add(rows));
  return [...full, builder.finish()].filter((segment) => segment !== undefined);
}

function inGroups<T>(values: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, i) =>
    values.slice(i * size, (i + 1) * size),
  );
}
