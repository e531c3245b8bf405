import { addUnit, avalanche, HASH_START } from '../engine/hash';
import type { SegmentKind } from './format';

/** The ids of a segment's rows in order, as `idKey`s. */
export type SegmentIds = { readonly kind: SegmentKind; readonly ids: Float64Array };

/** Which reports of a pack count. */
export type LiveReports = {
  /** Per segment the ordinals, ascending, of reports that a later segment replaces or withdraws. */
  readonly dead: readonly Uint32Array[];
  readonly live: number;
};

/** A report's id as a 53-bit number: of 250,000 ids, no two are the same but once in 300,000 packs. */
export function idKey(id: string): number {
  return keyOf(id.length, (i) => id.charCodeAt(i));
}

/** `idKey` of the id that lies in `bytes[from, to)` as ASCII. */
export function idKeyOfAscii(bytes: Uint8Array, from: number, to: number): number {
  return keyOf(to - from, (i) => bytes[from + i] ?? 0);
}

function keyOf(length: number, unitAt: (i: number) => number): number {
  let high = HASH_START;
  let low = ~HASH_START;
  for (let i = 0; i < length; i++) {
    const unit = unitAt(i);
    high = addUnit(high, unit);
    low = addUnit(low, unit ^ 0x5a5a);
  }
  return (avalanche(high) & 0x1fffff) * 2 ** 32 + avalanche(low ^ high);
}

/** Replays the segments, from the last to the first: of each id, only the last word counts. O(rows). */
export function liveReports(segments: readonly SegmentIds[]): LiveReports {
  const settled = new Set<number>();
  const dead: Uint32Array[] = segments.map(() => new Uint32Array(0));
  let live = 0;
  for (let at = segments.length - 1; at >= 0; at--) {
    const { kind, ids } = segments[at] ?? { kind: 'withdraw', ids: new Float64Array(0) };
    const replaced: number[] = [];
    for (let ordinal = ids.length - 1; ordinal >= 0; ordinal--) {
      const id = ids[ordinal] ?? 0;
      if (kind === 'withdraw' || !settled.has(id)) settled.add(id);
      else replaced.push(ordinal);
    }
    if (kind !== 'withdraw') live += ids.length - replaced.length;
    dead[at] = Uint32Array.from(replaced.reverse());
  }
  return { dead, live };
}
