import { wordIn } from '../known-words';
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
  let last = -1;
  for (let start = 0, end = 0; start < text.length; start = end) {
    const piece = pieceAt(text, start);
    end = pieceEnd(text, start, piece);
    if (piece === 'space') continue;
    const isSpaced = start > last;
    last = end;
    if (piece === 'letters' && isAsciiLetter(text.charCodeAt(start))) {
      const { surface, folded } = wordIn(text, start, end);
      const isCapital = folded !== surface && isUpper(surface);
      lexemes.push({ text: folded, kind: 'letters', start, end, isSpaced, isCapital });
      continue;
    }
    const printed = text.slice(start, end);
    const kind = kindOf(printed);
    const folded = kind === 'mark' ? plainMark(printed) : foldPlain(printed);
    const isCapital = folded !== printed && isUpper(printed);
    lexemes.push({ text: folded, kind, start, end, isSpaced, isCapital });
  }
  return lexemes;
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
