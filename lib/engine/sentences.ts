import { ABBREVIATIONS, OFTEN_LAST, SENTENCE_STARTERS } from './abbreviations';

/** A stretch of text: UTF-16 offsets, the end exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** A sentence and the words in it. */
export type SentenceTokens = Span & {
  readonly paragraph: number;
  /** Index of its first word, and how many there are. */
  readonly first: number;
  readonly count: number;
};

const TERMINATOR = /[.!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964]/;
/** Where a sentence may end: terminators, then closing marks. */
const STOP = /([.!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964]+)([\])}"'\u2019\u201d\u00bb*]*)/g;
const OPENING = /^[\s([{"'\u2018\u201c\u00ab*\u2014\u2013-]+/;
const WIDE_STOP = /[\u3002\uff01\uff1f\u0964]/;

/**
 * Sentences of one paragraph, without the white space around them; together they cover every other character.
 *
 * A full stop ends a sentence unless it belongs to an abbreviation, an initial, a number or an address; after an
 * abbreviation that often stands last ("U.S.", "p.m.", "Inc.") the next word decides. One pass over the stops, O(length).
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = skipSpace(text, 0);
  for (const stop of text.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    if (stop.index < start || !endsSentence(text, start, stop.index, stop[1] ?? '', end)) continue;
    spans.push({ start, end });
    start = skipSpace(text, end);
  }
  const end = text.trimEnd().length;
  if (start < end) spans.push({ start, end });
  return spans;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}

function endsSentence(
  text: string,
  start: number,
  at: number,
  marks: string,
  end: number,
): boolean {
  if (WIDE_STOP.test(marks)) return true;
  if (end >= text.length) return true;
  if (!/\s/.test(text.charAt(end))) return false;
  const rest = text.slice(end, end + 60).trimStart();
  if (rest === '') return true;
  const next = rest.replace(OPENING, '');
  if (!startsSentence(rest, next)) return false;
  if (marks !== '.') return true;
  return !isAbbreviation(text, start, at, next, end > at + 1);
}

/** A small letter after the stop says that the sentence goes on: `"Stop!" he said.` */
function startsSentence(rest: string, next: string): boolean {
  const first = next.charAt(0);
  if (first === '') return false;
  if (/\p{Ll}/u.test(first)) return /^i(?:Phone|Pad|OS|Pod|Tunes)\b/.test(next);
  return !/^[,;:%)]/.test(rest);
}

function isAbbreviation(
  text: string,
  start: number,
  stop: number,
  next: string,
  isClosed: boolean,
): boolean {
  const before =
    /[\p{L}\p{N}.&'\u2019-]*$/u.exec(text.slice(Math.max(start, stop - 24), stop))?.[0] ?? '';
  if (before === '' || isClosed) return false;
  const nextWord = /^[\p{L}\p{M}'\u2019]+/u.exec(next)?.[0] ?? '';
  const isStarter = SENTENCE_STARTERS.has(nextWord);
  const word = before.toLowerCase();
  if (/^\d+$/.test(before)) return isListNumber(text, start, stop, before);
  if (isDotted(before)) return OFTEN_LAST.has(`${word}.`) || before.length > 1 ? !isStarter : true;
  if (isInitial(before)) return !isPronounI(text, start, stop, before) || !isStarter;
  if (OFTEN_LAST.has(word)) return !isStarter && !/^\d/.test(next);
  return ABBREVIATIONS.has(word) && !(word === 'no' && !/^\d/.test(next));
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

/** "1. The first point": the number opens the sentence. */
function isListNumber(text: string, start: number, stop: number, before: string): boolean {
  return stop - before.length === start && text.length > stop + 1;
}

/** Whether a paragraph is closed by a sentence end, so that what follows is a new one. */
export function endsWithStop(text: string): boolean {
  return new RegExp(`${TERMINATOR.source}[\\])}"'\\u2019\\u201d\\u00bb*]*$`).test(text.trimEnd());
}
