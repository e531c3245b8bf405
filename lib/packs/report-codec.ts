import { fingerprint } from '../engine/fingerprint';
import { ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';
import { badField, PackRefused } from './errors';
import { readEvidence, writeEvidence } from './evidence-codec';
import { fieldsOf } from './fields';
import {
  MAX_BLOCK_BYTES,
  type PackDetail,
  type ReportMetadata,
  type ReportRecord,
  type ReportRelation,
} from './format';
import { parseMetadata } from './metadata';

const LINES = [
  'id',
  'version',
  'title',
  'url',
  'publisher',
  'byline',
  'published',
  'updated',
  'language',
  'rights',
] as const;
const RELATIONS: readonly ReportRelation['kind'][] = ['obsoletes', 'derivedFrom'];

/** Room for the row's own length in its block. */
const MAX_RECORD_BYTES = MAX_BLOCK_BYTES - 5;

/** Used by one report after another: the bytes of each are handed out in memory of their own. */
const writer = new ByteWriter();

/**
 * A report as one row of a segment: the lines told of it, its relations, its evidence and, at detail `text`, its
 * paragraphs. The same report gives the same bytes. Throws `PackRefused` when they do not fit into a block.
 */
export function encodeReport(report: ReportRecord, detail: PackDetail): Uint8Array {
  const to = writer;
  to.clear();
  for (const name of LINES) to.text(report[name]);
  to.count(report.relations.length);
  for (const { kind, id } of report.relations) {
    to.byte(RELATIONS.indexOf(kind));
    to.text(id);
  }
  writeEvidence(to, report.evidence);
  if (detail === 'text') {
    for (const paragraph of report.paragraphs ?? []) to.text(paragraph);
  }
  const bytes = to.finish();
  if (bytes.length <= MAX_RECORD_BYTES) return bytes;
  throw new PackRefused(
    'too-large',
    `Report ${report.id} is longer than any article. Leave it out, or part it in several.`,
  );
}

/**
 * Reads a row of a segment and checks its shape; `where` names it in refusals. A text is not yet held against the
 * evidence beside it: see `openReport`. Throws `PackRefused`. O(words · log).
 */
export function decodeReport(bytes: Uint8Array, detail: PackDetail, where: string): ReportRecord {
  const from = new ByteReader(bytes, where);
  const metadata = readMetadata(from);
  const evidence = readEvidence(from);
  const paragraphs = evidence.sketchStarts.length - 1;
  const text = detail === 'text' && Array.from({ length: paragraphs }, () => from.text());
  from.end();
  return text ? { ...metadata, evidence, paragraphs: text } : { ...metadata, evidence };
}

/** What is told of the report in a row, without its evidence. Throws `PackRefused`. O(length of the metadata). */
export function decodeMetadata(bytes: Uint8Array, where: string): ReportMetadata {
  return readMetadata(new ByteReader(bytes, where));
}

function readMetadata(from: ByteReader): ReportMetadata {
  const lines = LINES.map((name) => [name, from.text()]);
  const relations = Array.from({ length: from.countOf(2) }, () => ({
    kind: RELATIONS[from.byte()],
    id: from.text(),
  }));
  return parseMetadata(fieldsOf({ ...Object.fromEntries(lines), relations }, from.where));
}

/**
 * Makes a decoded report ready for comparing: what it matches by must be that of the text it shows, else it could show
 * one thing and match another. Gives the evidence its offsets into the text. O(length).
 */
export function openReport(report: ReportRecord): ReportRecord {
  const { paragraphs, evidence } = report;
  if (paragraphs === undefined) return report;
  const own = fingerprint(paragraphs);
  const belongs =
    equal(own.tokens, evidence.tokens) &&
    equal(own.anchors, evidence.anchors) &&
    own.spans.length === evidence.spans.length &&
    own.spans.every((value, i) => i % 5 === 1 || i % 5 === 2 || value === evidence.spans[i]);
  if (!belongs) throw badField(`report ${report.id}`, 'has evidence that is not that of its text');
  return { ...report, evidence: { ...evidence, places: own.places, spans: own.spans } };
}

function equal(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
