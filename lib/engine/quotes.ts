import type { Span } from './span';

/** Opening marks and what closes them. The low and angle quotes of other languages are among them. */
const PAIRS: Readonly<Record<string, string>> = {
  '"': '"',
  '\u201c': '\u201d',
  '\u201e': '\u201c\u201d',
  '\u00ab': '\u00bb',
  '\u2018': '\u2019',
  "'": "'",
  '\u300c': '\u300d',
};

/**
 * Stretches between quotation marks in one paragraph, marks excluded. A mark that nothing closes runs to the end of the
 * paragraph (a quote that goes on in the next one). An apostrophe is no closing mark: inside a word never, after one only
 * when punctuation stands before it or no later mark could close the quote. O(length).
 */
export function quoteSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = nextOpening(text, 0); at >= 0; at = nextOpening(text, at)) {
    const closing = PAIRS[text.charAt(at)];
    if (closing === undefined || !opens(text, at)) {
      at++;
      continue;
    }
    const end = closingMark(text, at + 1, closing);
    if (end === undefined && text.charAt(at) === "'") {
      at++;
      continue;
    }
    const stop = end ?? text.length;
    if (stop > at + 1) spans.push({ start: at + 1, end: stop });
    at = stop + 1;
  }
  return spans;
}

const OPENING = new RegExp(`[${Object.keys(PAIRS).join('')}]`, 'g');

/** Where the next mark stands that could open a quote; -1 for nowhere. */
function nextOpening(text: string, from: number): number {
  OPENING.lastIndex = from;
  return OPENING.exec(text)?.index ?? -1;
}

function isApostrophe(mark: string): boolean {
  return mark === "'" || mark === '\u2019' || mark === '\u2018';
}

/** "the '90s", "class of '24": the century left out. */
const SHORT_YEAR = /^\d\d(?:s?(?![\p{L}\p{N}]))/u;

function opens(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (isApostrophe(text.charAt(at)) && SHORT_YEAR.test(text.slice(at + 1, at + 5))) return false;
  return (before === '' || /[\s([{\u2014\u2013*-]/.test(before)) && /\S/.test(text.charAt(at + 1));
}

function closingMark(text: string, from: number, closing: string): number | undefined {
  let possible: number | undefined;
  for (let at = from; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === '\u2018' && possible !== undefined) return possible;
    if (!closing.includes(mark)) continue;
    if (!isApostrophe(mark)) return at;
    if (/[\p{L}\p{N}]/u.test(text.charAt(at + 1))) continue;
    if (!isPluralOwner(text, at)) return at;
    possible ??= at;
  }
  return possible;
}

/** "the cartels’ reach": after a plural s, before another word. */
function isPluralOwner(text: string, at: number): boolean {
  return /s/i.test(text.charAt(at - 1)) && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3));
}
