import { isMark, type Lexeme, wordAt } from './lexemes';
import { CURRENCY_SIGNS, CURRENCY_UNITS, DOLLAR_PREFIXES } from './unit-names';

/** A currency before a number, its first lexeme, and the factor in a code like MEUR. */
export type Money = { readonly unit: string; readonly start: number; readonly factor: number };

/** The currency that stands before lexeme `at`: "$5", "US$5", "c $ 16", "£ 3", "USD 200", "MAUD 60". */
export function readMoneyBefore(lexemes: readonly Lexeme[], at: number): Money | undefined {
  const sign = lexemes[at - 1];
  if (sign === undefined) return undefined;
  const rupees = sign.text === '.' ? at - 2 : at - 1;
  if (wordAt(lexemes, rupees) === 'rs') return { unit: 'rupee', start: rupees, factor: 1 };
  if (sign.kind === 'mark') {
    const unit = CURRENCY_SIGNS.get(sign.text);
    if (unit === undefined) return undefined;
    const own = sign.text === '$' ? dollarPrefix(lexemes, at - 1) : undefined;
    return own ?? { unit, start: at - 1, factor: 1 };
  }
  const unit = CURRENCY_UNITS.get(sign.text);
  if (unit !== undefined && isName(lexemes, at - 1)) return { unit, start: at - 1, factor: 1 };
  if (!isSaidInCapitals(sign)) return undefined;
  if (unit !== undefined && sign.text.length === 3) return { unit, start: at - 1, factor: 1 };
  const millions = readMillions(sign.text);
  return millions === undefined ? undefined : { unit: millions, start: at - 1, factor: 1e6 };
}

/** "dollar 22.5 million", but not "against the dollar 5 times" nor "50 dollar 20". */
function isName(lexemes: readonly Lexeme[], at: number): boolean {
  const isNoun = /^(?:dollar|euro|rupee|peso|yen|yuan|franc|sen)$/.test(wordAt(lexemes, at));
  const before = lexemes[at - 1];
  if (!isNoun || before?.kind === 'digits' || wordAt(lexemes, at - 1) === 'the') return false;
  return lexemes[at + 1]?.kind === 'digits';
}

function isSaidInCapitals({ isCapital, text, start, end }: Lexeme): boolean {
  return isCapital && text.length === end - start && text.length <= 4;
}

function dollarPrefix(lexemes: readonly Lexeme[], at: number): Money | undefined {
  const dot = isMark(lexemes, at - 1, '.') ? 1 : 0;
  const word = wordAt(lexemes, at - 1 - dot);
  const unit = DOLLAR_PREFIXES.get(word);
  if (unit === undefined) return undefined;
  if (dot > 0) {
    const isDotted = word === 's' && wordAt(lexemes, at - 4) === 'u';
    return isDotted ? { unit, start: at - 4, factor: 1 } : undefined;
  }
  const isSpaced = lexemes[at]?.isSpaced === true;
  // "a $5 million deal": of single letters only Canada's stands apart.
  if (isSpaced && /^(?:a|s|r|au|ca|can)$/.test(word)) return undefined;
  return word === 's' ? undefined : { unit, start: at - 1, factor: 1 };
}

/** MEUR: a million euros. */
export function readMillions(word: string): string | undefined {
  return /^m[a-z]{3}$/.test(word) ? CURRENCY_UNITS.get(word.slice(1)) : undefined;
}

/** Whether two units are of one currency, the second its hundredth: dollars and cents. */
export function isHundredth(unit: string, small: string): boolean {
  return small === 'cent' ? /dollar$|^euro$/.test(unit) : small === 'penny' && unit === 'pound';
}

/** Whether a unit is money. */
export function isMoney(unit: string): boolean {
  return CURRENCY_UNITS.has(unit);
}
