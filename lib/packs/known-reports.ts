import type { KnownReport } from '../engine/input';
import type { PackRef } from '../engine/report';
import type { PackManifest, ReportRecord } from './format';

/** A report as the engine takes it. */
export function knownReport(record: ReportRecord, pack: string): KnownReport {
  const { id, title, url, publisher, published, evidence, paragraphs } = record;
  const known = { id, title, url, publisher, published, pack, evidence };
  return paragraphs === undefined ? known : { ...known, paragraphs };
}

/** A pack as reports name it. */
export function packRef({ id, title, seq, counts }: PackManifest): PackRef {
  return { id, title, version: seq, reports: counts.reports };
}
