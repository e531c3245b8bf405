import type { FactEvidence, Reading } from './evidence';
import { hashString } from './hash';

/** Endings of a company's name that say what kind of company it is, not which. */
const COMPANY_ENDINGS: ReadonlySet<number> = new Set(
  'inc incorpor corp corpor co compani ltd limit llc plc group hold ag sa nv'
    .split(' ')
    .map(hashString),
);

/**
 * Whether two names are variants of one: equal but for case, initials ("CIA"), one root ("Mexico", "Mexican"), given or
 * middle names left out ("Trump", "Donald Trump"), a company's ending left out ("Sony", "Sony Corp."). A name that only
 * begins like another is another one: "Mexico City", "Sony Pictures", "Elizabeth II". O(words of the longer).
 */
export function isOneName(
  a: Reading,
  left: FactEvidence,
  b: Reading,
  right: FactEvidence,
): boolean {
  return (
    left.value === right.value ||
    isOneRoot(left, right) ||
    isInitials(left, right) ||
    isInitials(right, left) ||
    isShortForm(wordsOf(a, left), wordsOf(b, right)) ||
    isShortForm(wordsOf(b, right), wordsOf(a, left))
  );
}

/** "Mexico", "Mexican", "Mexicans". */
function isOneRoot(left: FactEvidence, right: FactEvidence): boolean {
  return left.count === 1 && right.count === 1 && left.alias === right.alias;
}

function isInitials(long: FactEvidence, short: FactEvidence): boolean {
  return long.count > 1 && long.alias === short.value;
}

/** Stems of a name's content words without a company's ending. */
function wordsOf(text: Reading, { first, count }: FactEvidence): readonly number[] {
  const words = Array.from(text.stems.subarray(first, first + count)).filter((stem) => stem !== 0);
  while (words.length > 1 && COMPANY_ENDINGS.has(words.at(-1) ?? 0)) words.pop();
  return words;
}

/** Every word of the short one stands in the long one, and the last word of both is the same unless nothing was left out. */
function isShortForm(short: readonly number[], long: readonly number[]): boolean {
  return (
    short.length > 0 &&
    (short.at(-1) === long.at(-1) || short.length === long.length) &&
    short.every((word) => long.includes(word))
  );
}
