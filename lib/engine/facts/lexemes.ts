import { foldWord } from '../tokens';
import type { Place, Words } from './fact';

/**
 * The finest pieces of a sentence: runs of digits, runs of letters, single marks. Figures, dates and units run across
 * words ("10:30pm", "$5m", "1/2"), so their readers work on these.
 */
export type Lexeme = Place & {
  /** Digits as they are, letters folded, a mark as printed (dashes as `-`, curly apostrophes as `'`). */
  readonly text: string;
  readonly kind: 'digits' | 'letters' | 'mark';
  /** Whether white space stands before it. */
  readonly isSpaced: boolean;
  /** Whether it begins with a capital. */
  readonly isCapital: boolean;
};

/** Lexemes of a sentence in reading order. O(length). */
export function lexemesOf(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  addPieces(lexemes, text, 0);
  return lexemes;
}

/**
 * Lexemes of the sentence that words were cut from, equal to `lexemesOf(sentenceOf(words))`. Most words are letters that
 * were folded already and most gaps are one space: they are taken as they are. O(length).
 */
export function lexemesIn(words: Words): Lexeme[] {
  const { surfaces, folded, gaps, lead } = words;
  const lexemes: Lexeme[] = [];
  addPieces(lexemes, lead, 0);
  let before = lead;
  let start = lead.length;
  for (let i = 0; i < surfaces.length; i++) {
    const surface = surfaces[i] ?? '';
    const gap = gaps[i] ?? '';
    if (goesOn(before, surface) || goesOn(surface, gap)) return lexemesOf(sentenceOf(words));
    const end = start + surface.length;
    if (isAsciiLetters(surface)) {
      const isSpaced = start > lastEnd(lexemes);
      const isCapital = isUpper(surface);
      lexemes.push({ text: folded[i] ?? '', kind: 'letters', start, end, isSpaced, isCapital });
    } else addPieces(lexemes, surface, start);
    if (gap !== ' ') addPieces(lexemes, gap, end);
    before = gap === '' ? surface : gap;
    start = end + gap.length;
  }
  return lexemes;
}

/** Whether one run of letters or digits goes on from one text into the next, as in scripts without spaces. */
function goesOn(left: string, right: string): boolean {
  if (left === '' || right === '' || left === ' ' || right === ' ') return false;
  const piece = pieceAt(right, 0);
  if (piece === 'space' || (piece === 'mark' && !isSurrogate(right.charCodeAt(0)))) return false;
  const last = left.length - 1;
  return isSurrogate(left.charCodeAt(last)) || pieceAt(left, last) === piece;
}

/** Half of a character: what it is, only both halves tell. */
function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** Adds what a stretch of a sentence is cut into. `offset`: where in the sentence it begins. */
function addPieces(lexemes: Lexeme[], text: string, offset: number): void {
  let last = lastEnd(lexemes) - offset;
  for (let start = 0, end = 0; start < text.length; start = end) {
    const piece = pieceAt(text, start);
    end = pieceEnd(text, start, piece);
    if (piece === 'space') continue;
    const isSpaced = start > last;
    last = end;
    const printed = text.slice(start, end);
    const kind = kindOf(printed);
    const folded = kind === 'mark' ? plainMark(printed) : foldPlain(printed);
    const isCapital = folded !== printed && isUpper(printed);
    lexemes.push({
      text: folded,
      kind,
      start: offset + start,
      end: offset + end,
      isSpaced,
      isCapital,
    });
  }
}

function lastEnd(lexemes: readonly Lexeme[]): number {
  return lexemes[lexemes.length - 1]?.end ?? -1;
}

type Piece = 'digits' | 'letters' | 'mark' | 'space';

/** What a sentence is cut into, by its code points. Plain ASCII is told without the expressions, which know all scripts. */
function pieceAt(text: string, at: number): Piece {
  const unit = text.charCodeAt(at);
  if (unit < 128) {
    if (unit === 32) return 'space';
    if (isAsciiLetter(unit)) return 'letters';
    if (unit >= 48 && unit <= 57) return 'digits';
    return unit >= 9 && unit <= 13 ? 'space' : 'mark';
  }
  if (unit >= 0xff10 && unit <= 0xff19) return 'digits';
  const char = String.fromCodePoint(text.codePointAt(at) ?? unit);
  if (/[\p{L}\p{M}]/u.test(char)) return 'letters';
  return /\s/.test(char) ? 'space' : 'mark';
}

/** Digits and letters run on, marks stand alone. */
function pieceEnd(text: string, start: number, piece: Piece): number {
  let end = start;
  do end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  while (piece !== 'mark' && end < text.length && pieceAt(text, end) === piece);
  return end;
}

function kindOf(printed: string): Lexeme['kind'] {
  const unit = printed.charCodeAt(0);
  if ((unit >= 48 && unit <= 57) || (unit >= 0xff10 && unit <= 0xff19)) return 'digits';
  if (unit < 128) return isAsciiLetter(unit) ? 'letters' : 'mark';
  // Scripts without spaces: nothing is part of a figure by standing right beside it.
  if (unit >= 0xe00 && /^[\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7af]/.test(printed)) return 'mark';
  return /^[\p{L}\p{M}]/u.test(printed) ? 'letters' : 'mark';
}

function isAsciiLetters(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isAsciiLetter(text.charCodeAt(i))) return false;
  return true;
}

function isAsciiLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

function isUpper(printed: string): boolean {
  const unit = printed.charCodeAt(0);
  if (unit < 128) return unit >= 65 && unit <= 90;
  return /^\p{Lu}/u.test(printed);
}

/** Most words are plain ASCII letters, which need no folding table. */
function foldPlain(printed: string): string {
  return /^[A-Za-z0-9]+$/.test(printed) ? printed.toLowerCase() : foldWord(printed);
}

function plainMark(mark: string): string {
  if (mark.charCodeAt(0) < 128 && mark !== '`') return mark;
  if (/[\u2010-\u2015\u2212]/.test(mark)) return '-';
  return /[\u2018\u2019\u02bc`\u00b4]/.test(mark) ? "'" : mark;
}

/** The sentence that words were cut from. */
export function sentenceOf({ surfaces, gaps, lead }: Words): string {
  return lead + surfaces.map((surface, i) => surface + (gaps[i] ?? '')).join('');
}

/** The letters at an index, folded; empty when no letters stand there. */
export function wordAt(lexemes: readonly Lexeme[], at: number): string {
  const lexeme = lexemes[at];
  return lexeme?.kind === 'letters' ? lexeme.text : '';
}

/** Whether this mark stands at an index. */
export function isMark(lexemes: readonly Lexeme[], at: number, mark: string): boolean {
  const lexeme = lexemes[at];
  return lexeme?.kind === 'mark' && lexeme.text === mark;
}

/** The digits at an index when they follow the lexeme before without a space; else empty. */
export function gluedDigits(lexemes: readonly Lexeme[], at: number): string {
  const lexeme = lexemes[at];
  return lexeme?.kind === 'digits' && !lexeme.isSpaced ? lexeme.text : '';
}

/** The letters at an index when they follow the lexeme before without a space; else empty. */
export function gluedWord(lexemes: readonly Lexeme[], at: number): string {
  return lexemes[at]?.isSpaced === false ? wordAt(lexemes, at) : '';
}

/** Whether something follows the lexeme before this index without a space. */
export function isGlued(lexemes: readonly Lexeme[], at: number): boolean {
  return lexemes[at]?.isSpaced === false;
}
