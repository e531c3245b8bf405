import { newStems } from './compare-wording';
import type { FactEvidence, Reading, WordRun } from './evidence';
import type { FactChange } from './fact-change';
import { factsIn, factsTouching, overlaps, sameFact } from './facts-in';
import { hashString } from './hash';
import { isDayOfNews, mayBeOneDay } from './loose-dates';
import type { ChangeKind } from './report';
import {
  evidenceOf,
  isOneSentence,
  isOnPage,
  isStatedAnywhere,
  type SentencePair,
} from './sentence-pair';
import type { Slot } from './slots';

/**
 * The facts that differ between the two sides of one slot: one put for another of its kind, and, where both are one
 * sentence, those added or taken away. `isKnown` tells which facts of the page some original backs. O(facts).
 */
export function changesInSlot(
  pair: SentencePair,
  slot: Slot,
  isKnown: (fact: FactEvidence) => boolean,
): FactChange[] {
  const { page, span, backing, respelled } = pair;
  const evidence = evidenceOf(pair);
  const put = figurePutForAnother(pair, slot);
  if (put) return [put];
  const added = factsTouching(page, slot.page).filter(
    (fact) => !isKnown(fact) && !isRespelled(fact, respelled.page),
  );
  const lost = factsTouching(evidence, slot.original).filter(
    (fact) => !isOnPage(pair, fact) && !isRespelled(fact, respelled.original),
  );
  const changes: FactChange[] = [];
  const isSame = isOneSentence(pair);
  for (const fact of added) {
    const at = lost.findIndex(({ kind }) => kind === fact.kind);
    const original = at >= 0 ? lost.splice(at, 1)[0] : alignedOriginal(pair, fact);
    if (original ? mayBeOneDay(fact, original) : !isSame || isIdle(page, evidence, fact)) continue;
    const instead = original ?? insteadOf(fact, slot.original, evidence, page, span);
    changes.push({ kind: kindOf(fact, original), page: fact, original: instead, slot, backing });
  }
  for (const original of lost) {
    const fact = alignedOnPage(pair, original, isKnown);
    if (fact ? mayBeOneDay(fact, original) : !isSame || isIdle(evidence, page, original)) continue;
    const instead = fact ?? insteadOf(original, slot.page, page, evidence, backing.original.span);
    changes.push({ kind: kindOf(original, fact), page: instead, original, slot, backing });
  }
  return changes;
}

/** Whether a fact holds a word that the other side writes otherwise ("O'Brien", "J.K.", "10 000"). */
function isRespelled({ first, count }: FactEvidence, words: ReadonlySet<number>): boolean {
  return Array.from({ length: count }, (_, i) => first + i).some((at) => words.has(at));
}

const ONE = hashString('one');

/** Whether a fact that one sentence has more changes nothing: the other text says it elsewhere, or it is "Friday", or "one" for "a". */
function isIdle(text: Reading, other: Reading, fact: FactEvidence): boolean {
  if (isStatedAnywhere(other, text, fact) || isDayOfNews(fact)) return true;
  return fact.kind === 'number' && fact.count === 1 && text.tokens[fact.first] === ONE;
}

const NONE: ReadonlySet<number> = new Set();
/** Longer stretches say more than who or what the name was. */
const MAX_OTHER_WORDS = 4;

/** "officials" where the other side has a name: the few words of its slot, when the other sentence has them nowhere. */
function insteadOf(
  { kind }: FactEvidence,
  run: WordRun,
  text: Reading,
  other: Reading,
  within: WordRun,
): WordRun | undefined {
  if (kind !== 'name' || run.count === 0 || run.count > MAX_OTHER_WORDS) return undefined;
  return newStems(text, run, other, within, NONE) > 0 ? run : undefined;
}

/** A fact whose words are the same on both sides and whose meaning is not: "$5 million" and "€5 million". */
export function changeInPlace(pair: SentencePair, fact: FactEvidence): FactChange[] {
  const { page, span, backing } = pair;
  const evidence = evidenceOf(pair);
  const from = fact.first - span.first;
  const places = backing.alignment.toOriginal.subarray(from, from + fact.count);
  if (fact.kind !== 'number' || places.some((place) => place < 0)) return [];
  const first = backing.original.span.first + (places[0] ?? 0);
  const other = factsIn(evidence, backing.original.span).find(
    (each) => each.first === first && each.value === fact.value,
  );
  if (!other || sameFact(page, fact, evidence, other)) return [];
  const slot = { page: fact, original: other };
  return [{ kind: 'unit', page: fact, original: other, slot, backing }];
}

/**
 * One figure in place of another and nothing else, though the sentence has the new one elsewhere too ("2–1" made "1–1"):
 * a change when it now stands there more often, else the two may only have changed places.
 */
function figurePutForAnother(pair: SentencePair, slot: Slot): FactChange | undefined {
  const { page, span, backing } = pair;
  const evidence = evidenceOf(pair);
  const [fact, ...others] = factsTouching(page, slot.page);
  const [original, ...more] = factsTouching(evidence, slot.original);
  if (!fact || !original || others.length > 0 || more.length > 0) return undefined;
  if (fact.kind !== original.kind || fact.kind === 'name' || !isOneSentence(pair)) return undefined;
  if (sameFact(page, fact, evidence, original) || mayBeOneDay(fact, original)) return undefined;
  const theirs = factsIn(evidence, backing.original.span);
  const isMore = times(factsIn(page, span), fact) > times(theirs, fact);
  const isLess = times(factsIn(page, span), original) < times(theirs, original);
  if (!isMore || !isLess) return undefined;
  return { kind: kindOf(fact, original), page: fact, original, slot, backing };
}

function times(facts: readonly FactEvidence[], { kind, value }: FactEvidence): number {
  return facts.filter((each) => each.kind === kind && each.value === value).length;
}

/** What an added fact was made from where the two share words: "[Half] a million" is lost in "A million". */
function alignedOriginal(pair: SentencePair, fact: FactEvidence): FactEvidence | undefined {
  const { span, backing } = pair;
  const { toOriginal } = backing.alignment;
  return factsIn(evidenceOf(pair), backing.original.span).find(
    (original) =>
      original.kind === fact.kind &&
      !isOnPage(pair, original) &&
      shared(toOriginal, span.first, fact, backing.original.span.first, original),
  );
}

function alignedOnPage(
  pair: SentencePair,
  original: FactEvidence,
  isKnown: (fact: FactEvidence) => boolean,
): FactEvidence | undefined {
  const { page, span, backing } = pair;
  const { toOriginal } = backing.alignment;
  return factsIn(page, span).find(
    (fact) =>
      fact.kind === original.kind &&
      !isKnown(fact) &&
      shared(toOriginal, span.first, fact, backing.original.span.first, original),
  );
}

/** Whether a word of the one fact is aligned with a word of the other. */
function shared(
  toOriginal: Int32Array,
  pageFirst: number,
  fact: FactEvidence,
  originalFirst: number,
  original: FactEvidence,
): boolean {
  const from = fact.first - pageFirst;
  return toOriginal
    .subarray(from, from + fact.count)
    .some((place) => place >= 0 && overlaps({ first: originalFirst + place, count: 1 }, original));
}

function kindOf(fact: FactEvidence, original?: FactEvidence): ChangeKind {
  if (fact.kind === 'number' && fact.value === original?.value) return 'unit';
  return fact.kind;
}
