import { describe, expect, test } from 'vitest';
import { valuesOf } from './support/facts';
import { judgedAgainst } from './support/sentence-pair';

/** One sentence in two dresses: what is said is the same. */
const SAME_CLAIM: readonly (readonly [trap: string, original: string, page: string])[] = [
  [
    'a date in words',
    'The old mill by the river burned down on May 9, police said.',
    'The old mill by the river burned down on May nine, police said.',
  ],
  [
    'a time as clerks and soldiers write it',
    'The blaze broke out at 9:40 A.M. near the harbour gate, the chief said.',
    'The blaze broke out at 0940 hrs near the harbour gate, the chief said.',
  ],
  [
    'acronyms with and without full stops',
    'Officials of the U.S. and the C.I.A. toured the burned mill together.',
    'Officials of the US and the CIA toured the burned mill together.',
  ],
  [
    'look-alike letters',
    'The owner toured the burned mill and the harbour together.',
    'The оwner tоured the burned mіll and the hаrbour together.',
  ],
  [
    'zero-width characters and soft hyphens',
    'The owner toured the burned mill and the harbour together.',
    'The ow\u200bner tou\u00adred the burned mi\u2060ll and the har\u00adbour together.',
  ],
  [
    'hyphens left out and put in',
    'The well-known owner will cooperate with the re-election team of the mill.',
    'The well known owner will co-operate with the reelection team of the mill.',
  ],
  [
    'a line in capitals',
    'Mill owner vows to rebuild after the harbour fire.',
    'MILL OWNER VOWS TO REBUILD AFTER THE HARBOUR FIRE.',
  ],
  [
    'British and American spelling',
    'The labour minister criticised the organisation of the harbour defences and the colour of its programme.',
    'The labor minister criticized the organization of the harbor defenses and the color of its program.',
  ],
];

describe('one claim in another dress is altered in nothing', () => {
  test.each(SAME_CLAIM)('%s', (_, original, page) => {
    const { status, changes } = judgedAgainst(original, page);
    expect(changes).toEqual([]);
    expect(['verbatim', 'edited', 'paraphrased']).toContain(status);
  });
});

describe('and is word for word the same', () => {
  const VERBATIM = /stops|look-alike|zero-width|capitals/;
  test.each(SAME_CLAIM.filter(([trap]) => VERBATIM.test(trap)))('%s', (_, original, page) => {
    expect(judgedAgainst(original, page).status).toBe('verbatim');
  });
});

test('digits of an HTML entity are no figure', () => {
  for (const text of ['The owner&#39;s mill', 'The owner#39;s mill', 'An owner&#x27;s mill'])
    expect(valuesOf('number', text)).toEqual([]);
});

test('an HTML entity left in the text changes no fact', () => {
  const { changes } = judgedAgainst(
    'The owner’s daughter toured the burned mill and the harbour together.',
    'The owner&#39;s daughter toured the burned mill &amp; the harbour together.',
  );
  expect(changes.filter(({ kind }) => kind !== 'wording')).toEqual([]);
});

test('a short sentence carries little evidence, and says so by its score', () => {
  const original = 'It is a recipe for disaster.';
  const page = 'That was a disaster.';
  const long =
    'The owner said that the fire at the old mill by the river was a disaster for the harbour town.';
  const short = judgedAgainst(original, page).notFoundScore;
  expect(short).toBeGreaterThan(judgedAgainst(long, long).notFoundScore);
  expect(judgedAgainst(original, page).status).not.toBe('verbatim');
});

test('a sentence of 400 words is judged like any other', () => {
  const clause = (i: number) => `and crew ${i} carried bucket ${i + 1} to the burning mill`;
  const long = `The chief said this${Array.from({ length: 40 }, (_, i) => ` ${clause(i)}`).join('')}.`;
  expect(judgedAgainst(long, long).status).toBe('verbatim');
  const changed = long.replace('bucket 20', 'bucket 77');
  expect(judgedAgainst(long, changed)).toMatchObject({
    status: 'altered',
    changes: [{ kind: 'number', page: '77', original: '20' }],
  });
});

test('a stock phrase does not make an invented sentence a known one', () => {
  const { status } = judgedAgainst(
    'The plan was drawn up in March, said an official, who spoke on condition of anonymity because talks go on.',
    'Divers found nine gold bars under the pier, said a sailor, who spoke on condition of anonymity.',
  );
  expect(['not-found', 'partly-new']).toContain(status);
});
