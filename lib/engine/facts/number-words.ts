const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );

/** Numbers below one hundred by name. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, i): [string, number] => [word, i]),
  ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
  ['nought', 0],
  ['naught', 0],
  ['fourty', 40],
]);

/** Ordinals below one hundred by name; "second" as a time is told apart by its neighbours. */
export const ORDINAL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.map((word, i): [string, number] => [word, i]),
  ...TENS.map((word, i): [string, number] => [word.replace(/y$/, 'ieth'), (i + 2) * 10]),
  ['nineth', 9],
]);

/** Factors by name. A plural counts only after a number ("three dozens"), never alone ("dozens of"). */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ...['dozen', 'dozens', 'doz', 'dozs'].map((word): [string, number] => [word, 12]),
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ...['million', 'mln', 'mil', 'mio'].map((word): [string, number] => [word, 1e6]),
  ['crore', 1e7],
  ...['billion', 'bn', 'bln', 'bil'].map((word): [string, number] => [word, 1e9]),
  ...['trillion', 'tn', 'tln', 'trn'].map((word): [string, number] => [word, 1e12]),
  ['quadrillion', 1e15],
]);

/** Factors as one or two letters after digits: "10k", "$5m", "1.2bn". */
export const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['b', 1e9],
  ['g', 1e9],
  ['t', 1e12],
]);

/** Denominators with names of their own. */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halve', 2],
  ['quarter', 4],
]);

/** Fractions of one character. */
export const VULGAR_FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['\u00bd', 1 / 2],
  ['\u00bc', 1 / 4],
  ['\u00be', 3 / 4],
  ['\u2153', 1 / 3],
  ['\u2154', 2 / 3],
  ['\u215b', 1 / 8],
  ['\u215c', 3 / 8],
  ['\u215d', 5 / 8],
  ['\u215e', 7 / 8],
  ['\u2155', 1 / 5],
]);
