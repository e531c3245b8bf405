import { foldWord, scanTokens } from '../../../../lib/engine/tokens';

/** The words the scanner sees, as printed. */
export function wordsIn(text: string): string[] {
  const { starts, ends, count } = scanTokens(text);
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
}

/** The words the scanner sees, folded. */
export function foldedIn(text: string): string[] {
  return wordsIn(text).map(foldWord);
}

/** Hashes of the words the scanner sees. */
export function hashesOf(text: string): number[] {
  return Array.from(scanTokens(text).hashes);
}
