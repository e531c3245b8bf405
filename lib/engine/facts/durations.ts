import { type Lexeme, wordAt } from './lexemes';
import { readNumber } from './read-number';
import { gluedUnit, timeUnit } from './unit-lookup';
import { TIME_UNITS } from './unit-names';

/** A length of time, in the units a calendar reckons with. */
export type Duration = {
  readonly months: number;
  readonly days: number;
  readonly minutes: number;
  readonly end: number;
};

/** Units as months, days or minutes. */
const LENGTHS: Readonly<Record<string, readonly [months: number, days: number, minutes: number]>> =
  {
    minute: [0, 0, 1],
    hour: [0, 0, 60],
    day: [0, 1, 0],
    week: [0, 7, 0],
    fortnight: [0, 14, 0],
    month: [1, 0, 0],
    quarter: [3, 0, 0],
    year: [12, 0, 0],
    decade: [120, 0, 0],
    century: [1200, 0, 0],
  };

/** All that `timeUnit` and `gluedUnit` know. */
const UNIT_WORDS: ReadonlySet<string> = new Set([
  ...[...TIME_UNITS.keys()].flatMap((word) => [word, `${word}s`]),
  ...['centuries', 'h', 'p'],
]);

/** Whether a lexeme may be the unit of a length of time: without one, `readDuration` reads nothing. */
export function canBeUnitOfTime({ text }: Lexeme): boolean {
  return UNIT_WORDS.has(text);
}

/** "2 years, 1 month and 21 days" has no more parts; a longer list is none. */
const MAX_PARTS = 4;

/** A length of time that begins at a lexeme: "two weeks", "a fortnight", "half an hour", "2 years 1 month 21 days". */
export function readDuration(lexemes: readonly Lexeme[], at: number): Duration | undefined {
  let duration: Duration | undefined;
  for (let parts = 0; parts < MAX_PARTS; parts++) {
    const from = duration === undefined ? at : next(lexemes, duration.end);
    const part = readPart(lexemes, from);
    if (part === undefined) break;
    duration = {
      months: (duration?.months ?? 0) + part.months,
      days: (duration?.days ?? 0) + part.days,
      minutes: (duration?.minutes ?? 0) + part.minutes,
      end: part.end,
    };
  }
  return duration;
}

function next(lexemes: readonly Lexeme[], end: number): number {
  return wordAt(lexemes, end) === 'and' || lexemes[end]?.text === ',' ? end + 1 : end;
}

function readPart(lexemes: readonly Lexeme[], at: number): Duration | undefined {
  const article = /^(?:a|an)$/.test(wordAt(lexemes, at));
  const number = readNumber(lexemes, at) ?? (article ? { value: 1, end: at + 1 } : undefined);
  if (number === undefined || ('isOrdinal' in number && number.isOrdinal)) return undefined;
  const isPart = number.value < 1 && /^an?$/.test(wordAt(lexemes, number.end));
  const unitAt = isPart ? number.end + 1 : number.end;
  const unit = timeUnit(wordAt(lexemes, unitAt)) ?? gluedUnit(lexemes, unitAt) ?? '';
  const length = LENGTHS[unit];
  if (length === undefined || number.value <= 0) return undefined;
  const hasHalf = isAndAHalf(lexemes, unitAt + 1);
  const count = number.value + (hasHalf ? 0.5 : 0);
  const end = unitAt + (hasHalf ? 4 : 1);
  const [months, days, minutes] = length.map((size) => size * count);
  return { months: months ?? 0, days: days ?? 0, minutes: minutes ?? 0, end };
}

/** "an hour and a half". */
function isAndAHalf(lexemes: readonly Lexeme[], at: number): boolean {
  return ['and', 'a', 'half'].every((word, i) => wordAt(lexemes, at + i) === word);
}
