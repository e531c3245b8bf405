import { isContent, isSameUnit, type Unit } from './units';

/** A block of units that stands in both sentences, though maybe elsewhere. */
export type Tile = {
  readonly page: number;
  readonly original: number;
  readonly length: number;
  /** Content words in it. */
  readonly content: number;
};

/** How the words of one sentence are spread over another. */
export type Tiling = {
  /** In page order. */
  readonly tiles: readonly Tile[];
  /** Per page unit the original's it stands for, and the other way round; -1 for none. */
  readonly toOriginal: Int32Array;
  readonly toPage: Int32Array;
};

/** A content word counts as much as this many function words. */
export const CONTENT_WEIGHT = 4;
/** Of blocks equally long, the one that moved least; no distance outweighs a word. */
const PER_PLACE = 1 / 1024;

/**
 * Greedy string tiling (Wise 1993): the longest block in common first, then the longest of what is left. A block ends at a
 * comma or bracket and holds at least one content word; blocks that turn out to be neighbours on both sides are joined.
 * O(tiles × m × n).
 */
export function tile(page: readonly Unit[], original: readonly Unit[]): Tiling {
  const toOriginal = new Int32Array(page.length).fill(-1);
  const toPage = new Int32Array(original.length).fill(-1);
  const tiles: Tile[] = [];
  for (;;) {
    const next = longestBlock(page, original, toOriginal, toPage);
    if (next === undefined) break;
    for (let k = 0; k < next.length; k++) {
      toOriginal[next.page + k] = next.original + k;
      toPage[next.original + k] = next.page + k;
    }
    tiles.push(next);
  }
  return { tiles: join(tiles), toOriginal, toPage };
}

function longestBlock(
  page: readonly Unit[],
  original: readonly Unit[],
  toOriginal: Int32Array,
  toPage: Int32Array,
): Tile | undefined {
  let best: Tile | undefined;
  let bestWeight = 0;
  for (let shift = 1 - page.length; shift < original.length; shift++) {
    let length = 0;
    let content = 0;
    const end = Math.min(page.length, original.length - shift);
    for (let i = Math.max(0, -shift); i <= end; i++) {
      const a = page[i];
      const b = original[i + shift];
      const isFree = toOriginal[i] === -1 && toPage[i + shift] === -1;
      const isEqual = i < end && isFree && a !== undefined && b !== undefined && isSameUnit(a, b);
      const isCut = isEqual && (a.isParted || b.isParted);
      if (!isEqual || isCut) {
        const weight = content * (CONTENT_WEIGHT - 1) + length - Math.abs(shift) * PER_PLACE;
        if (content > 0 && weight > bestWeight) {
          bestWeight = weight;
          best = { page: i - length, original: i - length + shift, length, content };
        }
        length = 0;
        content = 0;
      }
      if (isEqual) {
        length++;
        if (isContent(a)) content++;
      }
    }
  }
  return best;
}

function join(tiles: readonly Tile[]): Tile[] {
  const joined: Tile[] = [];
  for (const next of tiles.toSorted((a, b) => a.page - b.page)) {
    const last = joined.at(-1);
    const isNeighbour =
      last !== undefined &&
      last.page + last.length === next.page &&
      last.original + last.length === next.original;
    if (!isNeighbour) joined.push(next);
    else {
      const length = last.length + next.length;
      joined[joined.length - 1] = { ...last, length, content: last.content + next.content };
    }
  }
  return joined;
}

/** The tiles outside the heaviest chain that stands in one order on both sides: what moved. O(tiles²). */
export function movedTiles(tiles: readonly Tile[]): Tile[] {
  const weights = tiles.map(({ length, content }) => content * (CONTENT_WEIGHT - 1) + length);
  const before = tiles.map(() => -1);
  tiles.forEach((here, i) => {
    const own = weights[i] ?? 0;
    for (let k = 0; k < i; k++) {
      const chain = (weights[k] ?? 0) + own;
      if ((tiles[k]?.original ?? 0) >= here.original || chain <= (weights[i] ?? 0)) continue;
      weights[i] = chain;
      before[i] = k;
    }
  });
  const stayed = new Set<number>();
  for (let at = weights.indexOf(Math.max(...weights)); at >= 0; at = before[at] ?? -1)
    stayed.add(at);
  return tiles.filter((_, i) => !stayed.has(i));
}
