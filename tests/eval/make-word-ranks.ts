import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { contentStem } from '../../lib/engine/stem';
import { rootOf } from './word-roots';

/**
 * Writes `lib/engine/word-ranks.ts` from the npm package `norvig-frequencies` (words of the Google Books corpus by falling
 * frequency, after Norvig 2012). Run with `tsx tests/eval/make-word-ranks.ts` after the stemmer or the roots change.
 */
const WORDS = 16_384;
/** Ranks below this are function words or next to it. */
const FIRST_CLASS = 5;

const ranked = createRequire(import.meta.url)('norvig-frequencies') as string[];
const classes = new Map<string, number>();
ranked.slice(0, WORDS).forEach((word, i) => {
  const stem = contentStem(word.toLowerCase());
  if (stem !== '' && !classes.has(stem)) {
    classes.set(stem, Math.max(FIRST_CLASS, Math.floor(Math.log2(i + 1))));
  }
});

const byClass = new Map<number, string[]>();
for (const [stem, rank] of classes) byClass.set(rank, [...(byClass.get(rank) ?? []), stem]);
const lines = [...byClass]
  .sort(([a], [b]) => a - b)
  .map(([rank, stems]) => `  [${rank}, '${stems.sort().map(markRoot).join(' ')}'],`);

function markRoot(stem: string): string {
  const root = rootOf(stem);
  return root === stem ? stem : `${root}.${stem.slice(root.length)}`;
}

writeFileSync(
  new URL('../../lib/engine/word-ranks.ts', import.meta.url),
  `// Made by tests/eval/make-word-ranks.ts; do not edit.

/**
 * English stems by how common they are: under n, those whose rank among all words lies between 2^n and 2^(n+1) (below 32
 * for the first). A full stop marks where a stem's root ends. From the npm package norvig-frequencies (BSD), which orders
 * the words of Google Books (CC BY 3.0).
 */
export const WORD_RANKS: readonly (readonly [log2Rank: number, stems: string])[] = [
${lines.join('\n')}
];
`,
);
