import type { Words } from './fact';

/** Agencies as they stand in a dateline or instead of one (folded). */
const AGENCIES: ReadonlySet<string> = new Set(
  'ap afp reuters upi dpa ansa efe xinhua tass pti ians cnn bbc'.split(' '),
);
/** A dateline is short: a place, a region, a date, an agency. */
const MAX_WORDS = 10;
const DASH = /\s[-\u2013\u2014]{1,2}\s|\)\s?[-\u2013\u2014:]|^\s?[\u2014]\s?$|:\s$/;

/**
 * How many words at the start of a paragraph only say where and by whom it was written:
 * `WASHINGTON (Reuters) -`, `AP -`, `SEOUL, South Korea --`, `PC World -`. They are no claim of the report. 0 for none.
 * O(1).
 */
export function datelineWords({ surfaces, folded, gaps }: Words): number {
  const last = Math.min(MAX_WORDS, surfaces.length - 1);
  for (let i = 0; i < last; i++) {
    if (!isPlaceWord(surfaces[i] ?? '', folded[i] ?? '')) return 0;
    if (DASH.test(gaps[i] ?? '')) return isDateline(surfaces, folded, gaps, i) ? i + 1 : 0;
  }
  return 0;
}

/** Names, figures and abbreviations; any small word ends a dateline. */
function isPlaceWord(surface: string, folded: string): boolean {
  return /^[\p{Lu}\d]/u.test(surface) || AGENCIES.has(folded);
}

/** A colon or one capitalised word and a dash could open any sentence: then capitals or an agency must show that it is a dateline. */
function isDateline(
  surfaces: readonly string[],
  folded: readonly string[],
  gaps: readonly string[],
  end: number,
): boolean {
  // "Menz (1907 – 1972) was a weaver": a dash inside a bracket parts years.
  if (isInBracket(gaps.slice(0, end + 1).join(''))) return false;
  const words = surfaces.slice(0, end + 1);
  const hasAgency = folded.slice(0, end + 1).some((word) => AGENCIES.has(word));
  const isShouted = words.some((word) => /^\p{Lu}{3,}$/u.test(word));
  return hasAgency || isShouted || (/\s-\s/.test(gaps[end] ?? '') && words.length <= 3);
}

function isInBracket(marks: string): boolean {
  return marks.lastIndexOf('(') > marks.lastIndexOf(')');
}

/** Whether a name is that of a news agency: naming it adds no fact to a sentence. */
export function isAgency(folded: string): boolean {
  return AGENCIES.has(folded);
}
