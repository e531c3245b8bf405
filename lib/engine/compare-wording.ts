import type { Reading, WordRun } from './evidence';
import type { FactChange } from './fact-change';
import { factsTouching, overlaps } from './facts-in';
import { hashString } from './hash';
import { evidenceOf, type SentencePair } from './sentence-pair';
import type { Slot } from './slots';

/** Similarity from which even one ordinary word put for another changes a sentence. */
const SAME_WORDING = 0.73;
/** Content words that must be added or taken away at once before that alters a sentence without facts in them. */
const MIN_ADDED_WORDS = 2;

/** A slot without changed facts whose other words were put for others, or were added or dropped. O(words). */
export function rewordingIn(pair: SentencePair, slot: Slot): FactChange[] {
  const { backing } = pair;
  if (backing.similarity < SAME_WORDING || !isReworded(pair, slot)) return [];
  return [{ kind: 'wording', page: some(slot.page), original: some(slot.original), slot, backing }];
}

function some(run: WordRun): WordRun | undefined {
  return run.count > 0 ? run : undefined;
}

/** Whether the slot puts other content words in place of the original's, or adds or drops several at once. */
function isReworded(pair: SentencePair, slot: Slot): boolean {
  const { page, nearby, backing, respelled } = pair;
  const evidence = evidenceOf(pair);
  const added = newStems(page, slot.page, evidence, backing.original.span, respelled.page);
  const lost = newStems(evidence, slot.original, page, nearby, respelled.original);
  if (added === 1 && lost === 1 && isVerbSlot(page, slot)) return false;
  if (added > 0 && lost > 0) return true;
  return added >= MIN_ADDED_WORDS || lost >= MIN_ADDED_WORDS;
}

/** After these a verb follows, and one verb put for another is style more often than not ("to seize", "to win"). */
const BEFORE_VERBS: ReadonlySet<number> = new Set(
  'to will would can could may might must should shall he she it they we i who which that has have had was were is are been be'
    .split(' ')
    .map(hashString),
);

function isVerbSlot(page: Reading, slot: Slot): boolean {
  return BEFORE_VERBS.has(page.tokens[slot.page.first - 1] ?? 0);
}

/**
 * Content words of a run that stand nowhere in the other sentence, nor are `respelled` there; facts are compared as such
 * ("Jan. 3", "January 3").
 */
export function newStems(
  text: Reading,
  run: WordRun,
  other: Reading,
  within: WordRun,
  respelled: ReadonlySet<number>,
): number {
  const known = new Set(other.stems.subarray(within.first, within.first + within.count));
  const facts = factsTouching(text, run);
  return text.stems
    .subarray(run.first, run.first + run.count)
    .filter(
      (stem, i) =>
        stem !== 0 &&
        !known.has(stem) &&
        !respelled.has(run.first + i) &&
        !facts.some((fact) => overlaps(fact, { first: run.first + i, count: 1 })),
    ).length;
}
