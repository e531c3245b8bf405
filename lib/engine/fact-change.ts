import type { WordRun } from './evidence';
import type { Backing } from './find-support';
import type { ChangeKind } from './report';
import type { Slot } from './slots';

/** What a page sentence states otherwise than its original; `undefined` on the side that does not state it at all. */
export type FactChange = {
  readonly kind: ChangeKind;
  readonly page: WordRun | undefined;
  readonly original: WordRun | undefined;
  /** Where on the page it belongs, also when the page does not state it. */
  readonly slot: Slot;
  readonly backing: Backing;
};
