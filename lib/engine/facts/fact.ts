/** What a fact is about; facts are only compared with facts of the same kind. */
export type FactKind = 'number' | 'date' | 'name' | 'negation';

/** One checkable fact of a text. Values are canonical, so that "97 percent" and "97%" are the same fact. */
export type Fact = {
  readonly kind: FactKind;
  /** Canonical value, for example `n:97 percent`, `d:01-03`, `y:2024`, `jim jordan`. */
  readonly value: string;
  /** What is counted or measured, folded and in the singular; empty when nothing is. */
  readonly unit: string;
  /** First word, and how many words. */
  readonly first: number;
  readonly count: number;
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
