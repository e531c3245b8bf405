import type { FactEvidence, Reading, WordRun } from './evidence';
import { factsIn, sameFact } from './facts-in';
import type { Backing } from './find-support';
import { hashString } from './hash';
import type { NumberStatus } from './report';
import type { SentenceTokens } from './span';

/** A number or date of a page sentence, and what became of it. */
export type CheckedNumber = { readonly number: FactEvidence; readonly status: NumberStatus };

/** Where a changed figure may stand: the words of an original sentence and this many before and after it (about a sentence). */
const AROUND_WORDS = 25;
/** Words on either side of a figure that say what it is the figure of. */
const CONTEXT_WORDS = 6;
/**
 * Content words that two figures must have around them in common to be of one thing. Of 646 figures of rewritten articles,
 * each once changed on the page and once taken out of the original, two tell the cases apart best (.86; one .82).
 */
const SHARED_CONTEXT = 2;

/**
 * What became of every number and date of a page sentence: `same` when an original that backs the sentence states it,
 * `changed` when the original has another one in its place, else `new`. `isChanged` tells of the changes found word by word.
 * O(numbers × facts around the backing sentences).
 */
export function checkNumbers(
  page: Reading,
  span: SentenceTokens,
  nearby: WordRun,
  backings: readonly Backing[],
  isChanged: (number: FactEvidence) => boolean,
): CheckedNumber[] {
  const holds = ({ original }: Backing, number: FactEvidence) => {
    const { evidence } = original.report;
    return factsIn(evidence, original.span).some((fact) => sameFact(page, number, evidence, fact));
  };
  return factsIn(page, span)
    .filter(({ kind }) => kind === 'number' || kind === 'date')
    .map((number) => {
      if (backings.some((backing) => holds(backing, number))) return { number, status: 'same' };
      const isReplaced =
        isChanged(number) ||
        backings.some((backing) => hasCounterpart(page, number, nearby, backing));
      return { number, status: isReplaced ? 'changed' : 'new' };
    });
}

/** Whether in or around a backing sentence stands a figure of the same sort and about the same thing that the page does not state. */
function hasCounterpart(
  page: Reading,
  number: FactEvidence,
  nearby: WordRun,
  { original }: Backing,
): boolean {
  const { evidence } = original.report;
  const { first, count } = original.span;
  const around = { first: first - AROUND_WORDS, count: count + 2 * AROUND_WORDS };
  const own = factsIn(page, nearby);
  const context = contextOf(page, number);
  return factsIn(evidence, around).some((fact) => {
    if (!isOneSort(number, fact)) return false;
    if (own.some((mine) => sameFact(page, mine, evidence, fact))) return false;
    const shared = [...contextOf(evidence, fact)].filter((stem) => context.has(stem)).length;
    return shared >= SHARED_CONTEXT || sharesPart(page, number, evidence, fact);
  });
}

/** Dates, or numbers of one unit or none. */
function isOneSort(a: FactEvidence, b: FactEvidence): boolean {
  return a.kind === b.kind && (a.kind === 'date' || a.unit === b.unit);
}

/** "December 2024" and "late 2024", "May 9" and "May 11": dates with a part in common that is no word for any time. */
function sharesPart(a: Reading, left: FactEvidence, b: Reading, right: FactEvidence): boolean {
  if (left.kind !== 'date') return false;
  const words = new Set(a.tokens.subarray(left.first, left.first + left.count));
  return b.tokens
    .subarray(right.first, right.first + right.count)
    .some((word) => words.has(word) && !OF_ANY_TIME.has(word));
}

const OF_ANY_TIME: ReadonlySet<number> = new Set(
  `the a an of in at on last next this previous past early late ago later earlier before after from now
   day days week weeks month months year years morning afternoon evening night am pm`
    .split(/\s+/)
    .map(hashString),
);

/** Stems of the content words around a figure. */
function contextOf({ stems }: Reading, { first, count }: WordRun): Set<number> {
  const from = Math.max(0, first - CONTEXT_WORDS);
  const words = [
    ...stems.subarray(from, first),
    ...stems.subarray(first + count, first + count + CONTEXT_WORDS),
  ];
  return new Set(words.filter((stem) => stem !== 0));
}
