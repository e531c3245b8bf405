import type { TextRun } from './places';
import type { PageText } from './snapshot';

/** A stretch of a page text, or a gap (line break, cell border) that reads as a space. */
export type Piece =
  | { readonly text: PageText; readonly from: number; readonly to: number }
  | { readonly text: null };

export type FoldedText = { readonly text: string; readonly runs: readonly TextRun[] };

/**
 * Joins pieces into one paragraph: every stretch of white space becomes one space, none at the ends.
 * The runs say which characters of which text node each part came from:
 *
 *     node "  The  vote\n"  →  paragraph "The vote …", runs {at 0, from 2, length 3}, {at 4, from 7, length 4}
 */
export function foldPieces(pieces: readonly Piece[]): FoldedText {
  const runs: TextRun[] = [];
  let text = '';
  let isSpaceOwed = false;
  for (const piece of pieces) {
    if (!piece.text) {
      isSpaceOwed = true;
      continue;
    }
    const seen = piece.text.text;
    const source = seen.slice(piece.from, piece.to);
    for (const found of source.matchAll(/\S+/g)) {
      if (found.index > 0) isSpaceOwed = true;
      if (isSpaceOwed && text) text += ' ';
      isSpaceOwed = false;
      addRun(runs, {
        at: text.length,
        length: found[0].length,
        live: piece.text.live,
        from: piece.from + found.index,
        seen,
      });
      text += found[0];
    }
    if (/\s$/.test(source)) isSpaceOwed = true;
  }
  return { text, runs };
}

/** Words one space apart in the same node make one run, so that a plain paragraph has a single run. */
function addRun(runs: TextRun[], run: TextRun): void {
  const last = runs.at(-1);
  const gap = last ? run.from - last.from - last.length : 0;
  const isNext = last?.live === run.live && gap <= 1 && gap === run.at - last.at - last.length;
  if (!last || !isNext) {
    runs.push(run);
    return;
  }
  runs[runs.length - 1] = { ...last, length: run.at + run.length - last.at };
}

/** The first `length` characters of a folded text. */
export function cutFolded(folded: FoldedText, length: number): FoldedText {
  const runs = folded.runs
    .filter((run) => run.at < length)
    .map((run) => ({ ...run, length: Math.min(run.length, length - run.at) }));
  return { text: folded.text.slice(0, length), runs };
}
