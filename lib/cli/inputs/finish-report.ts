import { visibleLine } from '../../packs/fields';
import type {
  SourcePlace,
  SourceRelation,
  SourceReport,
  SourceStatus,
} from '../../packs/source-report';
import { languageTag, plainByline, tidy, webAddress } from '../../page-head/metadata-values';
import { sha256Hex } from '../sha256-hex';
import { embargoEnd, reportDate } from './dates';
import type { Draft } from './draft';
import type { Note } from './problems';
import { problemAt, RecordRefused } from './problems';

/** Where a record was read, and by which name its file goes on every machine. */
export type Origin = { readonly from: SourcePlace; readonly relativePath: string };

/**
 * Checks the fields of a record one by one. What cannot be used is left out and noted, except where leaving it out
 * could publish what must not be: then, and without text, the record is refused (`RecordRefused`).
 */
export function finishReport(
  draft: Draft,
  paragraphs: readonly string[],
  { from, relativePath }: Origin,
  note: Note,
): SourceReport {
  const text = paragraphs.map(visibleLine).filter((line) => line !== '');
  if (text.length === 0) throw new RecordRefused('there is no text: give it one or leave it out.');
  const drop = (saying: string) => note(problemAt('dropped', from, saying));
  /** A field that means nothing once `read` has made it empty. */
  const checked = (name: string, value: string, read: (value: string) => string, want: string) => {
    const result = visibleLine(read(value));
    if (result === '' && value.trim() !== '') {
      drop(`${name} was left out, because “${shorten(value)}” is not ${want}.`);
    }
    return result;
  };
  const title = visibleLine(tidy(draft.title));
  const url = checked('the address', draft.url, (value) => webAddress(value, ''), 'http or https');
  return {
    id: idOf(draft.id, url, title, relativePath, text),
    version: visibleLine(draft.version),
    title,
    publisher: visibleLine(tidy(draft.publisher)),
    byline: visibleLine(plainByline(draft.byline)),
    url,
    published: checked(
      'the date of publication',
      draft.published,
      reportDate,
      'a date such as 2024-05-06',
    ),
    updated: checked(
      'the date of the update',
      draft.updated,
      reportDate,
      'a date such as 2024-05-06',
    ),
    language: checked('the language', draft.language, languageTag, 'a tag such as en or pt-BR'),
    status: statusOf(draft.status, drop),
    rights: visibleLine(tidy(draft.rights)),
    relations: draft.relations.map(tidyRelation).filter(({ id }) => id !== ''),
    embargoedUntil: embargoOf(draft.embargoedUntil),
    paragraphs: text,
    from,
  };
}

/** Letters of SHA-256 in a made-up id: 64 bits, so that a million reports do not meet. */
const ID_HASH_LENGTH = 16;

function idOf(
  given: string,
  url: string,
  title: string,
  relativePath: string,
  [first = '']: readonly string[],
): string {
  const id = visibleLine(given) || url;
  if (id !== '') return id;
  const hash = sha256Hex(`${relativePath}\n${title || first}`);
  return `file:${hash.slice(0, ID_HASH_LENGTH)}`;
}

/** What content management systems call the three states of IPTC. */
const STATUSES: Readonly<Record<SourceStatus, readonly string[]>> = {
  usable: ['', 'usable', 'publish', 'published'],
  withheld: ['withheld', 'withhold', 'draft', 'pending', 'private', 'future', 'scheduled'],
  canceled: ['canceled', 'cancelled', 'withdrawn', 'retracted', 'killed', 'trash', 'deleted'],
};

/** A state nobody knows is taken for the careful one. */
function statusOf(text: string, drop: (saying: string) => void): SourceStatus {
  const word = visibleLine(text)
    .toLowerCase()
    .replace(/^stat:/, '');
  for (const status of ['usable', 'withheld', 'canceled'] as const) {
    if (STATUSES[status].includes(word)) return status;
  }
  drop(
    `the report counts as withheld, because the status “${shorten(text)}” is none of usable, withheld and canceled.`,
  );
  return 'withheld';
}

/** Words of a column that only says yes or no. */
const NO_EMBARGO = /^\s*(?:0|no|none|false)?\s*$/i;

function embargoOf(text: string): string {
  if (NO_EMBARGO.test(text)) return '';
  const end = embargoEnd(text);
  if (end !== '') return end;
  throw new RecordRefused(
    `its embargo “${shorten(text)}” is not a date: write it as 2024-05-06T08:00:00Z, or leave it empty.`,
  );
}

function tidyRelation({ kind, id }: SourceRelation): SourceRelation {
  return { kind, id: visibleLine(id) };
}

/** A value as it may stand in a sentence. */
function shorten(text: string): string {
  const line = visibleLine(text);
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
