import { gluedWord, isGlued, isMark, type Lexeme, wordAt } from './lexemes';
import { CURRENCY_UNITS, LENGTH_UNITS, OTHER_UNITS, TIME_UNITS } from './unit-names';

/** A unit read up to, not including, lexeme `end`. */
export type UnitRead = { readonly unit: string; readonly end: number };

/** Words in the longest unit's name: "united states dollar". */
const MAX_WORDS = 3;

/** The unit named at a lexeme: "miles", "square metres", "US dollars", "km/h", "metric tons", "%". */
export function readUnitName(lexemes: readonly Lexeme[], at: number): UnitRead | undefined {
  if (isMark(lexemes, at, '%')) return { unit: 'percent', end: at + 1 };
  if (isDottedUs(lexemes, at)) {
    const unit = CURRENCY_UNITS.get(singularOf(wordAt(lexemes, at + 4)));
    return unit === 'dollar' ? { unit, end: at + 5 } : undefined;
  }
  const most = LONG_STARTS.has(wordAt(lexemes, at)) ? MAX_WORDS : 1;
  for (let words = most; words > 0; words--) {
    const name = nameOf(lexemes, at, words);
    const unit = name === undefined ? undefined : unitCalled(name);
    if (unit !== undefined) return withRate(lexemes, { unit, end: at + words });
  }
  return readPower(lexemes, at) ?? readNationalCurrency(lexemes, at);
}

/** First words of names of several words. */
const LONG_STARTS: ReadonlySet<string> = new Set(
  [LENGTH_UNITS, TIME_UNITS, OTHER_UNITS, CURRENCY_UNITS]
    .flatMap((units) => [...units.keys()])
    .filter((name) => name.includes(' '))
    .map((name) => name.slice(0, name.indexOf(' '))),
);

/** "U.S." in "10 U.S. dollars". */
function isDottedUs(lexemes: readonly Lexeme[], at: number): boolean {
  return (
    wordAt(lexemes, at) === 'u' && isMark(lexemes, at + 1, '.') && wordAt(lexemes, at + 2) === 's'
  );
}

function nameOf(lexemes: readonly Lexeme[], at: number, words: number): string | undefined {
  if (words === 1) return wordAt(lexemes, at) || undefined;
  const names = Array.from({ length: words }, (_, i) => wordAt(lexemes, at + i));
  return names.includes('') ? undefined : names.join(' ');
}

/** Currencies of several countries: with one's name before, they are another's. */
const SHARED_CURRENCIES =
  /^(?:dollar|pound|franc|peso|rupee|dinar|dirham|krone|krona|rial|riyal|shilling|lira|mark|crown|won|yen)$/;

/** "jamaican dollars", "kuwaiti dinars": currencies that are in no list by their nation. */
function readNationalCurrency(lexemes: readonly Lexeme[], at: number): UnitRead | undefined {
  const nation = wordAt(lexemes, at);
  const next = wordAt(lexemes, at + 1);
  const unit = next === '' ? undefined : CURRENCY_UNITS.get(singularOf(next));
  if (unit === undefined || !/.{3}(?:an|ese|ish|ic|i|ch)$/.test(nation)) return undefined;
  return { unit: SHARED_CURRENCIES.test(unit) ? `${nation} ${unit}` : unit, end: at + 2 };
}

function singularOf(word: string): string {
  return CURRENCY_UNITS.get(word) ?? (word.endsWith('s') ? word.slice(0, -1) : word);
}

/** Canonical name of a unit in any spelling or number: `kilometer` for "kms", `foot` for "feet". */
function unitCalled(name: string): string | undefined {
  return UNITS.get(name) ?? unitOfPlural(name) ?? unitOfLastWord(name);
}

/** All units; a spelling that several lists have is what the first of them says. */
const UNITS: ReadonlyMap<string, string> = new Map(
  [CURRENCY_UNITS, OTHER_UNITS, TIME_UNITS, LENGTH_UNITS].flatMap((units) => [...units]),
);

function unitOfPlural(name: string): string | undefined {
  if (!name.endsWith('s')) return undefined;
  return (
    UNITS.get(name.slice(0, -1)) ??
    (name.endsWith('es') ? UNITS.get(name.slice(0, -2)) : undefined) ??
    (name.endsWith('ies') ? UNITS.get(`${name.slice(0, -3)}y`) : undefined)
  );
}

/** "swedish kronor": the last word's own singular. */
function unitOfLastWord(name: string): string | undefined {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  const singular = CURRENCY_UNITS.get(last);
  if (singular === undefined) return undefined;
  return UNITS.get(name.slice(0, name.length - last.length) + singular);
}

/** "square miles", "sq ft", "cubic meters". */
function readPower(lexemes: readonly Lexeme[], at: number): UnitRead | undefined {
  const power = /^(?:square|sq)$/.test(wordAt(lexemes, at))
    ? 'square'
    : /^(?:cubic|cu)$/.test(wordAt(lexemes, at))
      ? 'cubic'
      : undefined;
  if (power === undefined) return undefined;
  const next = isMark(lexemes, at + 1, '.') || isMark(lexemes, at + 1, '-') ? at + 2 : at + 1;
  const unit = unitCalled(wordAt(lexemes, next));
  if (unit === undefined || !isLength(unit)) return undefined;
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
