import type { Reading } from './evidence';
import type { Backing } from './find-support';
import { hashString } from './hash';
import { verbForms } from './irregular-verbs';
import type { SentenceTokens } from './span';
import { contentStem } from './stem';
import { foldWord } from './tokens';

/** Words (by index into their texts) that only one of two sentences seems to have, since the other writes them otherwise. */
export type Respelled = {
  readonly page: ReadonlySet<number>;
  readonly original: ReadonlySet<number>;
};

/** Per word that only the original seems to have: where it stands. */
type Places = ReadonlyMap<number, number>;
/** Words of the page, from the one asked for, and the words of the original that say the same. */
type Match = { readonly own: number; readonly at: number; readonly theirs: number };

/**
 * Finds words written apart on one side and as one on the other ("policy-makers", "policymakers"; "J. K.", "J.K."; "10 000",
 * "10,000"), and verbs in another irregular form ("rise", "rose"). Needs letters of the page only; of the original the
 * hashes will do. O(letters of the words that stand on one side only).
 */
export function findRespelled(
  page: Reading,
  text: string,
  span: SentenceTokens,
  { alignment, original }: Backing,
): Respelled {
  const { evidence } = original.report;
  const own = new Set<number>();
  const theirs = new Set<number>();
  const places = placesLeft(evidence, original.span, alignment.toOriginal);
  const wordAt = (at: number): string => {
    const isLeft = (alignment.toOriginal[at - span.first] ?? 0) < 0;
    return isLeft ? foldWord(text.slice(page.places[at * 2], page.places[at * 2 + 1])) : '';
  };
  const end = places.size > 0 ? span.first + span.count : span.first;
  for (let at = span.first; at < end; at++) {
    const word = wordAt(at);
    if (word === '') continue;
    const match =
      anotherForm(places, word) ??
      splitIn(evidence, places, word) ??
      joinedIn(places, word, wordAt(at + 1));
    if (match === undefined) continue;
    for (let i = 0; i < match.own; i++) own.add(at + i);
    for (let i = 0; i < match.theirs; i++) theirs.add(match.at + i);
  }
  return { page: own, original: theirs };
}

function placesLeft(evidence: Reading, span: SentenceTokens, toOriginal: Int32Array): Places {
  const aligned = new Set(toOriginal);
  const places = new Map<number, number>();
  for (let i = 0; i < span.count; i++) {
    if (!aligned.has(i)) places.set(keyOf(evidence, span.first + i), span.first + i);
  }
  return places;
}

function anotherForm(places: Places, word: string): Match | undefined {
  for (const form of verbForms(word)) {
    const at = places.get(keyOfWord(form));
    if (at !== undefined) return { own: 1, at, theirs: 1 };
  }
  return undefined;
}

/** A word of the page which the original has as two. */
function splitIn(evidence: Reading, places: Places, word: string): Match | undefined {
  for (let cut = 1; cut < word.length; cut++) {
    const [head, rest] = [word.slice(0, cut), word.slice(cut).replace(/^'/, '')];
    const at = places.get(keyOfWord(head));
    if (at === undefined || !mayBeOne(head, rest)) continue;
    const isNext = places.has(keyOfWord(rest)) && keyOf(evidence, at + 1) === keyOfWord(rest);
    if (isNext) return { own: 1, at, theirs: 2 };
  }
  return undefined;
}

/** Two words of the page which the original has as one. */
function joinedIn(places: Places, word: string, next: string): Match | undefined {
  if (next === '' || !mayBeOne(word, next)) return undefined;
  const at = places.get(keyOfWord(word + next)) ?? places.get(keyOfWord(`${word}'${next}`));
  return at === undefined ? undefined : { own: 2, at, theirs: 1 };
}

/** Figures are parted before three digits only: "10 000" is 10000, "3–5" is not 35. */
function mayBeOne(head: string, rest: string): boolean {
  return !/\d$/.test(head) || !/^\d/.test(rest) || /^\d{3}$/.test(rest);
}

function keyOf({ stems, tokens }: Reading, at: number): number {
  return stems[at] || (tokens[at] ?? 0);
}

/** The key that a folded word has in any text. */
function keyOfWord(word: string): number {
  return hashString(contentStem(word) || word);
}
