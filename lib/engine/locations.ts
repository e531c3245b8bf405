import type { Reading, WordRun } from './evidence';
import { hashString } from './hash';

const hashes = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashString));

const LOCATIVES = hashes(
  'in near outside inside across around throughout at toward towards into via downtown',
);
/** What may stand between the preposition and the place: "in the eastern city of Arlen". */
const BETWEEN = hashes(
  'the northern southern eastern western central north south east west city town village port capital province district region county state suburb of downtown nearby rural',
);
const MAX_BETWEEN = 5;

/** Whether a name stands where a place does: "in [Paris]", "near the town of [Arlen]", "in Paris, [Texas]". O(words between). */
export function isPlace(text: Reading, name: WordRun): boolean {
  for (let at = name.first - 1; at >= 0 && at >= name.first - 1 - MAX_BETWEEN; at--) {
    const token = text.tokens[at] ?? 0;
    if (LOCATIVES.has(token)) return true;
    if (!BETWEEN.has(token)) {
      const before = text.facts.find(
        ({ kind, first, count }) => kind === 'name' && first + count === name.first,
      );
      return before !== undefined && at === name.first - 1 && isPlace(text, before);
    }
  }
  return false;
}
