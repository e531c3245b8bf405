import type { Lexeme } from './lexemes';
import { ORDINAL_NUMBERS, PARTS, SCALES, SMALL_NUMBERS, VULGAR_FRACTIONS } from './number-words';

/** Words that a number can begin with; a plural of a part or an ordinal only as the end of one, but it is read to see that. */
const STARTERS: ReadonlySet<string> = new Set([
  ...SMALL_NUMBERS.keys(),
  ...SCALES.keys(),
  ...[...SCALES.keys()].flatMap((word) => [`${word}th`, `${word}ths`]),
  ...[...ORDINAL_NUMBERS.keys(), ...PARTS.keys()].flatMap((word) => [word, `${word}s`]),
  ...['a', 'an', 'minus', 'negative'],
]);

/** Whether a number may begin at a lexeme: all others, nineteen in twenty of a text, are passed over at once. */
export function canBeginNumber({ kind, text }: Lexeme): boolean {
  if (kind === 'digits') return true;
  if (kind === 'letters') return STARTERS.has(text);
  return text === '-' || text === '.' || VULGAR_FRACTIONS.has(text);
}
