import { writeFileSync } from 'node:fs';
import { fingerprint } from '../../lib/engine/fingerprint';
import { readClosely } from '../../lib/engine/read-closely';
import { compareOrder, ORDER_FEATURES } from '../../lib/engine/word-order/order-features';
import { type Unit, unitsOf } from '../../lib/engine/word-order/units';
import { boost, type Example, scoreOf } from './boosting';
import { readSwappedPairs, type SwappedPair } from './swapped-pairs';

/**
 * Writes `lib/engine/word-order/swap-model.ts` from the pairs of PAWS-Wiki that are not held out, and prints what
 * cross-validation makes of it. Run with `tsx tests/eval/train-swaps.ts SHARED` after the features change.
 */
const [shared = ''] = process.argv.slice(2);
const FOLDS = 5;
/** Ways to deal topics to folds: few paraphrases have the same words, so that one dealing alone places the limit by luck. */
const DEALINGS = [7, 11, 13, 17];
/** A few words that differ make a pair less of an example. */
const NEAR_WEIGHT = 0.3;
/** Share of the paraphrases with the same words that may be flagged. */
const MAX_FALSE_FLAGS = 0.02;

type Case = { readonly pair: SwappedPair; readonly examples: readonly Example[] };

const cases = readSwappedPairs(shared)
  .filter(({ isHeldOut }) => !isHeldOut)
  .map((pair): Case => {
    const [a, b] = [unitsIn(pair.a), unitsIn(pair.b)];
    // Either sentence may be the page's.
    const examples = [compareOrder(b, a), compareOrder(a, b)].map(({ features }) => ({
      features,
      isPositive: !pair.isParaphrase,
      weight: (pair.isSameBag ? 1 : NEAR_WEIGHT) / 2,
    }));
    return { pair, examples };
  });

const rounds = DEALINGS.flatMap((step) =>
  Array.from({ length: FOLDS }, (_, fold) => ({ step, fold })),
);
const judged = rounds.flatMap(({ step, fold }) => {
  const isInFold = ({ pair }: Case) => Math.floor(pair.topic / step) % FOLDS === fold;
  const model = boost(cases.filter((each) => !isInFold(each)).flatMap(({ examples }) => examples));
  return cases
    .filter((each) => isInFold(each) && each.pair.isSameBag)
    .map(({ pair, examples }) => ({ pair, score: scoreOf(model, examples[0]?.features ?? []) }));
});
const paraphrases = scoresOf(judged.filter(({ pair }) => pair.isParaphrase));
const swaps = scoresOf(judged.filter(({ pair }) => !pair.isParaphrase));
const limitAt = (share: number) => paraphrases[Math.floor(share * paraphrases.length)] ?? 0;
for (const share of [0.02, 0.025, 0.03, 0.05, 0.1]) {
  const found = swaps.filter((score) => score > limitAt(share)).length / swaps.length;
  console.log(
    `recall ${found.toFixed(3)} at ${share} false flags, from ${limitAt(share).toFixed(3)}`,
  );
}

const { base, trees } = boost(cases.flatMap(({ examples }) => examples));
writeFileSync(
  new URL('../../lib/engine/word-order/swap-model.ts', import.meta.url),
  `// Made by tests/eval/train-swaps.ts; do not edit.

/** Log odds of a swap before anything is known of a pair. */
export const SWAP_BASE = ${base};

/** Log odds from which a pair is called a swap. */
export const SWAP_LIMIT = ${limitAt(MAX_FALSE_FLAGS).toFixed(2)};

/**
 * Boosted trees over \`ORDER_FEATURES\`. Each row: feature and limit of the first question (is it at most that?), of the
 * one after "yes", of the one after "no"; then what is added after yes-yes, yes-no, no-yes, no-no.
 */
export const SWAP_TREES: readonly (readonly number[])[] = [
${trees.map((tree) => `  [${tree.join(', ')}],`).join('\n')}
];
`,
);
console.log(`${cases.length} pairs, ${ORDER_FEATURES.length} features, ${trees.length} trees`);

function unitsIn(text: string): Unit[] {
  const reading = readClosely([text], fingerprint([text]));
  return unitsOf(reading, { first: 0, count: reading.tokens.length });
}

/** Highest first. */
function scoresOf(of: readonly { readonly score: number }[]): number[] {
  return of.map(({ score }) => score).sort((a, b) => b - a);
}
