import type { FactEvidence, Reading, WordRun } from './evidence';
import { factsIn, sameFact } from './facts-in';
import type { Backing } from './find-support';
import { nameWords } from './one-name';
import type { Respelled } from './respelled';
import type { SentenceTokens } from './span';

/** A page sentence and one original that backs it. */
export type SentencePair = {
  readonly page: Reading;
  readonly span: SentenceTokens;
  /** The page sentence with its neighbours: outlets split and join sentences. */
  readonly nearby: WordRun;
  readonly backing: Backing;
  readonly respelled: Respelled;
};

export function evidenceOf({ backing }: SentencePair): Reading {
  return backing.original.report.evidence;
}

/** Similarity from which two sentences are one, so that a fact added or taken away is a change of it. */
const SAME_SENTENCE = 0.6;

/** Share of the shorter one's content at which the longer is that sentence with something added. */
const CONTAINED = 0.9;
/** Fewer content words stand inside some longer sentence by chance. */
const MIN_CONTAINED_WORDS = 3;

/** Whether a fact on one side only was added or taken away: the two are alike, or one holds nearly all of the other. */
export function isOneSentence({ page, span, backing }: SentencePair): boolean {
  const { similarity, dice, ofOriginal, original } = backing;
  if (similarity >= SAME_SENTENCE) return true;
  const ofPage = 1 / (2 / dice - 1 / ofOriginal);
  return (
    (ofOriginal >= CONTAINED && original.roots.length >= MIN_CONTAINED_WORDS) ||
    (ofPage >= CONTAINED && contentWords(page, span) >= MIN_CONTAINED_WORDS)
  );
}

function contentWords({ stems }: Reading, { first, count }: WordRun): number {
  return stems.subarray(first, first + count).filter((stem) => stem !== 0).length;
}

/** Whether the original of a pair has a fact of the page, in its own sentence. */
export function isInOriginal({ page, backing }: SentencePair, fact: FactEvidence): boolean {
  const { evidence } = backing.original.report;
  return isStatedIn(page, fact, evidence, backing.original.span);
}

/** Whether the page has a fact of the original, in its own sentence or beside it. */
export function isOnPage(pair: SentencePair, fact: FactEvidence): boolean {
  return isStatedIn(evidenceOf(pair), fact, pair.page, pair.nearby);
}

/** Equal facts, or for a name all its words, in whatever case and order ("the river Ahl", "the Ahl River"). */
function isStatedIn(text: Reading, fact: FactEvidence, other: Reading, within: WordRun): boolean {
  if (factsIn(other, within).some((each) => sameFact(text, fact, other, each))) return true;
  if (fact.kind !== 'name') return false;
  const end = within.first + within.count;
  const known = other.stems.subarray(within.first, end);
  // Words that claim nothing there (a dateline's) still name what they name; "US" has no stem at all.
  const printed = other.tokens.subarray(within.first, end);
  const words = nameWords(text, fact);
  if (words.length === 0) return printed.includes(text.tokens[fact.first] ?? 0);
  return words.every((stem) => known.includes(stem) || printed.includes(tokenOf(text, fact, stem)));
}

/** The word of a name that has this stem. */
function tokenOf(text: Reading, { first, count }: FactEvidence, stem: number): number {
  const at = text.stems.subarray(first, first + count).indexOf(stem);
  return text.tokens[first + at] ?? 0;
}

/** Whether a whole text states a fact of another somewhere: then adding or dropping it in one sentence changes nothing. */
export function isStatedAnywhere(text: Reading, other: Reading, fact: FactEvidence): boolean {
  return text.facts.some((own) => sameFact(text, own, other, fact));
}
