const NEWLINE = 0x0a;

/**
 * Splits bytes into lines at `\n` only: JSON strings may hold U+2028 and a lone `\r`, where other splitters cut.
 * Holds one line at a time, however long the input. A UTF-16 input (by its byte order mark) is turned into UTF-8 first.
 * Throws `RangeError` for a line of more than `maxLineBytes`.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  maxLineBytes = Number.POSITIVE_INFINITY,
): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let held = 0;
  for await (const chunk of asUtf8(chunks)) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, at)]);
      parts = [];
      held = 0;
      from = at + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
    held += chunk.length - from;
    if (held > maxLineBytes) throw new RangeError(`a line is longer than ${maxLineBytes} bytes`);
  }
  if (parts.length > 0) yield Buffer.concat(parts);
}

async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst && chunk[0] === 0xff && chunk[1] === 0xfe) decoder = new TextDecoder('utf-16le');
    if (isFirst && chunk[0] === 0xfe && chunk[1] === 0xff) decoder = new TextDecoder('utf-16be');
    isFirst = false;
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  }
}

/** One line of JSON as a value. Throws a sentence when it is not valid UTF-8 or not JSON. */
export function parseLine(line: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(line);
  } catch {
    throw new SyntaxError('The line is not valid UTF-8.');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(
      `The line is not JSON: ${error instanceof Error ? error.message : error}.`,
    );
  }
}

/** Whether a line holds nothing but white space; such lines are passed over. */
export function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
