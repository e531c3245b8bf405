import type { ParagraphPlaces, TextRun } from './places';

/** A text that was read from the page, and where it stands there. */
export type PlacedText = {
  readonly paragraphs: readonly string[];
  /** One entry per paragraph. */
  readonly places: ParagraphPlaces;
};

/** The extracted text joins paragraphs by one blank line. */
const gap = 2;

/**
 * The live range of `[start, end)`: UTF-16 offsets into the paragraphs joined by `\n\n`. Null when the page has
 * rewritten or removed that text since it was read. Never throws.
 *
 *     extracted   Officials said on Friday … ⏎⏎ The vote …
 *     runs        [#text "Officials "][<a> "said"][#text " on Friday …"]   [#text "The vote …"]
 */
export function locate(text: PlacedText, start: number, end: number): Range | null {
  const runs = runsWithin(text, start, end);
  const first = runs.at(0);
  const last = runs.at(-1);
  if (!first || !last || !runs.every((each) => isStillThere(each.run))) return null;
  const from = first.run.from + Math.max(0, start - first.offset);
  const to = last.run.from + Math.min(last.run.length, end - last.offset);
  try {
    const range = new Range();
    range.setStart(first.run.live, from);
    range.setEnd(last.run.live, to);
    return range.collapsed ? null : range;
  } catch {
    // The node shrank between the check and here, or sits in another tree now: not to be found.
    return null;
  }
}

/** A run and where it begins in the extracted text. */
type PlacedRun = { readonly run: TextRun; readonly offset: number };

function runsWithin(text: PlacedText, start: number, end: number): PlacedRun[] {
  const found: PlacedRun[] = [];
  let paragraphStart = 0;
  for (const [i, paragraph] of text.paragraphs.entries()) {
    if (paragraphStart >= end) break;
    if (paragraphStart + paragraph.length > start) {
      for (const run of text.places[i] ?? []) {
        const offset = paragraphStart + run.at;
        if (offset < end && offset + run.length > start) found.push({ run, offset });
      }
    }
    paragraphStart += paragraph.length + gap;
  }
  return found;
}

function isStillThere({ live, from, length, seen }: TextRun): boolean {
  if (!live.isConnected) return false;
  const { data } = live;
  return data === seen || data.slice(from, from + length) === seen.slice(from, from + length);
}
