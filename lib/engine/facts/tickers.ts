import type { Words } from './fact';

/** What an exchange lists a company under: "MSFT", "6753", with the exchange's own letters in "DAL.N", "6753.T". */
const SYMBOL = /^(?:\p{Lu}{1,5}|\d{4})$/u;
/** "A" and "I" open a sentence whose space was lost: "in 2004.A new mill". */
const EXCHANGE = /^(?![AI]$)\p{Lu}{1,2}$/u;
/** A longer bracket that opens with a symbol and a colon says more than where to look a share up. */
const MAX_NOTE_WORDS = 8;

/**
 * Which words only name a share: "DAL.N", "(KN: Quote, Profile)" behind a company's name. Agencies put them in and outlets
 * take them out: they are no claim. A symbol alone in brackets is left to `readNames`. O(words).
 */
export function tickerWords(words: Words): boolean[] {
  const marks = words.folded.map(() => false);
  words.surfaces.forEach((surface, at) => {
    if (beginsSmall(surface) || !SYMBOL.test(surface)) return;
    const end = isDottedSymbol(words, at) ? at + 2 : noteEnd(words, at);
    marks.fill(true, at, end);
  });
  return marks;
}

/** Most words: no symbol does, and the expression costs more. */
function beginsSmall(surface: string): boolean {
  const unit = surface.charCodeAt(0);
  return unit >= 97 && unit <= 122;
}

/** "DAL.N": the full stop alone between two words would otherwise end a sentence. */
function isDottedSymbol({ surfaces, gaps }: Words, at: number): boolean {
  return gaps[at] === '.' && EXCHANGE.test(surfaces[at + 1] ?? '');
}

/** The end of a bracket that begins with this word and a colon: a note on a share; else the word's place. */
function noteEnd({ surfaces, gaps }: Words, at: number): number {
  const isNamed = /^\p{Lu}/u.test(surfaces[at - 1] ?? '');
  if (!isNamed || !/\($/.test(gaps[at - 1] ?? '') || /^\d/.test(surfaces[at] ?? '')) return at;
  if (!/^ ?:/.test(gaps[at] ?? '')) return at;
  const close = gaps.slice(at, at + MAX_NOTE_WORDS).findIndex((gap) => gap.includes(')'));
  return close < 0 ? at : at + close + 1;
}
