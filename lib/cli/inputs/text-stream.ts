import { isAscii } from 'node:buffer';
import { encodingOf, isEncoding } from '../decode';
import type { Opened } from './opened';

/**
 * The text of an input piece by piece, without byte order mark and holding one piece at a time. `onDoubt` is told, at
 * most once, what was done where the bytes are not what they should be.
 */
export async function* textStream(
  opened: Opened,
  onDoubt: (saying: string) => void,
): AsyncGenerator<string> {
  const { encoding, isGuessed } = encodingBy(opened);
  let isDoubted = isGuessed && encoding !== 'utf-8';
  if (isDoubted) onDoubt(`it is not valid UTF-8 and was read as ${encoding}.`);
  const decoder = new TextDecoder(encoding);
  for await (const chunk of opened.chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (!isDoubted && text.includes('\uFFFD')) {
      isDoubted = true;
      onDoubt('some of its characters are broken and were read as \uFFFD: save it as UTF-8.');
    }
    yield text;
  }
  yield decoder.decode();
}

/**
 * By the head: the byte order mark, else UTF-8 where it is, else what an XML declaration names, else a guess. A
 * declaration counts for plain ASCII too, as other letters may follow; UTF-8 that is declared as something else stays.
 */
function encodingBy({ head, isWholeInHead }: Opened): ReturnType<typeof encodingOf> {
  const found = encodingOf(isWholeInHead ? head : withoutCutCharacter(head));
  const isOpen = found.isGuessed || (found.encoding === 'utf-8' && isAscii(head));
  const declared = isOpen ? declaredEncoding(head) : '';
  return declared === '' ? found : { encoding: declared, isGuessed: false };
}

function declaredEncoding(head: Uint8Array): string {
  const start = Buffer.from(head.subarray(0, 200)).toString('latin1');
  const label = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)/i.exec(start)?.[1] ?? '';
  return isEncoding(label) ? new TextDecoder(label).encoding : '';
}

/** Bytes of the longest character of UTF-8. */
const LONGEST_CHARACTER = 4;

/** The head may end within a character; what is not ASCII at its very end proves nothing. */
function withoutCutCharacter(head: Uint8Array): Uint8Array {
  let end = head.length;
  while (end > head.length - LONGEST_CHARACTER && (head[end - 1] ?? 0) >= 0x80) end -= 1;
  return head.subarray(0, end);
}
