import { FUNCTION_WORDS } from '../function-words';
import { hashString } from '../hash';
import { contentStem } from '../stem';
import { isRareStem } from '../word-weights';
import type { Fact, Words } from './fact';

/** Small words inside a name: "Bank of England", "Omar de la Cruz". */
const CONNECTORS: ReadonlySet<string> = new Set(
  'of de la del di da du van von der den al el bin ibn y e le'.split(' '),
);
/** Capitalised before a name without being part of who it is. */
const TITLES: ReadonlySet<string> = new Set(
  `president prime minister chancellor senator rep representative sen gov governor mayor secretary chairman chairwoman chair
   general gen colonel judge justice king queen prince princess pope sir lady lord dr mr mrs ms prof professor sheriff officer
   captain sergeant attorney director ceo former spokesman spokeswoman spokesperson`.split(/\s+/),
);
const NOT_NAMES: ReadonlySet<string> = new Set(
  "i i'm i've i'll i'd monday tuesday wednesday thursday friday saturday sunday".split(' '),
);

/**
 * Names of a sentence: runs of capitalised words inside it. The first word of a sentence counts only in a run, as an
 * acronym or as no common word of English, since every sentence begins with a capital; a sentence mostly in capitals (a headline) has no names to tell. O(words).
 */
export function readNames(words: Words, taken: readonly boolean[]): Fact[] {
  if (isHeadlineCase(words)) return [];
  const facts: Fact[] = [];
  let at = 0;
  while (at < words.folded.length) {
    if (taken[at] || !isCapitalised(words, at)) {
      at++;
      continue;
    }
    const end = nameEnd(words, at, taken);
    const first = skipTitles(words, at, end);
    if (first < end && isName(words, first, end) && !isGloss(words, first, end)) {
      const value = words.folded.slice(first, end).map(bareName).join(' ');
      facts.push({ kind: 'name', value, unit: '', first, count: end - first });
    }
    at = end;
  }
  return facts;
}

function nameEnd(words: Words, at: number, taken: readonly boolean[]): number {
  let end = at + 1;
  while (end < words.folded.length && !taken[end] && isTight(words, end - 1)) {
    if (isCapitalised(words, end)) end++;
    else if (
      CONNECTORS.has(words.folded[end] ?? '') &&
      isTight(words, end) &&
      !taken[end + 1] &&
      isCapitalised(words, end + 1)
    )
      end += 2;
    else break;
    if (/['\u2019]s$/.test(words.surfaces[end - 1] ?? '')) break;
  }
  return end;
}

/** Nothing but a space or hyphen between this word and the next. */
function isTight(words: Words, at: number): boolean {
  return /^(?: |-|\. )$/.test(words.gaps[at] ?? '');
}

function isCapitalised(words: Words, at: number): boolean {
  const surface = words.surfaces[at] ?? '';
  return beginsUpper(surface) && !NOT_NAMES.has(words.folded[at] ?? '');
}

/** The expression knows all scripts; most words begin with an ASCII letter, which needs none. */
function beginsUpper(surface: string): boolean {
  const unit = surface.charCodeAt(0);
  if (unit < 128) return unit >= 65 && unit <= 90;
  return /^\p{Lu}/u.test(surface);
}

function skipTitles(words: Words, at: number, end: number): number {
  let first = at;
  while (
    first < end &&
    (TITLES.has(words.folded[first] ?? '') || (first === 0 && isOpener(words, first)))
  )
    first++;
  return first;
}

/** An abbreviation in brackets behind the name it is short for, or the company whose share it is: "Menz Corp. (MNZC)". */
function isGloss({ surfaces, gaps }: Words, first: number, end: number): boolean {
  return (
    end - first === 1 &&
    isAcronym(surfaces[first] ?? '') &&
    /^\p{Lu}/u.test(surfaces[first - 1] ?? '') &&
    /\($/.test(gaps[first - 1] ?? '') &&
    /^ ?\)/.test(gaps[first] ?? '')
  );
}

function isOpener(words: Words, at: number): boolean {
  return FUNCTION_WORDS.has(words.folded[at] ?? '') && !isAcronym(words.surfaces[at] ?? '');
}

function isName(words: Words, first: number, end: number): boolean {
  if (end - first > 1 || first > 0) return !(end - first === 1 && isOpener(words, first));
  const surface = words.surfaces[first] ?? '';
  return (
    isAcronym(surface) ||
    (!isOpener(words, first) && isRareWord(bareName(words.folded[first] ?? '')))
  );
}

/** Not among the common words of English, nor formed like their plurals, participles and adverbs. */
function isRareWord(folded: string): boolean {
  return (
    /^[a-z]{3,}$/.test(folded) &&
    !/(?:s|ed|ing|ly)$/.test(folded) &&
    isRareStem(hashString(contentStem(folded)))
  );
}

function isAcronym(surface: string): boolean {
  return /^(?:\p{Lu}\.?){2,}(?:['\u2019]s)?$/u.test(surface);
}

/** "Mexico's" and "Mexico" are the same name. */
function bareName(folded: string): string {
  return folded.replace(/'s?$/, '');
}

/** Most words begin with an ASCII letter. */
function hasLetter(word: string): boolean {
  const small = word.charCodeAt(0) | 32;
  return (small >= 97 && small <= 122) || /\p{L}/u.test(word);
}

/** Most words capitalised and no full stop at the end: every word would look like a name. */
function isHeadlineCase({ surfaces, gaps }: Words): boolean {
  if (/[.!?;,]/.test(gaps.at(-1) ?? '')) return false;
  const long = surfaces.filter((word) => word.length > 3 && hasLetter(word));
  const capital = long.filter(beginsUpper);
  return long.length >= 4 && capital.length > long.length * 0.8;
}
