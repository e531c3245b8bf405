import { combine, hashString } from './hash';
import type { SentenceTokens } from './span';
import { Shape, type Tokens } from './tokens';

/** A run of capitalised words longer than this is a headline in title case, not a name. */
const MAX_NAME_WORDS = 5;
/** Words this long are rare enough to point at a story by themselves (in the seeds' language, 1 word in 25). */
const RARE_LETTERS = 11;

/**
 * Adds the anchors of a text: what a rewrite keeps when it changes every other word. Names of two words or more, single
 * capitalised words inside a sentence, figures of two digits or more, and long words; each as a hash, repeats kept. O(n).
 */
export function addAnchors(
  anchors: number[],
  tokens: Tokens,
  sentences: readonly SentenceTokens[],
): void {
  for (const { first, count } of sentences) {
    const last = first + count;
    for (let i = first; i < last; i++) {
      const shape = tokens.shapes[i] ?? 0;
      const hash = tokens.hashes[i] ?? 0;
      const length = (tokens.ends[i] ?? 0) - (tokens.starts[i] ?? 0);
      if (shape & Shape.Digit) {
        if (length >= 2) anchors.push(combine(hash, FIGURE));
      } else if (shape & Shape.Capital) {
        const words = nameLength(tokens, i, last);
        addName(anchors, tokens, i, words, i === first);
        i += words - 1;
      } else if (length >= RARE_LETTERS) {
        anchors.push(combine(hash, RARE));
      }
    }
  }
}

const FIGURE = hashString('figure');
const NAME = hashString('name');
const RARE = hashString('rare');

function nameLength(tokens: Tokens, at: number, last: number): number {
  let words = 1;
  while (at + words < last && words <= MAX_NAME_WORDS && isJoined(tokens, at + words)) words++;
  return words;
}

function isJoined(tokens: Tokens, at: number): boolean {
  const gap = (tokens.starts[at] ?? 0) - (tokens.ends[at - 1] ?? 0);
  return gap === 1 && ((tokens.shapes[at] ?? 0) & Shape.Capital) !== 0;
}

/** A name is indexed by its last two words (surname kept) and, inside a sentence, by each of its words. */
function addName(
  anchors: number[],
  tokens: Tokens,
  at: number,
  words: number,
  isFirst: boolean,
): void {
  if (words > MAX_NAME_WORDS) return;
  if (words >= 2) {
    const surname = tokens.hashes[at + words - 1] ?? 0;
    anchors.push(fullNameAnchor(tokens.hashes[at + words - 2] ?? 0, surname));
  }
  for (let i = isFirst ? 1 : 0; i < words; i++) {
    anchors.push(nameAnchor(tokens.hashes[at + i] ?? 0));
  }
}

/** The anchor of a name's last two words, by their hashes. */
export function fullNameAnchor(word: number, surname: number): number {
  return combine(word, surname);
}

/** The anchor of one word of a name, by its hash. */
export function nameAnchor(word: number): number {
  return combine(word, NAME);
}
