import { isOwnEngine } from './engine-stamp';
import { badField, PackRefused } from './errors';
import { countField, type Fields, fieldsOf, lineField, listField } from './fields';
import {
  type EngineStamp,
  MAX_MANIFEST_BYTES,
  MAX_SEGMENT_BYTES,
  MAX_SEGMENT_REPORTS,
  MAX_SEGMENTS,
  PACK_FORMAT,
  type PackDetail,
  type PackManifest,
  type SegmentKind,
  type SegmentRef,
} from './format';
import { addressField, dateField, idField, MAX_LINE } from './metadata';

const MAX_LANGUAGES = 200;
const MAX_KEYS = 20;
const MAX_MIRRORS = 20;
/** A pack asks for a look at least once in a quarter, and at most once an hour. */
const MAX_CHECK_HOURS = 24 * 92;

const SHA256 = /^[0-9a-f]{64}$/;
const PUBLIC_KEY = /^RW[A-Za-z0-9+/]{54}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const LANGUAGE = /^[A-Za-z0-9-]{2,40}$/;

/** The exact bytes of a manifest, which are what is signed: the same manifest gives the same bytes. */
export function encodeManifest(manifest: PackManifest): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(
    `${JSON.stringify(parseManifestValue(manifest), null, 2)}\n`,
  );
  if (bytes.length <= MAX_MANIFEST_BYTES) return bytes;
  throw new PackRefused(
    'too-large',
    'The manifest is over 64 KiB: build the pack anew to join its segments, or shorten the description.',
  );
}

/** Reads a manifest of unknown origin: nothing in it is believed before it is checked. Throws `PackRefused`. */
export function parseManifest(bytes: Uint8Array): PackManifest {
  if (bytes.length > MAX_MANIFEST_BYTES)
    throw new PackRefused(
      'too-large',
      'The manifest of this pack is over 64 KiB. Ask its publisher for a repaired one.',
    );
  return parseManifestValue(jsonOf(bytes));
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (cause) {
    throw notAPack(cause);
  }
}

function parseManifestValue(value: unknown): PackManifest {
  const fields = fieldsOf(value, 'its manifest');
  assertFormat(fields.get('format'));
  const engine = parseEngine(fieldsOf(fields.get('engine'), "its manifest's engine"));
  const publisher = fieldsOf(fields.get('publisher'), "its manifest's publisher");
  const counts = fieldsOf(fields.get('counts'), "its manifest's counts");
  return {
    format: PACK_FORMAT,
    id: idField(fields, 'id'),
    title: titleField(fields),
    description: lineField(fields, 'description', MAX_LINE),
    homepage: addressField(fields, 'homepage'),
    license: lineField(fields, 'license', MAX_LINE),
    publisher: {
      name: lineField(publisher, 'name', MAX_LINE),
      url: addressField(publisher, 'url'),
    },
    languages: linesLike(fields, 'languages', LANGUAGE, MAX_LANGUAGES),
    seq: countField(fields, 'seq'),
    created: instantField(fields, 'created'),
    expires: fields.get('expires') === '' ? '' : instantField(fields, 'expires'),
    checkHours: checkHoursOf(fields),
    detail: detailOf(fields),
    engine,
    counts: { reports: countField(counts, 'reports') },
    segments: segmentsOf(fields),
    keys: keysOf(fieldsOf(fields.get('keys'), "its manifest's keys")),
    mirrors: linesLike(fields, 'mirrors', /^https?:\/\/\S+$/i, MAX_MIRRORS),
  };
}

function titleField(fields: Fields): string {
  const title = lineField(fields, 'title', MAX_LINE);
  if (title.trim() === '') throw badField(fields.where, 'has no title');
  return title;
}

function assertFormat(format: unknown): void {
  if (format === PACK_FORMAT) return;
  const isOther = typeof format === 'string' && format.startsWith('newspack/');
  if (!isOther) throw notAPack();
  throw new PackRefused(
    'unknown-format',
    'This pack is in a format that this version of Wireprint cannot read. Update Wireprint, or ask the publisher for a pack in the format newspack/1.',
  );
}

function notAPack(cause?: unknown): PackRefused {
  return new PackRefused(
    'not-a-pack',
    'This is not a pack. Choose a file or an address that holds a pack built with Wireprint.',
    { cause },
  );
}

function parseEngine(fields: Fields): EngineStamp {
  const stamp = {
    name: lineField(fields, 'name', MAX_LINE),
    version: countField(fields, 'version'),
    normaliser: lineField(fields, 'normaliser', MAX_LINE),
    shingleWords: countField(fields, 'shingleWords'),
    k: countField(fields, 'k'),
    bits: countField(fields, 'bits'),
    seed: countField(fields, 'seed'),
    testVector: lineField(fields, 'testVector', MAX_LINE),
  };
  if (isOwnEngine(stamp)) return stamp;
  throw new PackRefused(
    'other-engine',
    'This pack was built with another version of the matching engine, so its evidence cannot be compared. Update Wireprint, or ask the publisher to build the pack again.',
  );
}

function detailOf(fields: Fields): PackDetail {
  const detail = fields.get('detail');
  if (detail === 'text' || detail === 'fingerprints') return detail;
  throw badField(fields.where, 'has neither "text" nor "fingerprints" in "detail"');
}

function checkHoursOf(fields: Fields): number {
  const hours = countField(fields, 'checkHours');
  if (hours >= 1 && hours <= MAX_CHECK_HOURS) return hours;
  throw badField(fields.where, `has a "checkHours" that is not between 1 and ${MAX_CHECK_HOURS}`);
}

function segmentsOf(fields: Fields): readonly SegmentRef[] {
  const entries = listField(fields, 'segments');
  if (entries.length > MAX_SEGMENTS) throw badField(fields.where, 'names too many segments');
  const segments = entries.map((entry, i) => parseSegment(fieldsOf(entry, `segment ${i + 1}`)));
  if (new Set(segments.map(({ sha256 }) => sha256)).size !== segments.length)
    throw badField(fields.where, 'names one segment twice');
  return segments;
}

function parseSegment(fields: Fields): SegmentRef {
  const segment = {
    sha256: lineField(fields, 'sha256', 64),
    bytes: countField(fields, 'bytes'),
    reports: countField(fields, 'reports'),
    kind: kindOf(fields),
    from: dateField(fields, 'from'),
    to: dateField(fields, 'to'),
  };
  if (!SHA256.test(segment.sha256)) throw badField(fields.where, 'has no SHA-256 in "sha256"');
  if (segment.bytes > MAX_SEGMENT_BYTES || segment.reports > MAX_SEGMENT_REPORTS)
    throw badField(fields.where, 'is larger than a segment may be');
  return segment;
}

function kindOf(fields: Fields): SegmentKind {
  const kind = fields.get('kind');
  if (kind === 'base' || kind === 'add' || kind === 'withdraw') return kind;
  throw badField(fields.where, 'is of a kind that is unknown');
}

function keysOf(fields: Fields): PackManifest['keys'] {
  const current = lineField(fields, 'current', 56);
  if (current !== '' && !PUBLIC_KEY.test(current))
    throw badField(fields.where, 'has no public key in "current"');
  return {
    current,
    next: linesLike(fields, 'next', PUBLIC_KEY, MAX_KEYS),
    revoked: linesLike(fields, 'revoked', PUBLIC_KEY, MAX_KEYS),
  };
}

function linesLike(fields: Fields, name: string, pattern: RegExp, most: number): readonly string[] {
  const values = listField(fields, name);
  if (values.length > most) throw badField(fields.where, `has too many entries in "${name}"`);
  return values.map((value) => {
    if (typeof value === 'string' && value.length <= MAX_LINE && pattern.test(value)) return value;
    throw badField(fields.where, `has an entry in "${name}" that does not belong there`);
  });
}

function instantField(fields: Fields, name: string): string {
  const value = lineField(fields, name, MAX_LINE);
  if (INSTANT.test(value) && Number.isFinite(Date.parse(value))) return value;
  throw badField(fields.where, `has no date and time in "${name}"`);
}
