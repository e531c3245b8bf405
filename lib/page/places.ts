/** A stretch of one paragraph that stands, character for character, in one text node of the page. */
export type TextRun = {
  /** UTF-16 offset in the paragraph. */
  readonly at: number;
  readonly length: number;
  readonly live: Text;
  /** UTF-16 offset in the text node. */
  readonly from: number;
  /** What the text node held when it was read: a node that says otherwise now has been rewritten. */
  readonly seen: string;
};

/** Where each paragraph stands on the page, in the order of the paragraphs. */
export type ParagraphPlaces = readonly (readonly TextRun[])[];
