import { decodeText } from '../decode';
import { InputError } from '../errors';
import type { Opened } from './opened';

/** Bytes of an input that is read whole: the longest articles known have a hundredth. */
const MAX_WHOLE_BYTES = 64 * 1024 * 1024;

/** The whole text of an input of one report, or of one piece of JSON. `onGuess` is told an encoding that was guessed. */
export async function wholeText(
  { chunks }: Opened,
  name: string,
  onGuess: (encoding: string) => void,
): Promise<string> {
  const seen: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > MAX_WHOLE_BYTES) {
      throw new InputError(
        `${name} is too large to be read at once: give its reports one by one, as lines of JSON for example.`,
      );
    }
    seen.push(chunk);
  }
  const { text, guessed } = decodeText(Buffer.concat(seen));
  if (guessed) onGuess(guessed);
  return text;
}
