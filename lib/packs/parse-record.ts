import type { Evidence } from '../engine/evidence';
import { decodeEvidence } from '../engine/evidence-codec';
import { type Fingerprint, fingerprint } from '../engine/fingerprint';
import { badField } from './errors';
import { type Fields, fieldsOf, lineField, listField } from './fields';
import type { PackDetail, ReportMetadata, ReportRecord } from './format';

const MAX_LINE = 2_000;
const MAX_PARAGRAPHS = 50_000;
/** A million characters is ten times the longest article known. */
const MAX_CHARACTERS = 1_000_000;

/** Ids go into addresses and file names later, so they keep to characters that need no escaping. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,199}$/;
const LANGUAGE = /^([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)?$/;
const DATE = /^(\d{4}(-\d{2}(-\d{2}(T[0-9:.]+(Z|[+-]\d{2}:?\d{2})?)?)?)?)?$/;

/** Reads one report of a pack; `where` names it in refusals. */
export function parseRecord(value: unknown, where: string, detail: PackDetail): ReportRecord {
  const fields = fieldsOf(value, where);
  const metadata = parseMetadata(fields);
  const evidence = parseEvidence(fields);
  if (detail === 'text') {
    const paragraphs = parseParagraphs(fields);
    assertBelongs(paragraphs, evidence, where);
    return { ...metadata, paragraphs, evidence };
  }
  if (fields.get('paragraphs') !== undefined) {
    throw badField(where, 'holds text although the pack says it holds fingerprints only');
  }
  return { ...metadata, evidence };
}

/** Refuses metadata that no reader of the finished pack would accept. */
export function assertMetadata(metadata: ReportMetadata): void {
  parseMetadata(fieldsOf(metadata, `report ${metadata.id}`));
}

/** Reads what is told of a report, from a pack or from a file its maker wrote. */
export function parseMetadata(fields: Fields): ReportMetadata {
  const matching = (name: string, pattern: RegExp, what: string) => {
    const value = lineField(fields, name, MAX_LINE);
    if (!pattern.test(value)) throw badField(fields.where, `has ${what} in "${name}"`);
    return value;
  };
  return {
    id: parseId(fields),
    title: lineField(fields, 'title', MAX_LINE),
    url: matching('url', /^(https?:\/\/\S+)?$/i, 'something other than a web address'),
    publisher: lineField(fields, 'publisher', MAX_LINE),
    published: matching('published', DATE, 'something other than an ISO 8601 date'),
    byline: lineField(fields, 'byline', MAX_LINE),
    language: matching('language', LANGUAGE, 'something other than a language tag'),
  };
}

/** The id of a pack or a report. */
export function parseId(fields: Fields): string {
  const id = lineField(fields, 'id', MAX_LINE);
  if (!ID.test(id))
    throw badField(fields.where, 'has an id with other characters than A-Z a-z 0-9 . _ : -');
  return id;
}

function parseParagraphs(fields: Fields): readonly string[] {
  const paragraphs = listField(fields, 'paragraphs');
  let characters = 0;
  for (const paragraph of paragraphs) {
    if (typeof paragraph !== 'string')
      throw badField(fields.where, 'has a paragraph that is not text');
    characters += paragraph.length;
  }
  if (paragraphs.length > MAX_PARAGRAPHS || characters > MAX_CHARACTERS) {
    throw badField(fields.where, 'is longer than any article');
  }
  return paragraphs as readonly string[];
}

function parseEvidence(fields: Fields): Evidence {
  const evidence = fields.get('evidence');
  fieldsOf(evidence, `the evidence of ${fields.where}`);
  try {
    return decodeEvidence(evidence);
  } catch (thrown) {
    throw badField(fields.where, 'has damaged evidence', thrown);
  }
}

const HASHED = ['tokens', 'places', 'spans', 'sketches', 'sketchStarts', 'anchors'] as const;

/** Where a pack shows a text, what it matches by must be that text's: else it could show one thing and match another. */
function assertBelongs(paragraphs: readonly string[], evidence: Evidence, where: string): void {
  const own: Fingerprint = fingerprint(paragraphs);
  const belongs = HASHED.every(
    (name) =>
      own[name].length === evidence[name].length &&
      own[name].every((value, i) => value === evidence[name][i]),
  );
  if (!belongs) throw badField(where, 'has evidence that is not that of its text');
}
