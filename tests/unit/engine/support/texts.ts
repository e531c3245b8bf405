import fc from 'fast-check';

/** Signs at which scanners, splitters and quote readers stumble. */
const AWKWARD = [
  ' ',
  '\n',
  '\t',
  '\u00a0',
  '.',
  ',',
  '!',
  '?',
  '…',
  '%',
  '&',
  '-',
  '—',
  "'",
  '’',
  '‘',
  '“',
  '”',
  '"',
  '«',
  '»',
  '(',
  ')',
  '\u200b',
  '\u00ad',
  '\u0301',
  '\ufeff',
  'A',
  'b',
  'U.S',
  'é',
  'ß',
  'İ',
  'ﬁ',
  '½',
  'о',
  'Т',
  '3',
  '000',
  '١',
  '総',
  '。',
  'ｶ',
  'ﾞ',
  'เ',
  '😀',
  '\ud83d',
  '\udc00',
] as const;

/** Any text: whatever UTF-16 can hold, and texts made of awkward signs only. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom(...AWKWARD), { maxLength: 40 }).map((parts) => parts.join('')),
);

/** Paragraphs of any text. */
export const anyParagraphs = fc.array(anyText, { maxLength: 6 });

/** Random integers below 2^32, the same for the same seed (xorshift, Marsaglia 2003). */
export function randomIntegers(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}
