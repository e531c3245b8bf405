/** What a fact is about; facts are only compared with facts of the same kind. */
export type FactKind = 'number' | 'date' | 'name' | 'negation';

/** Characters of a sentence: UTF-16 offsets from its start, the end exclusive. */
export type Place = { readonly start: number; readonly end: number };

/** One checkable fact of a text. Values are canonical, so that "97 percent" and "97%" are the same fact. */
export type Fact = {
  readonly kind: FactKind;
  /**
   * Canonical value. Numbers `n:97`, ordinals `o:21`, vague amounts `v:some`, `v:1000`; dates `d:05-09`, `d:2025-01-03`, `d:18` (a day of some month),
   * `m:2024-11`, `y:2024`, `w:monday`, times `t:17:30`, relative ones `r:yesterday`, `r:-14 day`; names `jim jordan`.
   */
  readonly value: string;
  /** What is counted or measured, folded and in the singular; empty when nothing is. */
  readonly unit: string;
  /** First word, and how many; the fact may cover only part of them ("5" of "5km"). */
  readonly first: number;
  readonly count: number;
  /** Where exactly it stands; absent for names and negations, which are whole words. */
  readonly place?: Place;
  /** Of a number with a unit: where the number itself stands. */
  readonly figure?: Place;
  /** Of a date that depends on when the text was published: the calendar date it means, as a value. */
  readonly resolved?: string;
};

/** The words of one sentence as the fact readers see them. */
export type Words = {
  /** As printed, and folded. */
  readonly surfaces: readonly string[];
  readonly folded: readonly string[];
  /** What stands between a word and the next one, as printed. */
  readonly gaps: readonly string[];
  /** What stands before the first word. */
  readonly lead: string;
};
