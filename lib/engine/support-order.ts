import type { Backing } from './find-support';

/**
 * What the page sentences around one add to the originals around their own: rewrites keep the order of their source.
 * Labelled seeds: a right original first for 60 of 69 sentences, 56 by similarity alone.
 */
const NEIGHBOURS: readonly { readonly step: number; readonly worth: number }[] = [
  { step: -2, worth: 0.075 },
  { step: -1, worth: 0.15 },
  { step: 1, worth: 0.15 },
  { step: 2, worth: 0.075 },
];
/** The most that neighbours add: an original further ahead in similarity stays ahead. */
export const MAX_CONTEXT = NEIGHBOURS.reduce((sum, { worth }) => sum + worth, 0);
/** By distance in sentences between two originals: how far the one speaks for the other. */
const NEARNESS = [1, 1, 0.5, 0.25];

/**
 * Orders the originals of every page sentence, best first: by similarity, and by how well the originals around them back
 * the page sentences around it. O(backings squared) per sentence, at most 8 × 8 for each neighbour.
 */
export function orderByContext(sentences: readonly (readonly Backing[])[]): Backing[][] {
  return sentences.map((backings, index) => {
    const standing = new Map(
      backings.map((backing) => [
        backing,
        // What an original says in these very words is not changed, though another one goes on from the last.
        backing.similarity +
          (backing.similarity === 1 ? MAX_CONTEXT : 0) +
          context(sentences, index, backing),
      ]),
    );
    return [...backings].sort((a, b) => (standing.get(b) ?? 0) - (standing.get(a) ?? 0));
  });
}

function context(
  sentences: readonly (readonly Backing[])[],
  index: number,
  { original }: Backing,
): number {
  let sum = 0;
  for (const { step, worth } of NEIGHBOURS) {
    let best = 0;
    for (const other of sentences[index + step] ?? []) {
      if (other.original.report !== original.report) continue;
      const nearness = NEARNESS[Math.abs(other.original.index - original.index)] ?? 0;
      best = Math.max(best, other.similarity * nearness);
    }
    sum += worth * best;
  }
  return sum;
}
