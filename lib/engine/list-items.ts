import type { Span } from './span';

const BULLET = '[\\u2022\\u2043\\u25e6\\u25aa\\u2023]';
/** A bullet, a number or letter with a closing mark, or both: `•`, `1.`, `2)`, `a.`, `3.)`, `• 9.` */
const MARKER = `(${BULLET}\\s*)?(?:(\\d{1,3})|([a-z]))(\\.\\)|[.)])(?=\\s)|(${BULLET})`;
const LEADING = new RegExp(MARKER, 'uy');

/** Where the marker of a list item that begins at `at` ends; `at` itself when there is none. */
export function markerEnd(text: string, at: number): number {
  LEADING.lastIndex = at;
  return LEADING.test(text) ? LEADING.lastIndex : at;
}

/**
 * The items of a paragraph that is a list, else the paragraph as one. A list opens with a marker and goes on with the next
 * ones in order (`1. … 2. …`, `a) … b) …`), or is lines without any full stop. O(length).
 */
export function itemsOf(text: string): Span[] {
  const starts = [0, ...(lineStarts(text) ?? markerStarts(text)), text.length];
  return starts.slice(1).map((end, i) => ({ start: starts[i] ?? 0, end }));
}

/** Lines without a full stop among them are entries; with one, a line break is a space. */
function lineStarts(text: string): number[] | undefined {
  if (!text.includes('\n') || /[.!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964]/.test(text)) {
    return undefined;
  }
  return Array.from(text.matchAll(/\n/g), ({ index }) => index + 1);
}

type Marker = { readonly style: string; readonly value: number };

function markerStarts(text: string): number[] {
  const from = text.length - text.trimStart().length;
  LEADING.lastIndex = from;
  const opening = LEADING.exec(text);
  if (opening === null) return [];
  let last = readMarker(opening);
  const starts: number[] = [];
  for (const match of text.matchAll(new RegExp(`(?<=\\s)(?:${MARKER})`, 'gu'))) {
    const marker = readMarker(match);
    const isNext = marker.value === last.value + 1 || marker.value === 0;
    if (marker.style !== last.style || !isNext || match.index <= from) continue;
    last = marker;
    starts.push(match.index);
  }
  return starts;
}

function readMarker([, bullet, number, letter, close, bare]: RegExpMatchArray): Marker {
  if (bare !== undefined) return { style: bare, value: 0 };
  const kind = number === undefined ? 'letter' : 'number';
  const value = number === undefined ? (letter ?? '').charCodeAt(0) : Number(number);
  return { style: `${bullet?.trim() ?? ''}${kind}${close}`, value };
}
