import type { FactEvidence, Reading, WordRun } from './evidence';
import { factsIn, sameFact } from './facts-in';
import type { Backing } from './find-support';
import { hashString } from './hash';
import type { ChangeKind } from './report';
import { type Slot, slotsOf } from './slots';
import type { SentenceTokens } from './span';

/** What a page sentence states otherwise than its original; `undefined` on the side that does not state it at all. */
export type FactChange = {
  readonly kind: ChangeKind;
  readonly page: WordRun | undefined;
  readonly original: WordRun | undefined;
  /** Where on the page it belongs, also when the page does not state it. */
  readonly slot: Slot;
  readonly backing: Backing;
};

/** Below this similarity two sentences are about the same thing without restating one claim: nothing is "changed". */
const MIN_SIMILARITY = 0.4;
/** From here on they are one sentence, so that a fact added or taken away is a change of it. */
const SAME_SENTENCE = 0.6;
/** And here even one ordinary word put for another is. */
const SAME_WORDING = 0.73;
/** Content words that must be added or taken away at once before that alters a sentence without facts in them. */
const MIN_ADDED_WORDS = 2;

/**
 * What a page sentence changed of the originals that back it, slot by slot: between the same neighbours, the page has
 * another fact of a kind than the original. A fact that any backing original states, anywhere, is not changed; nor is
 * one that the page states in `nearby`, the sentence with its neighbours (outlets split and join sentences).
 * O(words + facts of both sentences), per backing.
 */
export function compareFacts(
  page: Reading,
  span: SentenceTokens,
  nearby: WordRun,
  backings: readonly Backing[],
): FactChange[] {
  const isKnown = (fact: FactEvidence) => backings.some((backing) => holds(backing, page, fact));
  const changes: FactChange[] = [];
  for (const backing of backings) {
    if (backing.similarity < MIN_SIMILARITY) continue;
    const found = [
      ...slotsOf(span, backing).flatMap((slot) =>
        changesInSlot(page, span, nearby, backing, slot, isKnown),
      ),
      ...changesInPlace(page, span, backing),
    ];
    changes.push(
      ...found.filter(({ page: own }) => !changes.some((other) => overlaps(own, other.page))),
    );
    // The best original is the one that was changed; further ones only replace facts it says nothing of.
    if (backing.similarity >= SAME_SENTENCE) break;
  }
  return changes.sort((a, b) => a.slot.page.first - b.slot.page.first);
}

function overlaps(a: WordRun | undefined, b: WordRun | undefined): boolean {
  return (
    a !== undefined && b !== undefined && a.first < b.first + b.count && b.first < a.first + a.count
  );
}

function holds({ original }: Backing, page: Reading, fact: FactEvidence): boolean {
  const { evidence } = original.report;
  return factsIn(evidence, original.span).some((other) => sameFact(page, fact, evidence, other));
}

function changesInSlot(
  page: Reading,
  span: SentenceTokens,
  nearby: WordRun,
  backing: Backing,
  slot: Slot,
  isKnown: (fact: FactEvidence) => boolean,
): FactChange[] {
  const { evidence } = backing.original.report;
  const own = factsIn(page, nearby);
  const added = factsTouching(page, slot.page).filter((fact) => !isKnown(fact));
  const lost = factsTouching(evidence, slot.original).filter(
    (fact) => !own.some((mine) => sameFact(page, mine, evidence, fact)),
  );
  const changes: FactChange[] = [];
  const isSame = backing.similarity >= SAME_SENTENCE;
  for (const fact of added) {
    const at = lost.findIndex(({ kind }) => kind === fact.kind);
    const [original] = at >= 0 ? lost.splice(at, 1) : [];
    if (original === undefined && (!isSame || states(evidence, page, fact))) continue;
    changes.push({ kind: kindOf(fact, original), page: fact, original, slot, backing });
  }
  if (!isSame) return changes;
  for (const fact of lost.filter((each) => !states(page, evidence, each))) {
    changes.push({ kind: kindOf(fact), page: undefined, original: fact, slot, backing });
  }
  if (changes.length > 0 || backing.similarity < SAME_WORDING) return changes;
  return isReworded(page, span, backing, slot)
    ? [{ kind: 'wording', page: some(slot.page), original: some(slot.original), slot, backing }]
    : [];
}

/** Facts whose words are the same on both sides and whose meaning is not: "$5 million" and "€5 million". */
function changesInPlace(page: Reading, span: SentenceTokens, backing: Backing): FactChange[] {
  const { evidence } = backing.original.report;
  const theirs = factsIn(evidence, backing.original.span);
  return factsIn(page, span).flatMap((fact) => {
    const from = fact.first - span.first;
    const places = backing.alignment.toOriginal.subarray(from, from + fact.count);
    if (fact.kind !== 'number' || places.some((place) => place < 0)) return [];
    const first = backing.original.span.first + (places[0] ?? 0);
    const other = theirs.find((each) => each.first === first && each.value === fact.value);
    if (!other || sameFact(page, fact, evidence, other)) return [];
    const slot = { page: fact, original: other };
    return [{ kind: 'unit' as const, page: fact, original: other, slot, backing }];
  });
}

/** Whether a whole text states a fact of another somewhere: then adding or dropping it in one sentence changes nothing. */
function states(text: Reading, other: Reading, fact: FactEvidence): boolean {
  return text.facts.some((own) => sameFact(text, own, other, fact));
}

function some(run: WordRun): WordRun | undefined {
  return run.count > 0 ? run : undefined;
}

/** Facts at least one word of which lies in the slot. */
function factsTouching(text: Reading, run: WordRun): FactEvidence[] {
  return text.facts.filter((fact) => fact.kind !== 'negation' && overlaps(fact, run));
}

function kindOf(fact: FactEvidence, original?: FactEvidence): ChangeKind {
  if (fact.kind === 'number' && fact.value === original?.value) return 'unit';
  return fact.kind;
}

/** Whether the slot puts other content words in place of the original's, or adds or drops several at once. */
function isReworded(
  page: Reading,
  span: SentenceTokens,
  { original }: Backing,
  slot: Slot,
): boolean {
  const { evidence } = original.report;
  const added = newStems(page, slot.page, evidence, original.span);
  const lost = newStems(evidence, slot.original, page, span);
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

/** Content words of a run that stand nowhere in the other sentence; facts are compared as such ("Jan. 3", "January 3"). */
function newStems(text: Reading, run: WordRun, other: Reading, within: WordRun): number {
  const known = new Set(other.stems.subarray(within.first, within.first + within.count));
  const facts = factsTouching(text, run);
  return text.stems
    .subarray(run.first, run.first + run.count)
    .filter(
      (stem, i) =>
        stem !== 0 &&
        !known.has(stem) &&
        !facts.some((fact) => overlaps(fact, { first: run.first + i, count: 1 })),
    ).length;
}
