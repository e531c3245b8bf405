import { pipeline, Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { decodeText } from '../decode';
import { InputError } from '../errors';
import { headerOf } from './csv-header';
import type { Draft } from './draft';
import { problemAt, RecordRefused } from './problems';
import { recordDraft } from './record-draft';
import { isBodyName, isKnownName, plainName } from './record-names';
import type { SourceFile, SourceRecord } from './source-file';
import { textStream } from './text-stream';

/** Characters of one row: far more than an article, far less than memory. */
const MAX_ROW_LENGTH = 16 * 1024 * 1024;

type Row = {
  readonly record: Readonly<Record<string, string>>;
  /** The row as it stands, with blank lines before it. */
  readonly raw: string;
  /** `lines`: that of its end. `records`: how many there are up to here. `error`: a wrong number of columns. */
  readonly info: { readonly lines: number; readonly records: number; readonly error?: CsvError };
};

/** A table whose first row names the columns. Columns that are not asked for are not even kept by the parser. */
export async function* readCsv({ opened, name, note }: SourceFile): AsyncGenerator<SourceRecord> {
  let fault: CsvError | undefined;
  const rows = parse({
    delimiter: headerOf(decodeText(opened.head).text).delimiter,
    record_delimiter: '\n',
    columns: (header: readonly string[]) => knownColumns(header, name),
    info: true,
    raw: true,
    max_record_size: MAX_ROW_LENGTH,
    skip_empty_lines: true,
    relax_column_count: true,
    // Thrown, the fault would take whole rows before it along. After it rows could be read amiss, so none is taken.
    skip_records_with_error: true,
    on_skip: (error) => {
      fault ??= error;
    },
  });
  const text: AsyncIterable<string> = textStream(opened, (doubt) =>
    note(problemAt('dropped', { file: name }, doubt)),
  );
  // Failures of the input reach the loop below through `rows`, which is destroyed with them.
  pipeline(Readable.from(withUnixLines(text, () => fault !== undefined)), rows, () => undefined);
  for await (const row of rows as AsyncIterable<Row>) {
    if (fault && row.info.records > recordsBefore(fault)) break;
    yield { line: lineOf(row), draft: () => draftOfRow(row) };
  }
  if (fault) throw faultIn(name, fault);
}

/** The parser counts lines by `\n` and takes one way to end rows; spreadsheets mix them. Ends when `isOver`. */
async function* withUnixLines(
  pieces: AsyncIterable<string>,
  isOver: () => boolean,
): AsyncGenerator<string> {
  let isCut = false;
  for await (const piece of pieces) {
    if (isOver()) return;
    const text: string = isCut ? `\r${piece}` : piece;
    isCut = text.endsWith('\r');
    yield (isCut ? text.slice(0, -1) : text).replace(/\r\n?/g, '\n');
  }
}

function lineOf({ raw, info }: Row): number {
  return info.lines - raw.replace(/^\n+|\n$/g, '').split('\n').length + 1;
}

function draftOfRow({ record, info }: Row): Draft {
  if (!info.error) return recordDraft(record);
  throw new RecordRefused(
    'the row has another number of columns than the first one: put quotes around texts that hold the delimiter.',
  );
}

/** The columns that are read, others as `false`; each of several of one name but the first, too. */
function knownColumns(header: readonly string[], name: string): (string | false)[] {
  if (!header.some(isBodyName)) {
    const names = header.slice(0, 20).join(', ');
    throw new InputError(
      `${name} has no column named text, html or body, but ${names}: name the columns in its first row.`,
    );
  }
  const seen = new Set<string>();
  return header.map((column) => {
    const plain = plainName(column);
    if (!isKnownName(column) || seen.has(plain)) return false;
    seen.add(plain);
    return plain;
  });
}

function recordsBefore(fault: CsvError): number {
  return typeof fault.records === 'number' ? fault.records : 0;
}

function faultIn(name: string, { code, lines }: CsvError): InputError {
  const place = typeof lines === 'number' ? `${name}, line ${lines}` : name;
  const saying = FAULTS[code] ?? `the row is no CSV (${code}): double the quotes inside texts.`;
  return new InputError(`${place}: ${saying} What follows was not read.`);
}

const FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is never closed: double the quotes inside texts.',
  CSV_INVALID_CLOSING_QUOTE: 'a quote ends within a text: double the quotes inside texts.',
  INVALID_OPENING_QUOTE: 'a quote begins within a text: put quotes around texts that hold some.',
  CSV_MAX_RECORD_SIZE: 'the row is longer than any report: check the quotes around its texts.',
};
