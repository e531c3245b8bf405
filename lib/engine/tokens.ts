import { CharClass, classOf, foldUnit, unspoof } from './characters';
import { addUnit, avalanche, HASH_START, hashString } from './hash';

/** What the scanner saw in a word, as bits of `Tokens.shapes`. */
export enum Shape {
  None = 0,
  /** First letter is a capital. */
  Capital = 1,
  /** More than one letter and no small one: an acronym or a headline. */
  AllCaps = 2,
  /** Holds a digit. */
  Digit = 4,
  /** Letters separated by full stops: U.S., C.I.A. */
  Dotted = 8,
}

/** The words of one text in reading order; parallel arrays, `count` long. */
export type Tokens = {
  readonly count: number;
  /** UTF-16 offsets of each word in the scanned text; the end is exclusive. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly hashes: Uint32Array;
  readonly shapes: Uint8Array;
};

const PERCENT = hashString('percent');
const AND = hashString('and');

/**
 * Splits text into words and hashes each as it goes, without making strings.
 *
 * A word is a run of letters and digits; an apostrophe joins letters (`don't`), a full stop joins single letters
 * (`U.S.` → `us`) and digits (`3.5`), a comma joins groups of three digits (`2,000` → `2000`). Hyphens part words.
 * `%` is the word `percent`, `&` the word `and`; a letter of a script without spaces is a word of its own.
 * One pass, O(length).
 */
export function scanTokens(text: string, from = 0, to = text.length): Tokens {
  const { count, starts, ends, hashes, shapes } = scanPassing(text, from, to);
  return {
    count,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    hashes: hashes.slice(0, count),
    shapes: shapes.slice(0, count),
  };
}

/**
 * The same for who is done with the words before the next scan, which overwrites them; what stands behind `count` means
 * nothing. Four arrays a paragraph cost as much as scanning it.
 */
export function scanPassing(text: string, from = 0, to = text.length): Tokens {
  const { starts, ends, hashes, shapes } = roomFor(to - from);
  let count = 0;
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    const kind = classOf(unit);
    if (kind === CharClass.Letter || kind === CharClass.Digit) {
      scanWord(text, at, to);
      starts[count] = at;
      ends[count] = word.end;
      hashes[count] = word.hash;
      shapes[count] = word.shape;
      count++;
      at = word.end;
      continue;
    }
    const symbol =
      kind === CharClass.Ideograph
        ? hashString(foldUnit(unit))
        : unit === 37
          ? PERCENT
          : unit === 38
            ? AND
            : 0;
    if (symbol !== 0) {
      starts[count] = at;
      ends[count] = at + 1;
      hashes[count] = symbol;
      shapes[count] = Shape.None;
      count++;
    }
    at++;
  }
  return { count, starts, ends, hashes, shapes };
}

/** Where words are noted during a scan; reused and grown. */
let room = makeRoom(4_096);

/** As many words as characters at most: in Chinese, or in `%%%`, each one is a word. */
function roomFor(characters: number): typeof room {
  if (room.shapes.length < characters) room = makeRoom(characters);
  return room;
}

function makeRoom(words: number) {
  return {
    starts: new Uint32Array(words),
    ends: new Uint32Array(words),
    hashes: new Uint32Array(words),
    shapes: new Uint8Array(words),
  };
}

/** The folded form of a word as the scanner hashes it: `hashString(foldWord(w))` is its token hash. */
export function foldWord(surface: string): string {
  if (surface === '%') return 'percent';
  if (surface === '&') return 'and';
  if (isPlain(surface)) return surface.toLowerCase();
  let folded = '';
  for (let i = 0; i < surface.length; i++) {
    const unit = surface.charCodeAt(i);
    const kind = classOf(unit);
    if (kind === CharClass.Apostrophe) folded += "'";
    else if (kind !== CharClass.Ignored && !isDropped(surface, i)) folded += foldUnit(unit);
  }
  return unspoof(folded);
}

/** Nothing but ASCII letters, digits and straight apostrophes: most words of English. */
function isPlain(surface: string): boolean {
  for (let i = 0; i < surface.length; i++) {
    const unit = surface.charCodeAt(i);
    const small = unit | 32;
    const isWord = (small >= 97 && small <= 122) || (unit >= 48 && unit <= 57) || unit === 39;
    if (!isWord) return false;
  }
  return true;
}

/** Full stops of an acronym and commas of a long number are not part of the folded word. */
function isDropped(surface: string, at: number): boolean {
  const unit = surface.charCodeAt(at);
  if (unit === 44) return true;
  return unit === 46 && classOf(surface.charCodeAt(at - 1)) === CharClass.Letter;
}

/** Result of the last `scanWord`; one object reused, so that scanning allocates nothing per word. */
const word = { end: 0, hash: 0, shape: 0 };

function scanWord(text: string, start: number, to: number): void {
  let at = start;
  let hash = HASH_START;
  let letters = 0;
  let capitals = 0;
  let hasDigit = false;
  let dots = 0;
  let isForeign = false;
  while (at < to) {
    const unit = text.charCodeAt(at);
    const kind = classOf(unit);
    if (kind === CharClass.Letter || kind === CharClass.Digit) {
      if (unit < 128) {
        const isCapital = unit >= 65 && unit <= 90;
        hash = addUnit(hash, isCapital ? unit + 32 : unit);
        if (isCapital) capitals++;
      } else {
        const folded = foldUnit(unit);
        for (let i = 0; i < folded.length; i++) {
          const part = folded.charCodeAt(i);
          hash = addUnit(hash, part);
          // Looked for after folding: the micro sign and accented Greek become plain Greek letters.
          isForeign ||= part >= 0x370 && part <= 0x52f;
        }
        if (isUpper(unit)) capitals++;
      }
      if (kind === CharClass.Digit) hasDigit = true;
      else letters++;
    } else if (kind === CharClass.Apostrophe) {
      if (!isLetterAt(text, at - 1) || !isLetterAt(text, at + 1)) break;
      hash = addUnit(hash, 39);
    } else if (unit === 46) {
      if (isAcronymDot(text, at, start)) dots++;
      else if (isDigitAt(text, at - 1) && isDigitAt(text, at + 1)) hash = addUnit(hash, 46);
      else break;
    } else if (unit === 44) {
      if (!isThousandsComma(text, at)) break;
    } else if (kind !== CharClass.Ignored) {
      break;
    }
    at++;
  }
  const isCapital = letters > 0 && isUpper(text.charCodeAt(start));
  word.end = at;
  word.hash = isForeign ? hashString(foldWord(text.slice(start, at))) : avalanche(hash);
  word.shape =
    (isCapital ? Shape.Capital : 0) |
    (letters > 1 && capitals === letters ? Shape.AllCaps : 0) |
    (hasDigit ? Shape.Digit : 0) |
    (dots > 0 ? Shape.Dotted : 0);
}

function isUpper(unit: number): boolean {
  if (unit < 128) return unit >= 65 && unit <= 90;
  const char = String.fromCharCode(unit);
  return char !== char.toLowerCase();
}

function isLetterAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && classOf(text.charCodeAt(at)) === CharClass.Letter;
}

function isDigitAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && classOf(text.charCodeAt(at)) === CharClass.Digit;
}

/** A full stop inside or at the end of an acronym: single letters parted by full stops, at least two of them. */
function isAcronymDot(text: string, dot: number, start: number): boolean {
  const isSingle =
    isLetterAt(text, dot - 1) && (dot - 1 === start || text.charCodeAt(dot - 2) === 46);
  if (!isSingle) return false;
  if (isLetterAt(text, dot + 1)) return !isLetterAt(text, dot + 2);
  return dot - 1 > start;
}

function isThousandsComma(text: string, comma: number): boolean {
  return (
    isDigitAt(text, comma - 1) &&
    isDigitAt(text, comma + 1) &&
    isDigitAt(text, comma + 2) &&
    isDigitAt(text, comma + 3) &&
    !isDigitAt(text, comma + 4)
  );
}
