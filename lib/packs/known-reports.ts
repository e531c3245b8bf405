import type { KnownReport } from '../engine/input';
import type { PackRef } from '../engine/report';
import type { PackManifest, ReportRecord } from './format';
import { outOfDateSince } from './out-of-date';

/** A report as the engine takes it. */
export function knownReport(record: ReportRecord, pack: string): KnownReport {
  const { id, title, url, publisher, published, evidence, paragraphs } = record;
  const known = { id, title, url, publisher, published, pack, evidence };
  return paragraphs === undefined ? known : { ...known, paragraphs };
}

/**
 * A pack as reports name it.
 * @param now milliseconds since the epoch.
 */
export function packRef({ id, title, seq, counts, expires }: PackManifest, now: number): PackRef {
  return {
    id,
    title,
    version: seq,
    reports: counts.reports,
    outOfDateSince: outOfDateSince(expires, now),
  };
}
