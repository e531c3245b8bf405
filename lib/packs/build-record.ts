import { fingerprint } from '../engine/fingerprint';
import { readEvidence } from '../engine/read-closely';
import { PackRefused } from './errors';
import type { ReportMetadata, ReportRecord } from './format';
import { assertMetadata } from './metadata';

/**
 * A report with its evidence and its text.
 * Throws `PackRefused` for metadata no reader would accept, or a report without text. O(length).
 */
export function recordOf(metadata: ReportMetadata, paragraphs: readonly string[]): ReportRecord {
  assertMetadata(metadata);
  const print = fingerprint(paragraphs);
  if (print.tokens.length === 0) {
    throw new PackRefused(
      'bad-field',
      `Report ${metadata.id} has no text. Give it one or leave the report out.`,
    );
  }
  return { ...metadata, paragraphs, evidence: readEvidence(paragraphs, print, metadata) };
}
