import type { Tiling } from './tiles';
import { isContent, type Unit } from './units';
import { WordClass } from './word-classes';

/** Stretches of a sentence, from a few words to half of it; each level says where a new stretch begins. */
const LEVELS = {
  /** Content words in a row: "the [old stone bridge]". */
  group: (unit: Unit, before: Unit) => unit.isParted || !isContent(unit) || !isContent(before),
  /** "[the bridge] [over the river] [was closed]" */
  phrase: (unit: Unit) =>
    unit.isParted ||
    unit.kind === WordClass.Preposition ||
    unit.kind === WordClass.Conjunction ||
    unit.kind === WordClass.Relative ||
    unit.kind === WordClass.Auxiliary,
  /** What stands between commas and "and". */
  item: (unit: Unit) => unit.isParted || unit.kind === WordClass.Conjunction,
  /** The same, parted by "who", "when", "because" too. */
  clause: (unit: Unit) =>
    unit.isParted || unit.kind === WordClass.Conjunction || unit.kind === WordClass.Relative,
} as const;

export type Level = keyof typeof LEVELS;

/** How the company that words keep differs between two sentences. */
export type CompanyChange = {
  /** Words that have company on both sides, and none of it the same. */
  readonly strangers: number;
  /** Sum over the words of the share of their company (Jaccard distance) that is not the same. */
  readonly lost: number;
};

/**
 * Compares which content words stand in one stretch. A phrase that moved whole keeps its company; a word that changed
 * places with another stands among strangers. O(words × stretch).
 */
export function compareCompany(
  page: readonly Unit[],
  original: readonly Unit[],
  { toOriginal, toPage }: Tiling,
  level: Level,
): CompanyChange {
  const own = stretches(page, level);
  const theirs = stretches(original, level);
  let strangers = 0;
  let lost = 0;
  page.forEach((unit, i) => {
    const there = toOriginal[i] ?? -1;
    if (!isContent(unit) || there < 0) return;
    const here = matesOf(own, i).flatMap((mate) => toOriginal[mate] ?? -1);
    const mates = new Set(here.filter((mate) => mate >= 0));
    const others = matesOf(theirs, there).filter((mate) => toPage[mate] !== -1);
    const common = others.filter((mate) => mates.has(mate)).length;
    const all = mates.size + others.length - common;
    if (all > 0) lost += 1 - common / all;
    if (common === 0 && mates.size > 0 && others.length > 0) strangers++;
  });
  return { strangers, lost };
}

/** The content words of each stretch, and in which stretch each unit is. */
type Stretches = { readonly of: readonly number[]; readonly words: readonly (readonly number[])[] };

function stretches(units: readonly Unit[], level: Level): Stretches {
  const begins = LEVELS[level];
  const of: number[] = [];
  const words: number[][] = [[]];
  units.forEach((unit, i) => {
    const before = units[i - 1];
    if (before && begins(unit, before)) words.push([]);
    of.push(words.length - 1);
    if (isContent(unit)) words.at(-1)?.push(i);
  });
  return { of, words };
}

function matesOf({ of, words }: Stretches, at: number): number[] {
  return (words[of[at] ?? 0] ?? []).filter((mate) => mate !== at);
}
