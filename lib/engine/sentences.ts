import { ABBREVIATIONS, BEFORE_NUMBERS, OFTEN_LAST, SENTENCE_STARTERS } from './abbreviations';
import { itemsOf, markerEnd } from './list-items';
import type { Span } from './span';

const TERMINATOR = /[.!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964]/;
/** Where a sentence may end: terminators or dots with spaces between them (`. . .`), then closing marks. */
const STOP =
  /(\.(?:[ \u00a0]\.){2,}|[.!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964]+)([\])}"'\u2019\u201d\u00bb*]*)/g;
const OPENING = /^[\s([{"'\u2018\u201c\u00ab*\u2014\u2013-]+/;
const WIDE_STOP = /[\u3002\uff01\uff1f\u0964]/;

/**
 * Sentences of one paragraph, without the white space around them; together they cover every other character.
 *
 * A full stop ends a sentence unless it belongs to an abbreviation, an initial, a number or an address; after an
 * abbreviation that often stands last ("U.S.", "p.m.", "Inc.") the next word decides. The items of a list are sentences
 * of their own, with their markers. One pass over the stops, O(length).
 */
export function splitSentences(text: string): Span[] {
  return itemsOf(text).flatMap(({ start, end }) => splitItem(text.slice(0, end), start));
}

function splitItem(text: string, from: number): Span[] {
  const spans: Span[] = [];
  let start = skipSpace(text, from);
  let inside = markerEnd(text, start);
  const stops = new RegExp(STOP);
  stops.lastIndex = start;
  for (let stop = stops.exec(text); stop !== null; stop = stops.exec(text)) {
    if (stop.index < inside) continue;
    const end = sentenceEnd(text, start, stop.index, stop[1] ?? '', stop[2] ?? '');
    if (end === undefined) continue;
    spans.push({ start, end });
    start = skipSpace(text, end);
    inside = Math.max(markerEnd(text, start), stops.lastIndex);
  }
  let end = text.length;
  while (end > start && isSpace(text, end - 1)) end--;
  if (start < end) spans.push({ start, end });
  return spans;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text, at)) at++;
  return at;
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 32 || ((unit < 32 || unit > 127) && /\s/.test(text.charAt(at)));
}

/** Where the sentence ends that these marks close; nothing when they close none. */
function sentenceEnd(
  text: string,
  start: number,
  at: number,
  marks: string,
  closers: string,
): number | undefined {
  const end = at + marks.length + closers.length;
  if (WIDE_STOP.test(marks)) return end;
  if (end >= text.length) return end;
  if (!isSpace(text, end)) {
    return isUnspacedEnd(text, at, marks, end) ? end : undefined;
  }
  const rest = text.slice(end, end + 60).trimStart();
  if (rest === '') return end;
  const next = rest.replace(OPENING, '');
  if (!startsSentence(rest, next)) return undefined;
  if (isOmission(text, at, marks, closers)) return undefined;
  // "compounds. . . . The practice": a full stop, then an omission at the start of the next sentence.
  if (marks.includes(' ')) return closers === '' && isAttached(text, at) ? at + 1 : end;
  if (marks !== '.') return end;
  return isAbbreviation(text, start, at, next, closers !== '') ? undefined : end;
}

/** Dots for words left out inside a sentence: `[...]`, or three of them after a space. */
function isOmission(text: string, at: number, marks: string, closers: string): boolean {
  const dots = marks.replace(/ |\u00a0/g, '');
  if (dots !== '...' && dots !== '\u2026') return false;
  const isBracketed = /[[(]/.test(text.charAt(at - 1)) && /^[\])]/.test(closers);
  return isBracketed || marks.includes(' ') || (closers === '' && !isAttached(text, at));
}

function isAttached(text: string, at: number): boolean {
  return at > 0 && !/\s/.test(text.charAt(at - 1));
}

/** Longer words without a space are addresses and file names. */
const MAX_UNSPACED = 60;

/** "Hello world.Today is": no space after the stop, but a plain word on either side and no address around it. */
function isUnspacedEnd(text: string, at: number, marks: string, end: number): boolean {
  if (marks.length > 1 || !/^["'\u201c\u2018(]?\p{Lu}[\p{Ll}]/u.test(text.slice(end, end + 3)))
    return false;
  const before = /\S*$/.exec(text.slice(Math.max(0, at - MAX_UNSPACED), at))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(end, end + MAX_UNSPACED))?.[0] ?? '';
  if (/[@/\\_]|^www\./.test(before + after) || !/(?:\p{Ll}{2}|\d)$/u.test(before)) return false;
  const word = /[\p{L}\p{N}]+$/u.exec(before)?.[0].toLowerCase() ?? '';
  return marks !== '.' || !(ABBREVIATIONS.has(word) || OFTEN_LAST.has(word));
}

/** A small letter after the stop says that the sentence goes on: `"Stop!" he said.` */
function startsSentence(rest: string, next: string): boolean {
  const first = next.charAt(0);
  if (first === '') return false;
  if (isSmallLetter(first)) return /^i(?:Phone|Pad|OS|Pod|Tunes)\b/.test(next);
  return !/^[,;:%)]/.test(rest);
}

/** ASCII apart: the expression knows all scripts, and costs a page's first check more than the rest of this. */
function isSmallLetter(char: string): boolean {
  if (char < '\u0080') return char >= 'a' && char <= 'z';
  return /\p{Ll}/u.test(char);
}

function isAbbreviation(
  text: string,
  start: number,
  stop: number,
  next: string,
  isClosed: boolean,
): boolean {
  const before =
    /[\p{L}\p{N}\u00b0.&'\u2019-]*$/u.exec(text.slice(Math.max(start, stop - 24), stop))?.[0] ?? '';
  if (before === '' || isClosed) return false;
  const nextWord = /^[\p{L}\p{M}'\u2019]+/u.exec(next)?.[0] ?? '';
  const isStarter = SENTENCE_STARTERS.has(nextWord);
  const word = before.toLowerCase();
  if (isDotted(before)) return OFTEN_LAST.has(`${word}.`) || before.length > 1 ? !isStarter : true;
  if (isInitial(before)) return !isPronounI(text, start, stop, before) || !isStarter;
  if (OFTEN_LAST.has(word)) return !isStarter && !/^\d/.test(next);
  if (BEFORE_NUMBERS.has(word)) return /^(?:\d|I\b(?! \p{Ll})|[IVX]{2,}\b|[VX]\b)/u.test(next);
  return ABBREVIATIONS.has(word);
}

/** `U.S`, `a.m`, `Ph.D` before the last full stop. */
function isDotted(before: string): boolean {
  return /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(before);
}

function isInitial(before: string): boolean {
  return /^\p{Lu}$/u.test(before);
}

function isPronounI(text: string, start: number, stop: number, before: string): boolean {
  return before === 'I' && stop - 1 > start && /\p{Ll}\s$/u.test(text.slice(start, stop - 1));
}

/** Only the end of a text can match: no more of it is looked through than closing marks are. */
const CLOSING = /[\])}"'\u2019\u201d\u00bb*]/;

/** Whether a paragraph is closed by a sentence end, so that what follows is a new one. */
export function endsWithStop(text: string): boolean {
  let end = text.trimEnd().length;
  while (end > 0 && CLOSING.test(text.charAt(end - 1))) end--;
  return TERMINATOR.test(text.charAt(end - 1));
}
