import type { Reading } from './evidence';
import type { SentencePair } from './sentence-pair';
import type { Slot } from './slots';
import type { SentenceTokens } from './span';

/** Shorter texts without a full stop are headlines and captions, which are whole. */
const MIN_WORDS = 18;
/** Words at a cut that the other side may not have: the last one may be half a word. */
const MAX_TORN = 1;

/**
 * Whether the two sides of a slot only differ since one of the texts breaks off there ("… were told to"): an outlet's teaser
 * drops nothing on purpose. A text of hashes alone does not tell where it breaks off.
 */
export function isBeyondCut({ page, span, backing }: SentencePair, slot: Slot): boolean {
  const { report, span: theirs } = backing.original;
  return (
    isTail(page, span, slot.page.first + slot.page.count, slot.page.count) ||
    isTail(report.evidence, theirs, slot.original.first + slot.original.count, slot.original.count)
  );
}

function isTail({ places }: Reading, span: SentenceTokens, end: number, count: number): boolean {
  const last = span.first + span.count;
  const stop = places[last * 2 - 1] ?? 0;
  return (
    end === last && span.count >= MIN_WORDS && count <= MAX_TORN && stop > 0 && stop === span.end
  );
}
