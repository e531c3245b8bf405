import { InputError } from './errors';

/** One line of `compare --jsonl`. */
export type Case = {
  readonly id: CaseId;
  readonly page: {
    readonly text: string;
    readonly isHtml: boolean;
    readonly url: string;
    readonly title: string;
  };
  readonly originals: readonly CaseOriginal[];
};

export type CaseOriginal = {
  readonly id: string;
  readonly text: string;
  readonly title: string;
  readonly url: string;
  readonly publisher: string;
  readonly published: string;
};

/** One line of `extract --jsonl`. */
export type Page = { readonly id: CaseId; readonly html: string; readonly url: string };

export type CaseId = string | number;

type Fields = Readonly<Record<string, unknown>>;

/** Reads one case. Throws `InputError` that names the first field that is missing or of another kind. */
export function caseOf(value: unknown): Case {
  const fields = objectOf(value, 'The line');
  const page = objectOf(fields.page, '"page"');
  const isHtml = page.html !== undefined;
  if (isHtml === (page.text !== undefined)) {
    throw new InputError('"page" needs either "text" or "html", and not both.');
  }
  if (!Array.isArray(fields.originals)) throw new InputError('"originals" must be a list.');
  const originals = fields.originals.map(originalOf);
  const twice = originals.find(
    ({ id }, at) => originals.findIndex((other) => other.id === id) < at,
  );
  if (twice) throw new InputError(`Two originals have the id "${twice.id}": each needs its own.`);
  return {
    id: idOf(value) ?? fail('"id" is missing: give a string or a number.'),
    page: {
      text: textOf(page, isHtml ? 'html' : 'text', '"page"'),
      isHtml,
      url: optionalOf(page, 'url', '"page"'),
      title: optionalOf(page, 'title', '"page"'),
    },
    originals,
  };
}

/** Reads one page of `extract --jsonl`. Throws `InputError` as `caseOf` does. */
export function pageOf(value: unknown): Page {
  const fields = objectOf(value, 'The line');
  return {
    id: idOf(value) ?? fail('"id" is missing: give a string or a number.'),
    html: textOf(fields, 'html', 'The line'),
    url: optionalOf(fields, 'url', 'The line'),
  };
}

/** The id of a line, also of one that is otherwise no good. */
export function idOf(value: unknown): CaseId | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}

function originalOf(value: unknown, at: number): CaseOriginal {
  const place = `"originals[${at}]"`;
  const fields = objectOf(value, place);
  return {
    id: String(idOf(value) ?? fail(`${place} needs an "id".`)),
    text: textOf(fields, 'text', place),
    title: optionalOf(fields, 'title', place),
    url: optionalOf(fields, 'url', place),
    publisher: optionalOf(fields, 'publisher', place),
    published: optionalOf(fields, 'published', place),
  };
}

function objectOf(value: unknown, place: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw new InputError(`${place} must be an object.`);
}

function textOf(fields: Fields, name: string, place: string): string {
  const value = fields[name];
  if (typeof value !== 'string') throw new InputError(`${place} needs "${name}" with the text.`);
  return value.trim() === '' ? fail(`"${name}" of ${place} is empty.`) : value;
}

/** Nobody told it: missing, `null` and the empty string are the same. */
function optionalOf(fields: Fields, name: string, place: string): string {
  const value = fields[name] ?? '';
  return typeof value === 'string' ? value : fail(`"${name}" of ${place} must be a string.`);
}

function fail(sentence: string): never {
  throw new InputError(sentence);
}
