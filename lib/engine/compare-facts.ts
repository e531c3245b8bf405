import type { FactEvidence, Reading } from './evidence';
import type { Backing } from './find-support';
import type { ChangeKind } from './report';
import type { SentenceTokens } from './sentences';

/** A fact of a page sentence that its original states otherwise. */
export type FactChange = {
  readonly kind: ChangeKind;
  readonly page: FactEvidence;
  readonly original: FactEvidence;
  readonly backing: Backing;
};

/** Below this similarity two sentences are about the same thing without restating one claim: nothing is "changed". */
const MIN_SIMILARITY = 0.4;
/** Negations are only compared between sentences that otherwise say the same. */
const MIN_NEGATION_SIMILARITY = 0.75;

/**
 * Facts of a page sentence that differ from the original's in the same slot: the words on both sides of the fact are
 * aligned, and between them the original holds another fact of that kind. A fact that any backing original states is
 * not changed, wherever it stands there. O(facts of both sentences × backings).
 */
export function compareFacts(
  page: Reading,
  span: SentenceTokens,
  backings: readonly Backing[],
): FactChange[] {
  const own = factsIn(page, span);
  const isKept = (fact: FactEvidence) =>
    backings.some((backing) =>
      backingFacts(backing).some((other) =>
        sameFact(page, fact, backing.original.report.evidence, other),
      ),
    );
  const changes: FactChange[] = [];
  for (const backing of backings) {
    if (backing.similarity < MIN_SIMILARITY) continue;
    for (const fact of own) {
      if (changes.some((change) => change.page === fact) || isKept(fact)) continue;
      const original = counterpart(page, span, fact, own, backing);
      if (original)
        changes.push({ kind: changeKind(fact, original), page: fact, original, backing });
    }
  }
  return changes.sort((a, b) => a.page.first - b.page.first);
}

export function factsIn(
  evidence: Reading,
  { first, count }: { first: number; count: number },
): FactEvidence[] {
  return evidence.facts.filter((fact) => fact.first >= first && fact.first < first + count);
}

function backingFacts({ original }: Backing): FactEvidence[] {
  return factsIn(original.report.evidence, original.span);
}

/** Equal values; names also by surname or initials ("Trump" = "Donald Trump", "CIA" = "Central Intelligence Agency"). */
export function sameFact(a: Reading, left: FactEvidence, b: Reading, right: FactEvidence): boolean {
  if (left.kind !== right.kind) return false;
  if (left.value === right.value)
    return left.unit === right.unit || left.unit === 0 || right.unit === 0;
  if (left.kind !== 'name') return false;
  return (
    isInitials(left, right) ||
    isInitials(right, left) ||
    isPartOf(a, left, b, right) ||
    isPartOf(b, right, a, left)
  );
}

function isInitials(long: FactEvidence, short: FactEvidence): boolean {
  return long.initials !== 0 && long.initials === short.value;
}

/** Every content word of one name is in the other. */
function isPartOf(a: Reading, part: FactEvidence, b: Reading, whole: FactEvidence): boolean {
  const words = new Set(b.stems.subarray(whole.first, whole.first + whole.count));
  const own = a.stems.subarray(part.first, part.first + part.count).filter((stem) => stem !== 0);
  return own.length > 0 && own.every((stem) => words.has(stem));
}

/** The original's fact of the same kind in the same slot, when the page does not state it somewhere in the sentence. */
function counterpart(
  page: Reading,
  span: SentenceTokens,
  fact: FactEvidence,
  own: readonly FactEvidence[],
  backing: Backing,
): FactEvidence | undefined {
  if (fact.kind === 'negation') return undefined;
  const evidence = backing.original.report.evidence;
  const unused = backingFacts(backing).filter(
    (other) =>
      other.kind === fact.kind && !own.some((mine) => sameFact(page, mine, evidence, other)),
  );
  const slot = slotOf(span, fact, backing);
  const inSlot = unused.find((other) => other.first >= slot.from && other.first < slot.to);
  if (inSlot) return inSlot;
  const [only, ...others] = unused;
  const isOnlyOne =
    own.filter(
      (mine) =>
        mine.kind === fact.kind &&
        !backingFacts(backing).some((other) => sameFact(page, mine, evidence, other)),
    ).length === 1;
  const isAlike = fact.kind === 'number' && only !== undefined && only.unit === fact.unit;
  return isAlike && others.length === 0 && isOnlyOne ? only : undefined;
}

/** The stretch of original words between what the words before and after the fact are aligned with. */
function slotOf(span: SentenceTokens, fact: FactEvidence, { alignment, original }: Backing) {
  const begin = fact.first - span.first;
  const end = begin + fact.count;
  let before = begin - 1;
  while (before >= 0 && (alignment.toOriginal[before] ?? -1) < 0) before--;
  let after = end;
  while (after < span.count && (alignment.toOriginal[after] ?? -1) < 0) after++;
  const isNear = begin - before <= MAX_DRIFT || after - end < MAX_DRIFT;
  if (!isNear) return { from: 0, to: 0 };
  const from = before < 0 ? 0 : (alignment.toOriginal[before] ?? 0) + 1;
  const to = after >= span.count ? original.span.count : (alignment.toOriginal[after] ?? 0);
  return { from: original.span.first + from, to: original.span.first + to };
}

/** An anchor further from the fact than this many words says nothing about its slot. */
const MAX_DRIFT = 3;

function changeKind(page: FactEvidence, original: FactEvidence): ChangeKind {
  if (page.kind === 'number' && page.value === original.value) return 'unit';
  return page.kind;
}

/** A negation on one side of two sentences that otherwise say the same: its words on the page and in the original. */
export type NegationChange = {
  readonly backing: Backing;
  readonly page: FactEvidence | undefined;
  readonly original: FactEvidence | undefined;
};

export function compareNegation(
  page: Reading,
  span: SentenceTokens,
  backing: Backing | undefined,
): NegationChange | undefined {
  if (backing === undefined || backing.similarity < MIN_NEGATION_SIMILARITY) return undefined;
  const own = factsIn(page, span).filter(({ kind }) => kind === 'negation');
  const theirs = backingFacts(backing).filter(({ kind }) => kind === 'negation');
  if (own.length % 2 === theirs.length % 2) return undefined;
  return { backing, page: own[0], original: theirs[0] };
}
