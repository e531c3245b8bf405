import { isContent, type Unit } from './units';
import { WordClass } from './word-classes';

/** The place beside a content word: which word, what stands between, and who fills it. */
type Place = { readonly key: string; readonly filler: number; readonly isDirect: boolean };

/** Places that both sentences have, filled by different words which both hold. */
export type RefilledPlaces = {
  readonly all: number;
  /** Those with nothing between the two words. */
  readonly direct: number;
};

/**
 * Counts the places "after" (or "before") a word that another word fills than in the original:
 *
 *   page      born in [Oslo] and died in [Bern]
 *   original  born in [Bern] and died in [Oslo]   →  two places, after "born in" and after "died in"
 *
 * O(words).
 */
export function refilledPlaces(
  page: readonly Unit[],
  original: readonly Unit[],
  side: 'after' | 'before',
): RefilledPlaces {
  const own = placesOf(page, side);
  const theirs = placesOf(original, side);
  const pageFillers = fillersOf(own);
  const originalFillers = fillersOf(theirs);
  const pageStems = new Set(own.map(({ filler }) => filler));
  const originalStems = new Set(theirs.map(({ filler }) => filler));
  const refilled = own.filter(({ key, filler }) => {
    const before = originalFillers.get(key);
    if (!before || before.has(filler) || !originalStems.has(filler)) return false;
    return [...before].some((other) => pageStems.has(other) && !pageFillers.get(key)?.has(other));
  });
  return { all: refilled.length, direct: refilled.filter(({ isDirect }) => isDirect).length };
}

function placesOf(units: readonly Unit[], side: 'after' | 'before'): Place[] {
  const content = units.flatMap((unit, i) => (isContent(unit) ? [i] : []));
  return content.map((at, k) => {
    const other = side === 'after' ? content[k - 1] : content[k + 1];
    const [from, to] = side === 'after' ? [(other ?? -1) + 1, at] : [at + 1, other ?? units.length];
    const between = units
      .slice(from, to)
      .filter(({ kind }) => kind !== WordClass.Determiner)
      .map(({ token }) => token);
    const isParted = units.slice(from, to + 1).some((unit) => unit.isParted);
    const neighbour = other === undefined ? '' : units[other]?.stem;
    return {
      key: `${neighbour}|${between.join(' ')}`,
      filler: units[at]?.stem ?? 0,
      isDirect: other !== undefined && between.length === 0 && !isParted,
    };
  });
}

function fillersOf(places: readonly Place[]): Map<string, Set<number>> {
  const fillers = new Map<string, Set<number>>();
  for (const { key, filler } of places) {
    fillers.set(key, (fillers.get(key) ?? new Set()).add(filler));
  }
  return fillers;
}
