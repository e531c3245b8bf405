import type { WordRun } from './evidence';
import type { Backing } from './find-support';
import type { SentenceTokens } from './span';

/** A stretch where two aligned sentences differ: words of the page against words of the original, either side may be empty. */
export type Slot = { readonly page: WordRun; readonly original: WordRun };

/**
 * The stretches between aligned words, in page order; word indices are those of the whole texts.
 *
 *   page      The [lawyer] said on [Friday]
 *   original  The [doctor] said on [Monday morning]   →  two slots
 */
export function slotsOf(span: SentenceTokens, { alignment, original }: Backing): Slot[] {
  const slots: Slot[] = [];
  let pageFrom = 0;
  let originalFrom = 0;
  const close = (pageTo: number, originalTo: number) => {
    if (pageTo > pageFrom || originalTo > originalFrom) {
      slots.push({
        page: { first: span.first + pageFrom, count: pageTo - pageFrom },
        original: {
          first: original.span.first + originalFrom,
          count: originalTo - originalFrom,
        },
      });
    }
    pageFrom = pageTo + 1;
    originalFrom = originalTo + 1;
  };
  alignment.toOriginal.forEach((place, i) => {
    if (place >= 0) close(i, place);
  });
  close(span.count, original.span.count);
  return slots;
}
