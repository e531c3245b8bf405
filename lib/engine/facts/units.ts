import { gluedWord, isGlued, isMark, type Lexeme, wordAt } from './lexemes';
import {
  CURRENCY_SIGNS,
  CURRENCY_UNITS,
  LENGTH_UNITS,
  OTHER_UNITS,
  TIME_UNITS,
} from './unit-names';

/** A unit read up to, not including, lexeme `end`. */
export type UnitRead = { readonly unit: string; readonly end: number };

/** Words in the longest unit's name: "united states dollar". */
const MAX_WORDS = 3;
/** Units that are ordinary words too: only after digits ("3 turns", but "the two won"). */
const AFTER_DIGITS =
  /^(?:won|mark|crown|turn|cup|stone|real|colon|sen|lira|sterling|cord|ms|min|sec|kilo|pc|dm|gal|cal|rad|cl|hp|deg|wk)$/;

/** The unit named at a lexeme: "miles", "square metres", "US dollars", "km/h", "metric tons", "%". */
export function readUnitName(lexemes: readonly Lexeme[], at: number): UnitRead | undefined {
  if (isMark(lexemes, at, '%')) return { unit: 'percent', end: at + 1 };
  for (let words = MAX_WORDS; words > 0; words--) {
    const name = nameOf(lexemes, at, words);
    const unit = name === undefined ? undefined : unitCalled(name);
    if (unit !== undefined) return withRate(lexemes, { unit, end: at + words });
  }
  return readPower(lexemes, at);
}

function nameOf(lexemes: readonly Lexeme[], at: number, words: number): string | undefined {
  const names = Array.from({ length: words }, (_, i) => wordAt(lexemes, at + i));
  return names.includes('') ? undefined : names.join(' ');
}

/** Canonical name of a unit in any spelling or number: `kilometer` for "kms", `foot` for "feet". */
function unitCalled(name: string): string | undefined {
  for (const singular of [
    name,
    name.replace(/s$/, ''),
    name.replace(/es$/, ''),
    name.replace(/ies$/, 'y'),
  ]) {
    const unit =
      LENGTH_UNITS.get(singular) ??
      TIME_UNITS.get(singular) ??
      OTHER_UNITS.get(singular) ??
      CURRENCY_UNITS.get(singular);
    if (unit !== undefined) return unit;
  }
  return undefined;
}

/** "square miles", "sq ft", "cubic meters". */
function readPower(lexemes: readonly Lexeme[], at: number): UnitRead | undefined {
  const power = /^(?:square|sq)$/.test(wordAt(lexemes, at))
    ? 'square'
    : /^(?:cubic|cu)$/.test(wordAt(lexemes, at))
      ? 'cubic'
      : undefined;
  const next = isMark(lexemes, at + 1, '.') || isMark(lexemes, at + 1, '-') ? at + 2 : at + 1;
  const unit = unitCalled(wordAt(lexemes, next));
  if (power === undefined || unit === undefined || !isLength(unit)) return undefined;
  return { unit: `${power} ${unit}`, end: next + 1 };
}

function isLength(unit: string): boolean {
  return LENGTH_UNITS.has(unit);
}

/** "meters per second", "km/h", "km²", "m3". */
function withRate(lexemes: readonly Lexeme[], read: UnitRead): UnitRead {
  const { unit, end } = read;
  if (!isLength(unit)) return read;
  const raised = isGlued(lexemes, end) ? lexemes[end]?.text : undefined;
  if (raised === '2' || raised === '\u00b2') return { unit: `square ${unit}`, end: end + 1 };
  if (raised === '3' || raised === '\u00b3') return { unit: `cubic ${unit}`, end: end + 1 };
  const isPer =
    wordAt(lexemes, end) === 'per' || raised === '/' || /^an?$/.test(wordAt(lexemes, end));
  const word = wordAt(lexemes, end + 1);
  const time = TIME_UNITS.get(word) ?? (raised === '/' ? SHORT_TIMES.get(word) : undefined);
  return isPer && time !== undefined && /second|minute|hour/.test(time)
    ? { unit: `${unit} per ${time}`, end: end + 2 }
    : read;
}

const SHORT_TIMES: ReadonlyMap<string, string> = new Map([
  ['h', 'hour'],
  ['s', 'second'],
]);

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
  if (word.length === 1) return lexemes[at]?.isCapital === false && !isMark(lexemes, at + 1, "'");
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

/** The unit of time called so, in the singular: `week`. */
export function timeUnit(word: string): string | undefined {
  return (
    TIME_UNITS.get(word) ??
    TIME_UNITS.get(word.replace(/s$/, '')) ??
    (word === 'centuries' ? 'century' : undefined)
  );
}

/** One letter glued to digits: "3h", "5p". */
export function gluedUnit(lexemes: readonly Lexeme[], end: number): string | undefined {
  return LETTERS.get(gluedWord(lexemes, end));
}

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['h', 'hour'],
  ['p', 'penny'],
]);
