/** The report `wireprint.report/1`: what a check of one page against known reports says. */
export const REPORT_FORMAT = 'wireprint.report/1';

/** What became of one page sentence, seen against all originals held. */
export type SentenceStatus =
  | 'verbatim'
  | 'edited'
  | 'paraphrased'
  | 'altered'
  | 'partly-new'
  | 'not-found';

/** How a page relates to one known report, from most to least alike. */
export type Relation = 'syndicated' | 'edited' | 'partial' | 'rewritten' | 'same-event' | 'none';

export type ChangeKind =
  | 'number'
  | 'date'
  | 'name'
  | 'quote'
  | 'attribution'
  | 'negation'
  | 'unit'
  | 'place'
  /** An ordinary word put for another, or several added or left out, in a sentence otherwise kept. */
  | 'wording';

/** One thing that differs between a page sentence and its original, both as printed. */
export type Change = {
  readonly kind: ChangeKind;
  /** Empty where the page leaves out what the original says here. */
  readonly page: string;
  /** Empty where the original says nothing here, or its pack holds only hashes of its words. */
  readonly original: string;
  /** The side that says nothing here: a fact was added (`original`) or dropped (`page`). Absent when both say something. */
  readonly missing?: 'page' | 'original';
  /** UTF-16 offsets of `page` in the extracted text. */
  readonly start: number;
  readonly end: number;
  /** The report and the sentence of it that says otherwise. */
  readonly report: string;
  readonly sentence: number;
};

export type QuoteStatus = 'exact' | 'altered' | 'invented';

/** Words the page puts between quote marks, compared with the originals word by word. */
export type QuoteCheck = {
  readonly text: string;
  readonly status: QuoteStatus;
  readonly start: number;
  readonly end: number;
};

export type NumberStatus = 'same' | 'changed' | 'new';

/** A number or date of a page sentence: stated by an original too, stated otherwise, or in none. */
export type NumberCheck = {
  readonly text: string;
  readonly status: NumberStatus;
  readonly start: number;
  readonly end: number;
};

/** One original sentence that backs a page sentence. */
export type Support = {
  readonly report: string;
  /** Index of the sentence in that report. */
  readonly sentence: number;
  /** 0 to 1: share of the weight of both sentences' words that agrees. */
  readonly similarity: number;
  /** Present only where the pack holds the text. */
  readonly text?: string;
};

export type SentenceReport = {
  readonly index: number;
  readonly paragraph: number;
  /** UTF-16 offsets into the extracted text: the paragraphs joined by one blank line. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly status: SentenceStatus;
  /** 0 = surely in an original, 1 = surely in none. */
  readonly notFoundScore: number;
  /** Best first: by similarity, and by what the originals around each say of the sentences around this one. */
  readonly support: readonly Support[];
  readonly changes: readonly Change[];
  readonly quotes: readonly QuoteCheck[];
  readonly numbers: readonly NumberCheck[];
};

/** Names one known report; a value nobody told is an empty string. */
export type ReportRef = {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly publisher: string;
  readonly published: string;
  readonly pack: string;
};

/** A report sentence that has no counterpart on the page. */
export type OmittedSentence = { readonly sentence: number; readonly text?: string };

/** What of a page stands in a report word for word, in runs of four words or more. */
export type CopiedWords = {
  /** Share of the page's words. */
  readonly share: number;
  /** Stretches they form. */
  readonly passages: number;
  /** Places where a passage goes on after four other words at most: copied text that was edited. */
  readonly edits: number;
};

export type Match = {
  readonly report: ReportRef;
  /** The report's first sentence, to name one without a title by; empty where the pack holds no text. */
  readonly opening: string;
  readonly relation: Relation;
  /** Whether the page names this report's publisher as its source. */
  readonly credited: boolean;
  /** The words of the page that do so; empty when not credited. */
  readonly credit: string;
  /** Share of the page's words that the report accounts for (aligned words). */
  readonly coverage: number;
  /** Share of the report's words found on the page (aligned words). */
  readonly containment: number;
  /** Longest run of words in common, in words. */
  readonly longestRun: number;
  readonly copied: CopiedWords;
  /** Indices of report sentences with no counterpart on the page. */
  readonly omitted: readonly number[];
  /** The text of those sentences, where the pack holds it. */
  readonly omittedText: readonly OmittedSentence[];
  /** The page's own address is this report's: the original itself, not a copy. */
  readonly self: boolean;
};

export type PackRef = {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  /** How many reports of the pack were there to be matched. */
  readonly reports: number;
  /** When its publisher said it would be out of date, if that has passed (ISO 8601); else empty. It counts all the same. */
  readonly outOfDateSince: string;
};

export type Report = {
  readonly format: typeof REPORT_FORMAT;
  readonly page: {
    readonly url: string;
    readonly title: string;
    /** BCP 47; empty when unknown. */
    readonly language: string;
    readonly words: number;
    readonly paragraphs: number;
    /** `sha256:` and the hex digest of the extracted text in UTF-8. */
    readonly textHash: string;
  };
  readonly packs: readonly PackRef[];
  /** To the best match; `none` without one. */
  readonly relation: Relation;
  /** Best first; the page's own report (self) is listed and never decides `relation`. */
  readonly matches: readonly Match[];
  readonly sentences: readonly SentenceReport[];
};
