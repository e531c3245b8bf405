import { type Lexeme, wordAt } from './lexemes';

/** What is numbered in Roman numerals; of rulers and popes they are part of the name. */
const LABELS: ReadonlySet<string> = new Set(
  `article chapter title part section volume book phase stage type class level tier war bowl appendix annex schedule
   amendment act scene category division group grade round`.split(/\s+/),
);
/** Up to 89: no label goes further, and single letters beyond X are letters ("Class C"). */
const ROMAN = /^(?:x{1,3}|xl|lx{0,3})?(?:ix|iv|v?i{0,3})$/;
const DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** The value of a Roman numeral after what it numbers: "Article II", "World War I", "Super Bowl LVIII". */
export function readRoman(lexemes: readonly Lexeme[], at: number): number | undefined {
  if (lexemes[at]?.isCapital !== true || lexemes[at - 1]?.isCapital !== true) return undefined;
  const numeral = wordAt(lexemes, at);
  if (!LABELS.has(wordAt(lexemes, at - 1))) return undefined;
  if (!ROMAN.test(numeral) || numeral === 'l' || numeral === '') return undefined;
  const values = Array.from(numeral, (letter) => DIGITS[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
