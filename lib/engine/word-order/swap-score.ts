import { SWAP_BASE, SWAP_LIMIT, SWAP_TREES } from './swap-model';

/** Whether two sentences whose words were compared by order (`ORDER_FEATURES`) say two things. O(trees). */
export function isSwap(features: readonly number[]): boolean {
  let score = SWAP_BASE;
  for (const tree of SWAP_TREES) {
    const at = (i: number) => tree[i] ?? 0;
    const isYes = (features[at(0)] ?? 0) <= at(1);
    const second = isYes ? 2 : 4;
    const isSecond = (features[at(second)] ?? 0) <= at(second + 1);
    score += at(6 + (isYes ? 0 : 2) + (isSecond ? 0 : 1));
  }
  return score > SWAP_LIMIT;
}
