import { readTable } from '../corpora';
import { share } from '../score';
import type { Task } from '../task';
import { short } from '../texts';
import { isFlagged } from './changed-facts';

/** Sentence pairs with nearly the same words, some of which swap names, dates or roles. */
export const swappedSlots: Task = {
  name: 'swapped-slots',
  about: 'pairs with an identical bag of words: swapped names, dates or roles, or true paraphrases',
  needs: ['corpora/swapped-slots'],
  run: (shared) => {
    const cases = readTable(shared, 'corpora/swapped-slots', false)
      .map(([, a = '', b = '', label = '']) => ({ a, b, isParaphrase: label === '1' }))
      .filter(({ a, b }) => bagOf(a) === bagOf(b))
      .map((pair) => ({ ...pair, isFlagged: isFlagged(pair.b, pair.a) }));
    const swaps = cases.filter(({ isParaphrase }) => !isParaphrase);
    const paraphrases = cases.filter(({ isParaphrase }) => isParaphrase);
    return {
      cases: cases.length,
      metrics: [
        {
          name: 'recall of swaps',
          value: share(swaps.map((each) => each.isFlagged)),
          floor: 0,
          target: 0.8,
        },
        {
          name: 'flags on true paraphrases',
          value: share(paraphrases.map((each) => each.isFlagged)),
          target: 0.05,
          isCost: true,
        },
      ],
      errors: cases
        .filter(({ isParaphrase, isFlagged }) => isParaphrase === isFlagged)
        .map(
          ({ a, b, isParaphrase }) =>
            `${isParaphrase ? 'flagged' : 'missed'}: ${short(a)} → ${short(b)}`,
        ),
    };
  },
};

function bagOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');
}
