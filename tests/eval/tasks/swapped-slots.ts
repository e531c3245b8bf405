import { share } from '../score';
import { readSwappedPairs } from '../swapped-pairs';
import type { Metric, Task } from '../task';
import { short } from '../texts';
import { isFlagged } from './changed-facts';

/** Sentence pairs with nearly the same words, some of which swap names, dates or roles. */
export const swappedSlots: Task = {
  name: 'swapped-slots',
  about: 'pairs with an identical bag of words: swapped names, dates or roles, or true paraphrases',
  needs: ['corpora/swapped-slots'],
  run: (shared) => {
    const cases = readSwappedPairs(shared)
      .filter(({ isSameBag }) => isSameBag)
      .map((pair) => ({ ...pair, isFlagged: isFlagged(pair.b, pair.a) }));
    const rates = (of: typeof cases, name: string): Metric[] => [
      {
        name: `recall of swaps${name}`,
        value: flagged(of.filter(({ isParaphrase }) => !isParaphrase)),
        floor: 0,
        target: 0.8,
      },
      {
        name: `flags on true paraphrases${name}`,
        value: flagged(of.filter(({ isParaphrase }) => isParaphrase)),
        target: 0.05,
        isCost: true,
      },
    ];
    return {
      cases: cases.length,
      metrics: [
        ...rates(cases, ''),
        ...rates(
          cases.filter(({ isHeldOut }) => isHeldOut),
          ', held out of training',
        ),
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

function flagged(cases: readonly { readonly isFlagged: boolean }[]): number {
  return share(cases.map(({ isFlagged: is }) => is));
}
