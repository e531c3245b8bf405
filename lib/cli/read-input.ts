import { decodeText } from './decode';
import { InputError } from './errors';
import type { Io } from './io';

/** `-` stands for standard input. */
export const STANDARD_INPUT = '-';

/** The name an input goes by in sentences. */
export function nameOf(path: string): string {
  return path === STANDARD_INPUT ? 'Standard input' : path;
}

/** The whole text of a file or of standard input. Throws `InputError` when it cannot be read or holds nothing. */
export async function readInput(path: string, io: Io): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of openInput(path, io)) chunks.push(chunk);
  const { text, guessed } = decodeText(Buffer.concat(chunks));
  if (text.trim() === '') {
    throw new InputError(
      `${nameOf(path)} is empty: give a file that holds the text of an article.`,
    );
  }
  if (guessed) io.warn(`${nameOf(path)} is not valid UTF-8; it was read as ${guessed}.`);
  return text;
}

/** The bytes of a file or of standard input, piece by piece; Node's errors become sentences. */
export async function* openInput(
  path: string,
  io: Pick<Io, 'stdin' | 'open'>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* path === STANDARD_INPUT ? io.stdin : io.open(path);
  } catch (error) {
    throw asInputError(path, error);
  }
}

/** A failure of Node's as a sentence about the input; any other failure as it is. */
export function asInputError(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') return error;
  return new InputError(
    REASONS[code]?.(nameOf(path)) ?? `${nameOf(path)} cannot be read (${code}).`,
  );
}

const REASONS: Readonly<Record<string, (name: string) => string>> = {
  ENOENT: (name) => `${name} does not exist: check the spelling of the file's name.`,
  EISDIR: (name) => `${name} is a folder: name the files in it.`,
  EACCES: (name) => `${name} may not be read: change the file's permissions or copy it.`,
};
