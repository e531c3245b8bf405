import { engineStamp } from './engine-stamp';
import { badField, PackRefused } from './errors';
import { countField, type Fields, fieldsOf, lineField, listField } from './fields';
import { PACK_FORMAT, type Pack, type PackManifest } from './format';
import { parseId, parseRecord } from './parse-record';

/** A pack is held in memory while it is installed: 64 Mi characters is what a small laptop bears. */
export const MAX_PACK_CHARACTERS = 64 * 1024 * 1024;
/** Some 2 KB of evidence each: what fits into the limit above. */
const MAX_REPORTS = 50_000;
const MAX_LINE = 2_000;
const MAX_LANGUAGES = 200;

/** Reads the text of a pack file. Throws `PackRefused`, never anything else. */
export function parsePackText(text: string): Pack {
  if (text.length > MAX_PACK_CHARACTERS) throw tooLarge();
  return parsePack(parseJson(text));
}

/** Reads a pack of unknown origin: nothing in it is believed before it is checked. Throws `PackRefused`. */
export function parsePack(value: unknown): Pack {
  const fields = fieldsOf(value, 'the file');
  const manifest = parseManifest(fieldsOf(fields.get('manifest'), 'its manifest'));
  const entries = listField(fields, 'reports');
  if (entries.length > MAX_REPORTS) throw tooLarge();
  const reports = entries.map((entry, i) => parseRecord(entry, `report ${i + 1}`, manifest.detail));
  const pack = { manifest, reports };
  assertCounts(pack);
  return pack;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new PackRefused(
      'not-a-pack',
      'This file is not a pack. Choose a file that Wireprint has built.',
      { cause },
    );
  }
}

function parseManifest(fields: Fields): PackManifest {
  assertFormat(fields.get('format'));
  const engine = parseEngine(fieldsOf(fields.get('engine'), "its manifest's engine"));
  const counts = fieldsOf(fields.get('counts'), "its manifest's counts");
  return {
    format: PACK_FORMAT,
    id: parseId(fields),
    title: lineField(fields, 'title', MAX_LINE),
    version: countField(fields, 'version'),
    detail: parseDetail(fields),
    languages: parseLanguages(fields),
    engine,
    counts: {
      reports: countField(counts, 'reports'),
      paragraphs: countField(counts, 'paragraphs'),
    },
  };
}

function assertFormat(format: unknown): void {
  if (format === PACK_FORMAT) return;
  const isNewer = typeof format === 'string' && format.startsWith('newspack/');
  throw isNewer
    ? new PackRefused(
        'unknown-format',
        'This pack is in a format that this version of Wireprint cannot read. Update Wireprint, or ask the publisher for a pack in an older format.',
      )
    : new PackRefused(
        'not-a-pack',
        'This file is not a pack. Choose a file that Wireprint has built.',
      );
}

function parseEngine(fields: Fields): PackManifest['engine'] {
  const own = engineStamp();
  const isSame =
    fields.get('name') === own.name &&
    fields.get('version') === own.version &&
    fields.get('testVector') === own.testVector;
  if (isSame) return own;
  throw new PackRefused(
    'other-engine',
    'This pack was built with another version of the matching engine, so its evidence cannot be compared. Update Wireprint, or ask the publisher to build the pack again.',
  );
}

function parseDetail(fields: Fields): PackManifest['detail'] {
  const detail = fields.get('detail');
  if (detail === 'text' || detail === 'fingerprints') return detail;
  throw badField(fields.where, 'has neither "text" nor "fingerprints" in "detail"');
}

function parseLanguages(fields: Fields): readonly string[] {
  const languages = listField(fields, 'languages');
  if (languages.length > MAX_LANGUAGES) throw badField(fields.where, 'names too many languages');
  return languages.map((language) => {
    if (typeof language === 'string' && /^[A-Za-z0-9-]{2,40}$/.test(language)) return language;
    throw badField(fields.where, 'has something other than language tags in "languages"');
  });
}

function assertCounts({ manifest, reports }: Pack): void {
  const paragraphs = reports.reduce((sum, report) => sum + (report.paragraphs?.length ?? 0), 0);
  const { counts } = manifest;
  if (counts.reports !== reports.length || counts.paragraphs !== paragraphs) {
    throw new PackRefused(
      'wrong-counts',
      'This pack does not hold what its manifest announces. Get it again; the file may be cut short.',
    );
  }
  if (new Set(reports.map((report) => report.id)).size !== reports.length) {
    throw badField('the file', 'holds two reports with one id');
  }
}

function tooLarge(): PackRefused {
  return new PackRefused(
    'too-large',
    'This pack is larger than a browser can hold. Ask its publisher for a smaller one.',
  );
}
