import { expect, test } from 'vitest';
import { tickerWords } from '../../../../lib/engine/facts/tickers';
import { valuesOf, wordsIn } from '../support/facts';

function tickersIn(sentence: string): string {
  const words = wordsIn(sentence);
  const marks = tickerWords(words);
  return words.surfaces.filter((_, i) => marks[i]).join(' ');
}

test.each([
  ['Pilots at Holt Air Lines Inc. HLT.N on Thursday agreed.', 'HLT N'],
  ['6753.T says that it has a new oven.', '6753 T'],
  [
    'The maker Menz Corp. (MNZ: Quote, Profile, Research) lost money.',
    'MNZ Quote Profile Research',
  ],
  ['He works in the U.S. Army of the C.I.A. since 2004.', ''],
  ['It was closed in 2004.A new mill was built.', ''],
  ['They met (AMD: nobody came) there.', ''],
])('words that only name a share: %s', (sentence, tickers) => {
  expect(tickersIn(sentence)).toBe(tickers);
});

test('an abbreviation in brackets behind its name is no second name', () => {
  expect(valuesOf('name', 'They joined the River Ahl Union (RAU) at once.')).toEqual([
    'river ahl union',
  ]);
  expect(valuesOf('name', 'They joined the union (RAU) at once.')).toEqual(['rau']);
});
