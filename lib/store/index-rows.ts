import type { IndexRecord } from './records';

/** Which member of an index a row belongs to. O(log members). */
export function memberAt({ members }: Pick<IndexRecord, 'members'>, row: number): number {
  return lastAtMost(members.length, (i) => members[i]?.firstRow ?? 0, row);
}

/** The last of `length` ascending values that is not above `value`. O(log length). */
export function lastAtMost(length: number, valueAt: (i: number) => number, value: number): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (valueAt(middle) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
