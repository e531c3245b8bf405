import { kindOfChange } from './change-kind';
import { changeInPlace, changesInSlot } from './changes-in-slot';
import { rewordingIn } from './compare-wording';
import { isBeyondCut } from './cut-off';
import type { FactEvidence, WordRun } from './evidence';
import type { FactChange } from './fact-change';
import { factsIn, overlaps } from './facts-in';
import type { Backing } from './find-support';
import { isPageStamp } from './page-stamps';
import type { Printer } from './printer';
import { findRespelled } from './respelled';
import { isInOriginal, isOneSentence, type SentencePair } from './sentence-pair';
import { slotsOf } from './slots';
import type { SentenceTokens } from './span';

/** Below this similarity two sentences are about the same thing without restating one claim: nothing is "changed". */
const MIN_SIMILARITY = 0.4;

/**
 * What a page sentence changed of the originals that back it, slot by slot: between the same neighbours, the page has
 * another fact of a kind than the original. A fact that any backing original states, anywhere, is not changed; nor is
 * one that the page states in `nearby`, the sentence with its neighbours (outlets split and join sentences).
 * O(words + facts of both sentences), per backing.
 */
export function compareFacts(
  { page, text }: Printer,
  span: SentenceTokens,
  nearby: WordRun,
  backings: readonly Backing[],
): FactChange[] {
  if (isPageStamp(page, span)) return [];
  const pairs = backings.map((backing): SentencePair => {
    const respelled = findRespelled(page, text, span, backing);
    return { page, span, nearby, backing, respelled };
  });
  const isKnown = (fact: FactEvidence) => pairs.some((pair) => isInOriginal(pair, fact));
  const changes: FactChange[] = [];
  for (const pair of pairs) {
    if (pair.backing.similarity < MIN_SIMILARITY) continue;
    for (const change of changesIn(pair, isKnown)) {
      if (!changes.some((other) => isSamePlace(change, other))) changes.push(change);
    }
    // The best original is the one that was changed; further ones only replace facts it says nothing of.
    if (isOneSentence(pair)) break;
  }
  return changes.sort((a, b) => a.slot.page.first - b.slot.page.first);
}

function changesIn(pair: SentencePair, isKnown: (fact: FactEvidence) => boolean): FactChange[] {
  const { page, span, backing } = pair;
  const slots = slotsOf(span, backing).filter((slot) => !isBeyondCut(pair, slot));
  const inSlots = slots.flatMap((slot) => {
    const facts = changesInSlot(pair, slot, isKnown);
    return facts.length > 0 ? facts : rewordingIn(pair, slot);
  });
  const inPlace = factsIn(page, span).flatMap((fact) => changeInPlace(pair, fact));
  return [...inSlots, ...inPlace].map((change) => ({
    ...change,
    kind: kindOfChange(pair, change),
  }));
}

/** The same words of the page, named once already. */
function isSamePlace({ page }: FactChange, other: FactChange): boolean {
  return page !== undefined && other.page !== undefined && overlaps(page, other.page);
}
