import { badField, PackRefused } from './errors';
import type { PackManifest, ReportRecord, SegmentRef } from './format';
import { idKey, liveReports } from './live-reports';
import { type PackFiles, readManifest, readSegment } from './pack-files';
import { decodeReport, openReport } from './report-codec';
import { blocksOf, rowsOf } from './segment';
import { decodeWithdrawal } from './withdrawals';

/** A pack read whole. */
export type Pack = { readonly manifest: PackManifest; readonly reports: readonly ReportRecord[] };

/** Reads a whole pack into memory, as the browser would but for its signature. Throws `PackRefused`. */
export async function loadPack(files: PackFiles): Promise<Pack> {
  const { manifest } = await readManifest(files);
  const segments = [];
  for (const ref of manifest.segments) segments.push(await loadSegment(files, ref, manifest));
  const { dead, live } = liveReports(
    segments.map(({ kind, ids }) => ({ kind, ids: Float64Array.from(ids, idKey) })),
  );
  assertCount(manifest, live);
  const reports = segments.flatMap(({ reports: held }, at) => {
    const gone = new Set(dead[at]);
    return held.filter((_, ordinal) => !gone.has(ordinal));
  });
  return { manifest, reports: reports.map(openReport) };
}

/** Refuses a pack whose segments hold more or fewer reports than its manifest announces. */
export function assertCount({ counts }: PackManifest, live: number): void {
  if (counts.reports === live) return;
  throw new PackRefused(
    'wrong-counts',
    'This pack does not hold what its manifest announces. Get it again; it may be cut short.',
  );
}

type LoadedSegment = Pick<SegmentRef, 'kind'> & {
  readonly ids: readonly string[];
  readonly reports: readonly ReportRecord[];
};

async function loadSegment(
  files: PackFiles,
  ref: SegmentRef,
  { detail }: PackManifest,
): Promise<LoadedSegment> {
  const where = `segment ${ref.sha256.slice(0, 8)}`;
  const blocks = blocksOf(await readSegment(files, ref), where);
  const rows = blocks.flatMap((block) => rowsOf(block, where));
  assertRows(ref, rows.length);
  const name = (i: number) => `report ${i + 1} of ${where}`;
  if (ref.kind === 'withdraw') {
    return {
      kind: ref.kind,
      ids: rows.map((row, i) => decodeWithdrawal(row, name(i))),
      reports: [],
    };
  }
  const reports = rows.map((row, i) => decodeReport(row, detail, name(i)));
  return { kind: ref.kind, ids: reports.map(({ id }) => id), reports };
}

/** Refuses a segment that holds more or fewer rows than the manifest announces. */
export function assertRows({ sha256, reports }: SegmentRef, rows: number): void {
  if (rows !== reports)
    throw badField(
      `segment ${sha256.slice(0, 8)}`,
      'holds another number of reports than announced',
    );
}
