/** A value as text: numbers and dates (Parquet has both) as they are written; empty for what has no text. */
export function valueText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  // `false` says that there is none; what is only said to be there is still no date, name or text.
  if (value === true) return 'true';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  return '';
}

/**
 * The text of a field that may be a list: names of authors and sources are joined, of headlines the main or first one is
 * taken. Of objects only `name` and `value` are read, as they also carry addresses and telephone numbers.
 */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) {
    const parts = namedParts(value);
    const main = parts.find(({ role }) => /main/i.test(role)) ?? parts[0];
    if (main) return main.value;
    return value
      .map(nameOf)
      .filter((name) => name !== '')
      .join(', ');
  }
  return nameOf(value);
}

/** One entry of `headlines` or `bodies`. */
export type NamedPart = { readonly role: string; readonly type: string; readonly value: string };

/** The entries of `headlines` or `bodies` of ninjs 2 and 3: objects with a `value`. */
export function namedParts(value: unknown): readonly NamedPart[] {
  return listOf(value).flatMap((entry) => {
    if (!isObject(entry)) return [];
    const text = valueText(entry.value);
    // ninjs 2 writes names in lower case, ninjs 3 in camel case.
    const type = valueText(entry.contentType ?? entry.contenttype);
    return text.trim() === '' ? [] : [{ role: valueText(entry.role), type, value: text }];
  });
}

/** A list as it is, anything else as a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function nameOf(value: unknown): string {
  return isObject(value) ? valueText(value.name) : valueText(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}
