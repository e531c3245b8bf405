import type { SourcePlace, SourceReport } from '../../packs/source-report';
import { sentenceOf } from '../each-input';
import { InputError } from '../errors';
import type { Io } from '../io';
import { nameOf } from '../read-input';
import { type FoundFile, findFiles } from './find-files';
import { finishReport } from './finish-report';
import { formatOf, type InputFormat } from './formats';
import { openAndPeek } from './opened';
import { type Note, problemAt, RecordRefused } from './problems';
import { readBody } from './read-body';
import { readerOf } from './reader-of';
import type { SourceFile, SourceRecord } from './source-file';

export type ReadOptions = {
  /** Read all inputs as this, whatever their names and contents say. */
  readonly format?: InputFormat;
  readonly note: Note;
};

/**
 * The reports in files, folders, patterns and standard input (`-`), in order and one at a time: the next record is read
 * when it is asked for. Never fails for what is in the files: problems are noted and the rest is still read.
 */
export async function* readReports(
  inputs: readonly string[],
  options: ReadOptions,
  io: Pick<Io, 'stdin' | 'open'>,
): AsyncGenerator<SourceReport> {
  for (const input of inputs) {
    try {
      for (const file of await findFiles(input)) yield* readFile(file, options, io);
    } catch (error) {
      options.note(unreadable(input, error));
    }
  }
}

async function* readFile(
  { path, relativePath, isNamed }: FoundFile,
  { format, note }: ReadOptions,
  io: Pick<Io, 'stdin' | 'open'>,
): AsyncGenerator<SourceReport> {
  const name = nameOf(path);
  let records = 0;
  try {
    const opened = await openAndPeek(path, name, io);
    const file: SourceFile = { path, name, relativePath, isNamed, opened, note };
    const found = opened.head.length === 0 ? undefined : (format ?? formatOf(path, opened.head));
    if (found === undefined) {
      await opened.chunks.return(undefined);
      const saying = opened.head.length === 0 ? EMPTY : UNKNOWN;
      note(problemAt(isNamed ? 'unreadable' : 'skipped', { file: name }, saying));
      return;
    }
    const read = await readerOf(found);
    for await (const record of read(file)) {
      records += 1;
      const report = await reportOf(record, file);
      if (report) yield report;
    }
    if (records === 0) note(problemAt('unreadable', { file: name }, NO_RECORD));
  } catch (error) {
    note(unreadable(path, error));
  }
}

const EMPTY = 'the file is empty: give one that holds reports.';
const UNKNOWN =
  'this is neither text, HTML, RSS, Atom, ninjs, JSON, CSV nor Parquet: export it as one of them.';
const NO_RECORD = 'there is no report in it: check what was exported.';

/** One bad record must not stop a thousand good ones: also what nobody expected is noted. */
async function reportOf(
  record: SourceRecord,
  { name, relativePath, isNamed, note }: SourceFile,
): Promise<SourceReport | undefined> {
  const from: SourcePlace =
    record.line === undefined ? { file: name } : { file: name, line: record.line };
  try {
    const draft = await record.draft();
    const paragraphs = await readBody(draft.body, draft.title);
    return finishReport(draft, paragraphs, { from, relativePath }, note);
  } catch (error) {
    const isWholeFile = error instanceof InputError;
    if (isWholeFile) {
      note({ kind: isNamed ? 'unreadable' : 'skipped', from, sentence: error.message });
    } else note(problemAt('skipped', from, `it was left out: ${reasonOf(error)}`));
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof RecordRefused) return error.message.replace(/^The /, 'the ');
  return `${error instanceof Error ? error.message : String(error)}.`;
}

function unreadable(path: string, error: unknown) {
  return {
    kind: 'unreadable',
    from: { file: nameOf(path) },
    sentence: sentenceOf(path, error),
  } as const;
}
