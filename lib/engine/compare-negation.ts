import type { FactEvidence, Reading, WordRun } from './evidence';
import { factsIn } from './facts-in';
import type { Backing } from './find-support';
import type { SentenceTokens } from './span';

/** A negation that only one of two otherwise equal sentences holds, shown with a word on either side of it. */
export type NegationChange = {
  readonly page: WordRun;
  readonly original: WordRun;
  readonly backing: Backing;
};

/** Negations are only compared between sentences that otherwise say the same. */
const MIN_SIMILARITY = 0.75;

/** Compares how often two sentences say no: an odd difference turns the claim into its opposite. */
export function compareNegation(
  page: Reading,
  span: SentenceTokens,
  backing: Backing | undefined,
): NegationChange | undefined {
  if (backing === undefined || backing.similarity < MIN_SIMILARITY) return undefined;
  const own = negationsIn(page, span);
  const theirs = negationsIn(backing.original.report.evidence, backing.original.span);
  if (own.length % 2 === theirs.length % 2) return undefined;
  const [denied] = own;
  return denied ? deniedByPage(span, backing, denied) : deniedByOriginal(span, backing, theirs[0]);
}

function negationsIn(text: Reading, span: SentenceTokens): FactEvidence[] {
  return factsIn(text, span).filter(({ kind }) => kind === 'negation');
}

function deniedByPage(span: SentenceTokens, backing: Backing, denied: WordRun): NegationChange {
  const { span: theirs } = backing.original;
  const before = backing.alignment.toOriginal
    .slice(0, denied.first - span.first)
    .findLast((place) => place >= 0);
  const at = theirs.first + (before ?? 0);
  return {
    page: around(denied.first, denied.first, span),
    original: around(at, at + 1, theirs),
    backing,
  };
}

function deniedByOriginal(
  span: SentenceTokens,
  backing: Backing,
  denied: WordRun | undefined,
): NegationChange {
  const { span: theirs } = backing.original;
  const place = (denied?.first ?? theirs.first) - theirs.first;
  const before = backing.alignment.toOriginal.findLastIndex((to) => to >= 0 && to < place);
  const at = span.first + Math.max(0, before);
  return {
    page: around(at, at + 1, span),
    original: around(theirs.first + place, theirs.first + place, theirs),
    backing,
  };
}

/** The words from one to another and one more on either side, kept inside the sentence. */
function around(from: number, to: number, { first, count }: WordRun): WordRun {
  const start = Math.max(first, from - 1);
  const end = Math.min(first + count - 1, to + 1);
  return { first: start, count: end - start + 1 };
}
