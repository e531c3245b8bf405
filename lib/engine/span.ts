/** A stretch of text: UTF-16 offsets, the end exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** A sentence and the words in it. */
export type SentenceTokens = Span & {
  readonly paragraph: number;
  /** Index of its first word, and how many there are. */
  readonly first: number;
  readonly count: number;
};
