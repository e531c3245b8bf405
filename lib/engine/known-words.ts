import { hashString } from './hash';
import { contentStem } from './stem';
import { foldWord } from './tokens';

/** A word as printed, as compared, and the hash of its stem: 0 for function words. */
export type KnownWord = {
  readonly surface: string;
  readonly folded: string;
  readonly stem: number;
};

/** Of the words of 5,000 wire reports read one after another, 94 % were found in this many. */
const SLOTS = 1 << 15;
/** JavaScript engines keep a longer slice as a view of its text, so that a word would keep a whole report in memory. */
const MAX_KEPT = 12;

/** Each word has one slot; the last that came stays in it, so that a long-lived worker keeps no more than `SLOTS` words. */
const slots: (KnownWord | undefined)[] = new Array(SLOTS);

/**
 * The word between two offsets of a text. News uses few words over and over: most are found as they were made before,
 * their strings among them, which look-ups need not hash again. O(length of the word).
 * @param token the word's hash as the scanner made it. "The" and "the" have the same, and a slot each by their first letters.
 */
export function wordIn(text: string, start: number, end: number, token: number): KnownWord {
  const slot = (token ^ text.charCodeAt(start)) & (SLOTS - 1);
  const kept = slots[slot];
  if (kept !== undefined && standsAt(kept.surface, text, start, end)) return kept;
  const word = makeWord(text.slice(start, end));
  if (end - start <= MAX_KEPT) slots[slot] = word;
  return word;
}

function standsAt(surface: string, text: string, start: number, end: number): boolean {
  if (surface.length !== end - start) return false;
  for (let i = 0; i < surface.length; i++) {
    if (surface.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  }
  return true;
}

function makeWord(surface: string): KnownWord {
  const folded = foldWord(surface);
  const stem = contentStem(folded);
  return { surface, folded, stem: stem === '' ? 0 : hashString(stem) };
}
