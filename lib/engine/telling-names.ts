import { fullNameAnchor, nameAnchor } from './anchors';
import type { Reading } from './evidence';
import { isRareStem } from './word-weights';

/**
 * Those of a text's anchors that point at its story: names of two words ("Paul Volcker"), and single words of a name that
 * English at large does not know ("Volcker"). "Monday", "Washington", "Smith", figures and long words stand in any story.
 * Ascending, each once. O(words + anchors).
 */
export function tellingNames({ tokens, stems, anchors }: Reading): Uint32Array {
  const names = new Set<number>();
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i] ?? 0;
    const stem = stems[i] ?? 0;
    if (i > 0) names.add(fullNameAnchor(tokens[i - 1] ?? 0, word));
    if (stem !== 0 && isRareStem(stem)) names.add(nameAnchor(word));
  }
  return anchors.filter((anchor) => names.has(anchor));
}
