import { badField } from './errors';
import { type Fields, fieldsOf, lineField, listField } from './fields';
import type { ReportMetadata, ReportRelation } from './format';

export const MAX_LINE = 2_000;
/** Most relations of a report. */
export const MAX_RELATIONS = 100;

/** Ids go into addresses and file names, so they keep to characters that need no escaping. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,199}$/;
export const LANGUAGE = /^([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)?$/;
export const DATE = /^(\d{4}(-\d{2}(-\d{2}(T[0-9:.]+(Z|[+-]\d{2}:?\d{2})?)?)?)?)?$/;
export const WEB_ADDRESS = /^(https?:\/\/\S+)?$/i;

/** Reads what is told of a report, from a pack or from a file its maker wrote; what may be left out is empty. */
export function parseMetadata(fields: Fields): ReportMetadata {
  return {
    id: idField(fields, 'id'),
    version: optionalLine(fields, 'version'),
    title: lineField(fields, 'title', MAX_LINE),
    url: addressField(fields, 'url'),
    publisher: lineField(fields, 'publisher', MAX_LINE),
    byline: lineField(fields, 'byline', MAX_LINE),
    published: dateField(fields, 'published'),
    updated: fields.get('updated') === undefined ? '' : dateField(fields, 'updated'),
    language: lineLike(fields, 'language', LANGUAGE, 'something other than a language tag'),
    rights: optionalLine(fields, 'rights'),
    relations: fields.get('relations') === undefined ? [] : relationsOf(fields),
  };
}

/** Refuses metadata that no reader of the finished pack would accept. */
export function assertMetadata(metadata: ReportMetadata): void {
  parseMetadata(fieldsOf(metadata, `report ${metadata.id}`));
}

/** The id of a pack or a report. */
export function idField(fields: Fields, name: string): string {
  return lineLike(fields, name, ID, 'an id with other characters than A-Z a-z 0-9 . _ : -');
}

/** An http(s) address, or empty. */
export function addressField(fields: Fields, name: string): string {
  return lineLike(fields, name, WEB_ADDRESS, 'something other than a web address');
}

/** An ISO 8601 date, or empty. */
export function dateField(fields: Fields, name: string): string {
  return lineLike(fields, name, DATE, 'something other than an ISO 8601 date');
}

function relationsOf(fields: Fields): readonly ReportRelation[] {
  const entries = listField(fields, 'relations');
  if (entries.length > MAX_RELATIONS) throw badField(fields.where, 'has too many relations');
  return entries.map((entry) => {
    const relation = fieldsOf(entry, `a relation of ${fields.where}`);
    const kind = relation.get('kind');
    if (kind !== 'obsoletes' && kind !== 'derivedFrom')
      throw badField(relation.where, 'is of a kind that is unknown');
    return { kind, id: lineField(relation, 'id', MAX_LINE) };
  });
}

function optionalLine(fields: Fields, name: string): string {
  return fields.get(name) === undefined ? '' : lineField(fields, name, MAX_LINE);
}

function lineLike(fields: Fields, name: string, pattern: RegExp, what: string): string {
  const value = lineField(fields, name, MAX_LINE);
  if (!pattern.test(value)) throw badField(fields.where, `has ${what} in "${name}"`);
  return value;
}
