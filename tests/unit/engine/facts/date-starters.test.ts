import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canBeginDate } from '../../../../lib/engine/facts/date-starters';
import { MONTHS, WEEKDAYS } from '../../../../lib/engine/facts/date-words';
import { readDates } from '../../../../lib/engine/facts/dates';
import { HOLIDAY_WORDS } from '../../../../lib/engine/facts/holidays';
import { lexemesOf } from '../../../../lib/engine/facts/lexemes';
import { TIME_UNITS } from '../../../../lib/engine/facts/unit-names';

/** What dates and times are made of, and what stands around them. */
const PIECES = [
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...HOLIDAY_WORDS,
  ...TIME_UNITS.keys(),
  ..."May March 1 2 5 9 12 18 21 30 45 100 345 940 0940 1130 1987 2016 2024 12345 the a an at in on of by until this next last past to from and half quarter hundred day days week ago later am pm a.m. p.m. o'clock oclock noon midnight morning evening night tonight today tomorrow eve new year years end now right soon as possible gmt hrs minutes first second third twenty nine mln people will".split(
    ' ',
  ),
];
const JOINTS = [
  ' ',
  ' ',
  ' ',
  ' ',
  ', ',
  '. ',
  '.',
  ':',
  '/',
  '-',
  ' - ',
  '',
  "'s ",
  ' (',
  ') ',
  '$',
];

const sentence = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...JOINTS)), { maxLength: 9 })
  .map((parts) => parts.flat().join(''));

function assertNoneIsMissed(text: string): void {
  const lexemes = lexemesOf(text);
  const published = { day: 18_000, minute: 600, second: 0 };
  const all = readDates(lexemes, published, (_, at) => lexemes[at]?.kind !== 'mark');
  expect(readDates(lexemes, published, canBeginDate), text).toEqual(all);
}

test('what is passed over as the beginning of a date is never read as one', () => {
  fc.assert(fc.property(sentence, assertNoneIsMissed), { numRuns: 4_000 });
});

test('nor in what people wrote', () => {
  const folder = new URL('../../../fixtures/corpora/numbers/', import.meta.url);
  const inputs = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file): { Input: string }[] =>
      JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
    );
  for (const { Input: text } of inputs) assertNoneIsMissed(text);
});
