import { isGlued, isMark, type Lexeme, wordAt } from './lexemes';
import { readUnitName, type UnitRead } from './unit-lookup';
import { CURRENCY_SIGNS } from './unit-names';

/** Units that are ordinary words too: only after digits ("3 turns", but "the two won"). */
const AFTER_DIGITS =
  /^(?:won|mark|crown|turn|cup|stone|real|colon|sen|lira|sterling|cord|ms|min|sec|kilo|pc|dm|gal|cal|rad|cl|hp|deg|wk)$/;

/**
 * The unit after a number that ends at `end`: "97 percent", "3,200-kilometer", "5km", "10 $", "20 [kg]". `isWords`: the
 * number is written in words, so that ordinary words are none. `isOne`: a singular fits it.
 */
export function readUnitAfter(
  lexemes: readonly Lexeme[],
  end: number,
  isWords: boolean,
  isOne: boolean,
): UnitRead | undefined {
  const sign = signAfter(lexemes, end);
  if (sign !== undefined) return { unit: sign, end: end + 1 };
  const degrees = readDegrees(lexemes, end);
  if (degrees !== undefined) return degrees;
  const bracket = /^[[<]$/.test(lexemes[end]?.text ?? '') ? 1 : 0;
  const hyphen = isMark(lexemes, end, '-') ? 1 : 0;
  const at = end + bracket + hyphen;
  const word = wordAt(lexemes, at);
  const read = readUnitName(lexemes, at);
  if (read === undefined || (isWords && AFTER_DIGITS.test(word))) return undefined;
  if (hyphen > 0 && word.length < 3) return undefined;
  if (!isPlausible(lexemes, at, word, isOne, hyphen > 0)) return undefined;
  if (bracket === 0) return isCode(lexemes, read.end) ? undefined : read;
  return /^[\]>]$/.test(lexemes[read.end]?.text ?? '') ? { ...read, end: read.end + 1 } : undefined;
}

/** "2 second-place finishes" are no seconds; "M" is no metre; "8 won" is no sum. */
function isPlausible(
  lexemes: readonly Lexeme[],
  at: number,
  word: string,
  isOne: boolean,
  isHyphened: boolean,
): boolean {
  if (word.length === 1 && !isMark(lexemes, at + 1, '.'))
    return lexemes[at]?.isCapital === false && !isMark(lexemes, at + 1, "'");
  if (word === 'second' || word === 'quarter') return isOne || isHyphened;
  return true;
}

/** A unit with digits right after it is part of a code: "m212". */
function isCode(lexemes: readonly Lexeme[], end: number): boolean {
  return isGlued(lexemes, end) && lexemes[end]?.kind !== 'mark';
}

/** "10 $", "100 ₡": the sign stands after the number, unless it begins the next sum ("in 2008 $ 659"). */
function signAfter(lexemes: readonly Lexeme[], end: number): string | undefined {
  const lexeme = lexemes[end];
  const unit = lexeme?.kind === 'mark' ? CURRENCY_SIGNS.get(lexeme.text) : undefined;
  if (unit === undefined || lexemes[end + 1]?.kind !== 'digits') return unit;
  const isNextOwn = CURRENCY_SIGNS.has(lexemes[end + 2]?.text ?? '');
  return isNextOwn && !isGlued(lexemes, end + 1) ? unit : undefined;
}

/** "20°C", "100° Celsius", "90°". */
function readDegrees(lexemes: readonly Lexeme[], end: number): UnitRead | undefined {
  if (!isMark(lexemes, end, '\u00b0')) return undefined;
  const scale = wordAt(lexemes, end + 1);
  if (/^(?:c|celsius)$/.test(scale)) return { unit: 'celsius', end: end + 2 };
  if (/^(?:f|fahrenheit)$/.test(scale)) return { unit: 'fahrenheit', end: end + 2 };
  return { unit: 'degree', end: end + 1 };
}
