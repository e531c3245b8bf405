import type { CopiedWords } from './report';
import { round } from './round';

/** Words that may stand between two passages for the second to go on where the first broke off: an edit, not new text. */
const MAX_EDIT_WORDS = 4;

/**
 * Counts the words that lie in runs in common, the passages they form, and the edits inside those. `runs`: per page word
 * the longest run in common, 0 for none. O(words).
 *
 *     runs      7 7 7 7 7 7 7 0 0 5 5 5 5 5 0 0 0 0 0 0 0 4 4 4 4
 *     passages  └─────1─────┘     └──2──┘               └──3──┘      edits: the gap of two words, not that of seven
 */
export function measurePassages(runs: Uint16Array): CopiedWords {
  let words = 0;
  let passages = 0;
  let edits = 0;
  let lastEnd = Number.NEGATIVE_INFINITY;
  runs.forEach((run, i) => {
    if (run === 0) return;
    words++;
    const gap = i - lastEnd;
    if (gap > 0) passages++;
    if (gap > 0 && gap <= MAX_EDIT_WORDS) edits++;
    lastEnd = i + 1;
  });
  return { share: round(words / Math.max(1, runs.length)), passages, edits };
}
