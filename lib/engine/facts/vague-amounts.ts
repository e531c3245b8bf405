import { isMark, type Lexeme, wordAt } from './lexemes';
import { SCALES } from './number-words';
import { timeUnit } from './unit-lookup';

/** An amount without a figure, up to, not including, lexeme `end`. */
export type VagueAmount = { readonly value: string; readonly unit: string; readonly end: number };

const QUANTIFIERS: ReadonlySet<string> = new Set(
  'few several many some couple recent coming past'.split(' '),
);
const BEFORE = /^(?:within|in|for|after|over|by|just|mere|only)$/;
const BEHIND = /^(?:ago|later|earlier|before|after|apart|away|long)$/;

/**
 * "within minutes", "weeks later", "several months", "a few days": some of a unit of time, `v:some`; "dozens of",
 * "tens of thousands", "several hundred": some of a factor, `v:10000`. That it is hours, not days, can be checked.
 */
export function readVagueAmount(lexemes: readonly Lexeme[], at: number): VagueAmount | undefined {
  const word = wordAt(lexemes, at);
  if (word === '') return undefined;
  if (QUANTIFIERS.has(word)) return readQuantified(lexemes, at);
  // All that follow are plurals.
  if (!word.endsWith('s')) return undefined;
  const factors = readFactors(lexemes, at);
  if (factors !== undefined) return factors;
  const unit = pluralTime(word);
  if (unit === undefined) return undefined;
  const before = wordAt(lexemes, at - 1);
  const isCued = BEFORE.test(before) || BEHIND.test(wordAt(lexemes, at + 1));
  // "After hours" is when the shops are closed.
  const isOther = word === 'hours' && before === 'after';
  return isCued && !isOther && !isMark(lexemes, at - 1, '-')
    ? { value: 'v:some', unit, end: at + 1 }
    : undefined;
}

/** "a few days", "several hundred", "a few hundred thousand", "a couple of weeks". */
function readQuantified(lexemes: readonly Lexeme[], at: number): VagueAmount | undefined {
  const next = wordAt(lexemes, at + 1) === 'of' ? at + 2 : at + 1;
  const unit = pluralTime(wordAt(lexemes, next));
  if (unit !== undefined) return { value: 'v:some', unit, end: next + 1 };
  const factor = factorAt(lexemes, next);
  if (factor === undefined) return undefined;
  const more = factorAt(lexemes, next + 1);
  return more === undefined
    ? { value: `v:${factor}`, unit: '', end: next + 1 }
    : { value: `v:${factor * more}`, unit: '', end: next + 2 };
}

function factorAt(lexemes: readonly Lexeme[], at: number): number | undefined {
  const word = wordAt(lexemes, at);
  return word.endsWith('s') ? undefined : SCALES.get(word);
}

/** "dozens of", "hundreds", "tens of thousands". */
function readFactors(lexemes: readonly Lexeme[], at: number): VagueAmount | undefined {
  const first = pluralFactor(wordAt(lexemes, at));
  if (first === undefined) return undefined;
  const isOf = wordAt(lexemes, at + 1) === 'of';
  const second = isOf ? pluralFactor(wordAt(lexemes, at + 2)) : undefined;
  return second === undefined
    ? { value: `v:${first}`, unit: '', end: at + 1 }
    : { value: `v:${first * second}`, unit: '', end: at + 3 };
}

function pluralFactor(word: string): number | undefined {
  if (word === 'tens') return 10;
  return /^(?:dozen|hundred|thousand|million|billion|trillion)s$/.test(word)
    ? SCALES.get(word.slice(0, -1))
    : undefined;
}

/** The unit of a plural of time: "weeks", "centuries". */
function pluralTime(word: string): string | undefined {
  if (
    !/^(?:second|minute|hour|day|week|month|year|decade|centurie|fortnight|weekend|night)s$/.test(
      word,
    )
  )
    return undefined;
  return timeUnit(word);
}
