import { extractedText } from '../engine/input';
import { locate, type PlacedText } from './locate';

export type Offsets = { readonly start: number; readonly end: number };

/**
 * Finds stretches of a text on the live page. Where the page has replaced its nodes since (frameworks do, with the
 * same words), the page is read once more and the words are looked for in the new reading. Null: no longer there.
 */
export function findRanges(
  text: PlacedText,
  stretches: readonly Offsets[],
  readAgain: () => PlacedText,
): (Range | null)[] {
  const found = stretches.map(({ start, end }) => locate(text, start, end));
  if (found.every((range) => range !== null)) return found;
  const fresh = readAgain();
  const before = extractedText(text.paragraphs);
  const now = extractedText(fresh.paragraphs);
  return found.map((range, i) => {
    const wanted = stretches[i];
    if (range || !wanted) return range;
    const { start, end } = wanted;
    const at = before === now ? start : now.indexOf(before.slice(start, end));
    return at < 0 ? null : locate(fresh, at, at + end - start);
  });
}
