import type { Reading, WordRun } from '../evidence';
import type { FactKind } from '../facts/fact';
import { classOfWord, WordClass } from './word-classes';

/** One word of a sentence, or one date of several: "May 5, 1903" and "5 May 1903" are the same unit. */
export type Unit = {
  /** Hash of the word, and of its stem: 0 for function words. Both are the value of a date. */
  readonly token: number;
  readonly stem: number;
  readonly kind: WordClass;
  /** The fact it belongs to. */
  readonly fact: FactKind | undefined;
  /** Whether more than a space or hyphen stands before it: a comma, a bracket, a dash. */
  readonly isParted: boolean;
  /** Its words in the text. */
  readonly words: WordRun;
};

/** The units of a run of words, in reading order. O(words + facts of the text). */
export function unitsOf(text: Reading, { first, count }: WordRun): Unit[] {
  const end = first + count;
  const facts = text.facts.filter(
    (fact) => fact.kind !== 'negation' && fact.first < end && fact.first + fact.count > first,
  );
  const units: Unit[] = [];
  for (let at = first, next = at + 1; at < end; at = next) {
    const fact = facts.findLast((each) => each.first <= at && at < each.first + each.count);
    const isDate = fact?.kind === 'date';
    next = isDate ? Math.min(end, fact.first + fact.count) : at + 1;
    const token = isDate ? fact.value : (text.tokens[at] ?? 0);
    const kind = isDate ? WordClass.Content : classOfWord(token, text.stems[at] ?? 0);
    units.push({
      token,
      stem: isDate ? token : kind === WordClass.Content ? (text.stems[at] ?? 0) : 0,
      kind,
      fact: fact?.kind,
      isParted: at > first && gapBefore(text, at) > 1,
      words: { first: at, count: next - at },
    });
  }
  return units;
}

/** Characters between a word and the one before. */
function gapBefore({ places }: Reading, at: number): number {
  return (places[at * 2] ?? 0) - (places[at * 2 - 1] ?? 0);
}

/** Equal to the letter, or words of one stem. */
export function isSameUnit(a: Unit, b: Unit): boolean {
  return a.token === b.token || (a.stem !== 0 && a.stem === b.stem);
}

export function isContent({ kind }: Unit): boolean {
  return kind === WordClass.Content;
}
