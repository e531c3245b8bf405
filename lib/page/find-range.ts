import { extractedText } from '../engine/input';
import type { Stretch } from '../messaging/protocol';
import { locate, type PlacedText } from './locate';

/**
 * Finds stretches of a text on the live page. A stretch whose words stand elsewhere in the text now (the page has grown
 * and was read anew since) is looked for by its words. Where the page has replaced its nodes (frameworks do, with the
 * same words), the page is read once more. Null: no longer there.
 */
export function findRanges(
  text: PlacedText,
  stretches: readonly Stretch[],
  readAgain: () => PlacedText,
): (Range | null)[] {
  const found = rangesIn(text, stretches);
  if (found.every((range) => range !== null)) return found;
  const fresh = rangesIn(readAgain(), stretches);
  return found.map((range, i) => range ?? fresh[i] ?? null);
}

function rangesIn(placed: PlacedText, stretches: readonly Stretch[]): (Range | null)[] {
  const all = extractedText(placed.paragraphs);
  return stretches.map(({ start, text }) => {
    const at = nearest(all, text, start);
    return at < 0 ? null : locate(placed, at, at + text.length);
  });
}

/** Where the words stand, and if in several places, the one next to where they stood; -1 if nowhere. */
function nearest(all: string, words: string, start: number): number {
  if (words === '') return -1;
  const before = all.lastIndexOf(words, start);
  const after = all.indexOf(words, start);
  if (before < 0 || after < 0) return Math.max(before, after);
  return start - before <= after - start ? before : after;
}
