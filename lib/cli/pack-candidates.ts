import { filedKeys, type PageKeys } from '../engine/filed-keys';
import { searchAtOnce } from '../engine/report-index';
import { MAX_KEY_REPORTS } from '../engine/seal-shards';
import type { PackManifest, ReportRecord } from '../packs/format';
import { findLive, type LiveRow, liveRows } from '../packs/live-rows';
import type { PackFiles } from '../packs/pack-files';
import { decodeReport, openReport } from '../packs/report-codec';

/** What was found in a pack for pages, and how many of its reports counted. */
export type PackCandidates = {
  /** Per page, the most shared evidence first. */
  readonly byPage: readonly (readonly ReportRecord[])[];
  readonly counted: number;
  /** Those of the ignored ids that the pack holds. */
  readonly ignored: readonly string[];
};

/**
 * The reports of a pack that are worth comparing with each page. The pack is read twice, a segment at a time, and only
 * what shares keys with a page is noted, so that an archive takes no more memory than its largest segment and its ids.
 * Throws `PackRefused`. O(words of the pack).
 */
export async function findInPack(
  files: PackFiles,
  manifest: PackManifest,
  pages: readonly PageKeys[],
  ignored: readonly string[],
): Promise<PackCandidates> {
  const live = await findLive(files, manifest);
  const decode = ({ bytes, where }: LiveRow) => decodeReport(bytes, manifest.detail, where);
  const postings = new Map<number, number[]>();
  for (const { paragraphs, anchors } of pages) {
    for (const keys of [...paragraphs, anchors]) for (const key of keys) postings.set(key, []);
  }
  const found: string[] = [];
  let number = 0;
  for await (const row of liveRows(files, manifest, live)) {
    if (ignored.includes(row.id)) found.push(row.id);
    else file(postings, filedKeys(decode(row).evidence), number);
    number += 1;
  }
  const ranked = pages.map(
    (page) =>
      searchAtOnce(
        page,
        (key, visit) => {
          for (const report of postings.get(key) ?? []) visit(report);
        },
        { isThorough: true },
      ).reports,
  );
  const wanted = new Set(ranked.flat());
  const reports = new Map<number, ReportRecord>();
  number = 0;
  for await (const row of liveRows(files, manifest, live)) {
    if (wanted.has(number)) reports.set(number, openReport(decode(row)));
    number += 1;
  }
  return {
    byPage: ranked.map((numbers) => numbers.flatMap((report) => reports.get(report) ?? [])),
    counted: number - found.length,
    ignored: found,
  };
}

/** A key with more reports tells nothing and is not ranked by: one more than allowed is enough to know. */
function file(postings: Map<number, number[]>, keys: Uint32Array, report: number): void {
  for (const key of keys) {
    const held = postings.get(key);
    if (held !== undefined && held.length <= MAX_KEY_REPORTS) held.push(report);
  }
}
