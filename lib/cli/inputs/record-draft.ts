import type { SourceRelation, SourceRelationKind } from '../../packs/source-report';
import { kindOf } from '../sniff';
import { type Body, type Draft, draftOf } from './draft';
import { RecordRefused } from './problems';
import { plainName, RECORD_NAMES, type RecordField } from './record-names';
import { listOf, namedParts, textOf, valueText } from './record-values';

/** Kinds of ninjs items whose text, if any, is a caption or a plan. */
const NOT_TEXT: ReadonlySet<string> = new Set([
  'audio',
  'video',
  'picture',
  'graphic',
  'component',
  'event',
  'planning',
]);

/**
 * A record of JSON, a table or Parquet: ninjs of any version, or an object with `title`, `text` and so on. Upper and
 * lower case, spaces, `_` and `-` in names make no difference. Throws `RecordRefused` for what is no such record.
 */
export function recordDraft(value: unknown): Draft {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RecordRefused('this is not an object: give one with "id", "title" and "text".');
  }
  const fields = new Map<string, unknown>();
  for (const [name, each] of Object.entries(value)) {
    if (!fields.has(plainName(name))) fields.set(plainName(name), each);
  }
  const get = (field: RecordField) => valuesOf(fields, field);
  const text = (field: RecordField) => firstText(get(field));

  const type = text('type').toLowerCase();
  if (NOT_TEXT.has(type)) throw new RecordRefused(`this is of the type “${type}” and no text.`);
  const body = bodyOf(get);
  if (!body) {
    throw new RecordRefused('there is no text: put it into "text", "html" or "paragraphs".');
  }
  const usageTerms = text('usageTerms');
  return {
    ...draftOf(body),
    id: text('id'),
    version: text('version'),
    title: text('title'),
    publisher: text('publisher'),
    byline: text('byline'),
    url: text('url'),
    published: text('published'),
    updated: text('updated'),
    language: text('language'),
    status: anyText(get('status')),
    rights: [text('rights'), usageTerms].filter((part) => part.trim() !== '').join(' '),
    relations: [
      ...relationsOf('obsoletes', get('obsoletes')),
      ...relationsOf('derivedFrom', get('derivedFrom')),
      ...get('relations').flatMap(listOf).flatMap(relationIn),
    ],
    embargoedUntil: anyText(get('embargoedUntil')),
  };
}

type Get = (field: RecordField) => readonly unknown[];

/** What stands under the names of a field, best name first. */
function valuesOf(fields: ReadonlyMap<string, unknown>, field: RecordField): readonly unknown[] {
  return RECORD_NAMES[field].flatMap((name) => (fields.has(name) ? [fields.get(name)] : []));
}

function firstText(values: readonly unknown[]): string {
  return values.map(textOf).find((text) => text.trim() !== '') ?? '';
}

/**
 * The same for a field that must not be lost because it is written in an unknown way (`{"until": …}`): that comes out as
 * a text nobody can read, which is refused later on.
 */
function anyText(values: readonly unknown[]): string {
  const told = values.filter((value) => value !== null && value !== undefined && value !== '');
  return firstText(told.map((value) => textOf(value) || (value && JSON.stringify(value))));
}

/** Paragraphs before HTML before text: what has been parted keeps its parts. */
function bodyOf(get: Get): Body | undefined {
  const paragraphs = get('paragraphs').find(Array.isArray);
  if (paragraphs) return { kind: 'paragraphs', paragraphs: paragraphs.map(valueText) };
  const html = firstText(get('html'));
  if (html !== '') return { kind: 'html', html };
  const parts = get('bodies').flatMap(namedParts);
  const part = parts.find(({ type }) => MARKUP.test(type)) ?? parts[0];
  if (part)
    return MARKUP.test(part.type) ? { kind: 'html', html: part.value } : byContent(part.value);
  const text = firstText([...get('text'), ...get('paragraphs')]);
  if (text !== '') return { kind: 'text', text };
  const content = firstText(get('content'));
  return content === '' ? undefined : byContent(content);
}

/** Media types of text/html, XHTML and NITF, whose paragraphs are HTML's. */
const MARKUP = /html|xml/i;

function byContent(text: string): Body {
  return kindOf(text) === 'html' ? { kind: 'html', html: text } : { kind: 'text', text };
}

function relationsOf(kind: SourceRelationKind, values: readonly unknown[]): SourceRelation[] {
  return values
    .flatMap(listOf)
    .map(valueText)
    .filter((id) => id.trim() !== '')
    .map((id) => ({ kind, id }));
}

/** `{"kind": "obsoletes", "id": …}` */
function relationIn(value: unknown): SourceRelation[] {
  if (typeof value !== 'object' || value === null) return [];
  const kind = 'kind' in value ? value.kind : undefined;
  if (kind !== 'obsoletes' && kind !== 'derivedFrom') return [];
  return relationsOf(kind, ['id' in value ? value.id : undefined]);
}
