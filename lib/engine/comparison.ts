import type { Backing } from './find-support';
import type { KnownReport } from './input';
import type { SupportMeasures } from './measure-support';
import type { Overlap } from './overlap';
import type { Match } from './report';
import type { SentenceTokens } from './span';

/** One report and what the page shares with it word for word. */
export type ComparedReport = { readonly report: KnownReport; readonly overlap: Overlap };

/** A page sentence beside all originals. */
export type ComparedSentence = {
  readonly span: SentenceTokens;
  /** Best first; only reports that match the page. */
  readonly backings: readonly Backing[];
  readonly measures: SupportMeasures;
  readonly notFoundScore: number;
};

/** A page compared with every report at hand. */
export type Comparison = {
  readonly matches: readonly Match[];
  /** The reports behind `matches`, the page's own left out. */
  readonly originals: readonly KnownReport[];
  readonly sentences: readonly ComparedSentence[];
  /** Per page word: longest run in common with any of `originals`. */
  readonly runs: Uint16Array;
};
