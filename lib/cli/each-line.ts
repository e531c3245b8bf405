import { idOf } from './cases';
import { InputError } from './errors';
import type { Io } from './io';
import { isBlank, linesOf, parseLine } from './json-lines';
import { openInput } from './read-input';

/**
 * Answers every line of a JSON-lines input with one line, in order, one at a time: the next line is read when the
 * answer is written, so memory does not grow with the input. A line that cannot be done is answered with
 * `{"id", "error"}`. Blank lines are passed over. Returns the exit code.
 */
export async function answerEachLine(
  path: string,
  io: Io,
  answer: (value: unknown) => Promise<object>,
): Promise<number> {
  let lines = 0;
  let failed = 0;
  for await (const line of linesOf(openInput(path, io))) {
    if (isBlank(line)) continue;
    lines += 1;
    const { value, isFailed } = await answerLine(line, answer);
    if (isFailed) failed += 1;
    await io.print(`${JSON.stringify(value)}\n`);
  }
  if (failed > 0)
    io.warn(`${failed} of ${lines} lines could not be done; "error" in their place says why.`);
  return failed > 0 ? 1 : 0;
}

type Answered = { readonly value: object; readonly isFailed: boolean };

async function answerLine(
  line: Uint8Array,
  answer: (value: unknown) => Promise<object>,
): Promise<Answered> {
  let value: unknown = null;
  try {
    value = parseLine(line);
    return { value: await answer(value), isFailed: false };
  } catch (error) {
    return { value: { id: idOf(value) ?? null, error: sentenceOf(error) }, isFailed: true };
  }
}

/** One page that breaks a parser must not stop a batch: also what nobody expected becomes the answer of its line. */
function sentenceOf(error: unknown): string {
  if (error instanceof InputError || error instanceof SyntaxError) return error.message;
  return `This line could not be done: ${error instanceof Error ? error.message : String(error)}.`;
}
