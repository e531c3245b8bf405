import { InputError } from './errors';
import type { Io } from './io';
import { nameOf } from './read-input';

/**
 * Answers the inputs one after another. One that cannot be used becomes a sentence on standard error and the others
 * are still done. Returns the exit code: 1 when any input failed.
 */
export async function eachInput(
  paths: readonly string[],
  io: Io,
  answer: (path: string) => Promise<string>,
): Promise<number> {
  let exitCode = 0;
  for (const path of paths) {
    try {
      await io.print(await answer(path));
    } catch (error) {
      io.warn(sentenceOf(path, error));
      exitCode = 1;
    }
  }
  return exitCode;
}

/** The sentence that says why an input could not be used. */
export function sentenceOf(path: string, error: unknown): string {
  if (error instanceof InputError) return error.message;
  const reason = error instanceof Error ? error.message : String(error);
  return `${nameOf(path)} could not be done: ${reason}.`;
}
