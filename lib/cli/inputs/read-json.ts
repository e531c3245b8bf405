import { InputError } from '../errors';
import { isBlank, linesOf, parseLine } from '../json-lines';
import { RecordRefused } from './problems';
import { recordDraft } from './record-draft';
import type { SourceFile, SourceRecord } from './source-file';
import { wholeText } from './whole-text';

/** Bytes of one line: far more than an article, far less than memory. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;

/** One object per line. A line that is no JSON is one bad record. */
export async function* readJsonLines({ opened, name }: SourceFile): AsyncGenerator<SourceRecord> {
  let line = 0;
  try {
    for await (const bytes of linesOf(opened.chunks, MAX_LINE_BYTES)) {
      line += 1;
      if (!isBlank(bytes)) yield { line, draft: () => recordDraft(parsed(bytes)) };
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InputError(
      `${name}, line ${line + 1}: the line is longer than any report: write one object per line.`,
    );
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return parseLine(bytes);
  } catch (error) {
    if (error instanceof SyntaxError) throw new RecordRefused(error.message);
    throw error;
  }
}

/** One object, as agencies send ninjs, or a list of them. Read whole. */
export async function* readJsonFile({ opened, name }: SourceFile): AsyncGenerator<SourceRecord> {
  // JSON is UTF-8; what is not will not parse, or shows its broken characters.
  const text = await wholeText(opened, name, () => undefined);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`${name} is not JSON (${reason}): export it again.`);
  }
  for (const item of Array.isArray(value) ? value : [value]) {
    yield { draft: () => recordDraft(item) };
  }
}
