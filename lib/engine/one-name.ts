import type { FactEvidence, Reading } from './evidence';
import { COMPANY_ENDINGS } from './facts/company-endings';
import { hashString } from './hash';
import { isOneNation, tellsApart } from './nationalities';
import { contentStem } from './stem';

/** Stems of what kind of company a name is of. */
const ENDING_STEMS: ReadonlySet<number> = new Set(
  [...COMPANY_ENDINGS].map((word) => hashString(contentStem(word))),
);
/**
 * Whether two names are variants of one: equal but for case, initials ("CIA"), one root ("Mexico", "Mexican"), given or
 * middle names left out ("Trump", "Donald Trump"), a company's ending left out ("Sony", "Sony Corp."). A name that only
 * begins like another is another one: "Mexico City", "Sony Pictures", "Elizabeth II"; so is one with a part of the world
 * before it: "Western Europe". O(words of the longer).
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
    isOneNation(left.value, right.value) ||
    isInitials(left, right) ||
    isInitials(right, left) ||
    isShortForm(nameWords(a, left), nameWords(b, right)) ||
    isShortForm(nameWords(b, right), nameWords(a, left))
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
export function nameWords(text: Reading, { first, count }: FactEvidence): readonly number[] {
  const words = Array.from(text.stems.subarray(first, first + count)).filter((stem) => stem !== 0);
  while (words.length > 1 && ENDING_STEMS.has(words.at(-1) ?? 0)) words.pop();
  return words;
}

/** Every word of the short one stands in the long one, and the last word of both is the same unless nothing was left out. */
function isShortForm(short: readonly number[], long: readonly number[]): boolean {
  if (short.length === 0 || !short.every((word) => long.includes(word))) return false;
  if (short.length === long.length) return true;
  const last = short.at(-1) ?? 0;
  return (
    last === long.at(-1) && long.every((word) => short.includes(word) || !tellsApart(word, last))
  );
}
