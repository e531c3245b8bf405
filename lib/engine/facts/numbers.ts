import { FUNCTION_WORDS } from '../function-words';
import type { Place } from './fact';
import { gluedWord, isGlued, isMark, type Lexeme, wordAt } from './lexemes';
import { isHundredth, isMoney, readMillions, readMoneyBefore } from './money';
import { canBeginNumber } from './number-starters';
import { SCALES } from './number-words';
import { type Quantity, readNumber } from './read-number';
import { readRoman } from './roman-numerals';
import { gluedUnit, readUnitName, timeUnit, type UnitRead } from './unit-lookup';
import { readUnitAfter } from './units';
import { readVagueAmount } from './vague-amounts';

/** A number with what it counts, in lexemes. */
export type NumberFact = {
  readonly value: string;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  readonly figure: Place;
};

/**
 * Numbers of a sentence with what they count: figures, number words, percentages, money, measures, ordinals.
 * `taken[i]` marks lexemes that are part of a date already. O(length).
 */
export function readNumbers(lexemes: readonly Lexeme[], taken: readonly boolean[]): NumberFact[] {
  const facts: NumberFact[] = [];
  for (let at = 0; at < lexemes.length; ) {
    const fact = taken[at] ? undefined : readFact(lexemes, at, taken, facts.at(-1)?.end ?? 0);
    if (fact !== undefined) facts.push(fact);
    at = fact?.end ?? at + 1;
  }
  return facts;
}

function readFact(
  lexemes: readonly Lexeme[],
  at: number,
  taken: readonly boolean[],
  from: number,
): NumberFact | undefined {
  const lexeme = lexemes[at];
  const canBegin = lexeme !== undefined && canBeginNumber(lexeme);
  const before = canBegin ? readMoneyBefore(lexemes, at) : undefined;
  const money = before === undefined || before.start < from ? undefined : before;
  const read = canBegin ? readNumber(lexemes, at, money !== undefined) : undefined;
  if (read === undefined) {
    const percent = at === 0 ? readPercentOf(lexemes) : undefined;
    return percent ?? readLabelled(lexemes, at) ?? readVague(lexemes, at);
  }
  if (taken[read.end - 1]) return undefined;
  if (read.isOrdinal) {
    return isIdiomaticOrdinal(lexemes, at, read) ? undefined : fact(lexemes, at, read, 'o', read);
  }
  if (money !== undefined) {
    return fact(lexemes, money.start, read, 'n', { ...money, end: read.end }, money.factor, at);
  }
  const counted = readCounted(lexemes, at, read);
  if (counted === undefined && isIdiom(lexemes, at, read)) return undefined;
  if (counted === undefined && isPartOfCode(lexemes, at, read.end)) return undefined;
  if (counted === undefined) return fact(lexemes, at, read, 'n', read);
  return fact(lexemes, at, counted.number, 'n', counted, counted.factor);
}

/** "Article II", "World War II". */
function readLabelled(lexemes: readonly Lexeme[], at: number): NumberFact | undefined {
  const value = readRoman(lexemes, at);
  if (value === undefined) return undefined;
  const end = at + 1;
  return fact(lexemes, at, { value, end, isOrdinal: false }, 'n', { end });
}

/** "within minutes", "several weeks", "thousands of". */
function readVague(lexemes: readonly Lexeme[], at: number): NumberFact | undefined {
  const amount = readVagueAmount(lexemes, at);
  if (amount === undefined) return undefined;
  const { value, unit, end } = amount;
  const figure = { start: lexemes[at]?.start ?? 0, end: lexemes[end - 1]?.end ?? 0 };
  return { value, unit, start: at, end, figure };
}

/** "Percent of 10", "per cent of 210" as the label of a share. */
function readPercentOf(lexemes: readonly Lexeme[]): NumberFact | undefined {
  const hasOf = [1, 2, 3].some((at) => wordAt(lexemes, at) === 'of');
  const unit = hasOf ? readUnitName(lexemes, 0) : undefined;
  if (unit?.unit !== 'percent' || wordAt(lexemes, unit.end) !== 'of') return undefined;
  const read = readNumber(lexemes, unit.end + 1);
  return read && fact(lexemes, 0, read, 'n', { unit: 'percent', end: read.end });
}

function fact(
  lexemes: readonly Lexeme[],
  start: number,
  number: Quantity,
  prefix: 'n' | 'o',
  { unit = '', end }: { readonly unit?: string; readonly end: number },
  factor = 1,
  figureAt = start,
): NumberFact {
  const figure = {
    start: lexemes[figureAt]?.start ?? 0,
    end: lexemes[number.end - 1]?.end ?? 0,
  };
  return { value: `${prefix}:${formatNumber(number.value * factor)}`, unit, start, end, figure };
}

/** Where the unit of a part stands: "half an hour", "three quarters of a percent", "0.5 of one percent". */
function partOf(lexemes: readonly Lexeme[], { value, end }: Quantity): number {
  if (Math.abs(value) >= 1) return end;
  if (/^an?$/.test(wordAt(lexemes, end))) return end + 1;
  const isOf =
    wordAt(lexemes, end) === 'of' && /^(?:an?|one|1)$/.test(lexemes[end + 1]?.text ?? '');
  return isOf && readUnitName(lexemes, end + 2)?.unit === 'percent' ? end + 2 : end;
}

type Counted = UnitRead & { readonly number: Quantity; readonly factor: number };

/** The unit after a number, with what may come between or after: "half an hour", "75 USD million", "5 feet 2 inches". */
function readCounted(
  lexemes: readonly Lexeme[],
  at: number,
  number: Quantity,
): Counted | undefined {
  const isWords = lexemes[at]?.kind === 'letters' && Math.abs(number.value) < 100;
  const from = partOf(lexemes, number);
  const isOne = Math.abs(number.value) <= 1;
  const unit = readUnitAfter(lexemes, from, isWords, isOne) ?? letterUnit(lexemes, from);
  if (unit === undefined) {
    const millions = readMillions(wordAt(lexemes, from));
    return millions === undefined
      ? undefined
      : { unit: millions, end: from + 1, number, factor: 1e6 };
  }
  const scale = isMoney(unit.unit) ? SCALES.get(wordAt(lexemes, unit.end)) : undefined;
  if (scale !== undefined) return { unit: unit.unit, end: unit.end + 1, number, factor: scale };
  const smaller = withSmaller(lexemes, number, unit);
  return smaller ?? { unit: unit.unit, end: unit.end, number, factor: 1 };
}

function letterUnit(lexemes: readonly Lexeme[], end: number): UnitRead | undefined {
  const unit = gluedUnit(lexemes, end);
  return unit === undefined ? undefined : { unit, end: end + 1 };
}

/** "thirteen dollars and forty-five cents", "15 dollars 50", "5 feet 2 inches", "5 ft 2 in". */
function withSmaller(
  lexemes: readonly Lexeme[],
  whole: Quantity,
  { unit, end }: UnitRead,
): Counted | undefined {
  if (unit !== 'foot' && !isMoney(unit)) return undefined;
  const at = wordAt(lexemes, end) === 'and' || isAbbreviated(lexemes, end) ? end + 1 : end;
  const part = readNumber(lexemes, at);
  if (part === undefined || part.isOrdinal || part.value < 0) return undefined;
  const small = readUnitAfter(lexemes, part.end, false, true);
  if (unit === 'foot') {
    const isShort = wordAt(lexemes, part.end) === 'in' && lexemes[end - 1]?.text === 'ft';
    const inches = small?.unit === 'inch' ? small.end : isShort ? part.end + 1 : undefined;
    if (inches === undefined || part.value >= 12) return undefined;
    return { unit, end: inches, number: sum(whole, part, 12), factor: 1 };
  }
  if (part.value >= 100 || !Number.isInteger(part.value)) return undefined;
  if (small !== undefined && isHundredth(unit, small.unit)) {
    return { unit, end: small.end, number: sum(whole, part, 100), factor: 1 };
  }
  const next = wordAt(lexemes, part.end);
  const isBare = at === end && small === undefined && (next === '' || next === 'more');
  const isFree = isBare && !isMark(lexemes, part.end, '%') && !isMark(lexemes, part.end, '$');
  return isFree && part.value >= 10 && !/[-/:]/.test(lexemes[part.end]?.text ?? '')
    ? { unit, end: part.end, number: sum(whole, part, 100), factor: 1 }
    : undefined;
}

/** "6 ft. 2 in." */
function isAbbreviated(lexemes: readonly Lexeme[], end: number): boolean {
  return isMark(lexemes, end, '.') && wordAt(lexemes, end - 1) === 'ft';
}

function sum(whole: Quantity, part: Quantity, parts: number): Quantity {
  return { ...whole, value: whole.value + part.value / parts };
}

/** "one of them", "this one", "a few hundred thousand", "a year and a half": number words that count nothing by themselves. */
function isIdiom(lexemes: readonly Lexeme[], at: number, { end }: Quantity): boolean {
  const word = wordAt(lexemes, at);
  const before = wordAt(lexemes, at - 1);
  if (word === 'hundred') return /^(?:few|several|many|couple)$/.test(before);
  if (before === 'and' && timeUnit(wordAt(lexemes, at - 2)) !== undefined)
    return /^an?$/.test(word);
  if (end !== at + 1 || word !== 'one') return false;
  if (NOT_COUNTED.test(before)) return true;
  const next = lexemes[end];
  if (next === undefined) return before !== '';
  return next.kind === 'letters' ? FUNCTION_WORDS.has(next.text) : next.text !== '-';
}

const NOT_COUNTED = /^(?:this|that|the|no|any|every|each|which|another|first|last|next|current)$/;

/** "at first", "second to none", "wait a second". */
function isIdiomaticOrdinal(lexemes: readonly Lexeme[], at: number, { end }: Quantity): boolean {
  const word = wordAt(lexemes, at);
  if (lexemes.length === 1 || (word !== 'first' && word !== 'second')) return false;
  let after = end;
  while (lexemes[after]?.kind === 'mark') after++;
  const next = wordAt(lexemes, after);
  if (next === 'one') return wordAt(lexemes, at - 1) !== 'the';
  return after === lexemes.length || FUNCTION_WORDS.has(next);
}

/** Letters right after digits that are no unit: "4th", "737s", "11a". */
function isPartOfCode(lexemes: readonly Lexeme[], at: number, end: number): boolean {
  if (isGlued(lexemes, end) && lexemes[end]?.kind === 'digits') return true;
  if (lexemes[at]?.kind === 'letters' && isGlued(lexemes, at) && lexemes[at - 1]?.kind === 'digits')
    return true;
  return (
    lexemes[end - 1]?.kind === 'digits' && isGlued(lexemes, end) && gluedWord(lexemes, end) !== ''
  );
}

function formatNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e12) return String(value);
  return String(Number(value.toPrecision(12)));
}
