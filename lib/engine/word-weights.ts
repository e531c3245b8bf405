import { hashString } from './hash';
import { WORD_RANKS } from './word-ranks';
import { rootOf } from './word-roots';

/** Bits that a word tells which is not among the known ones: a name, a figure, a term, another language. */
const RAREST = 15;
/**
 * A word that many sentences of a story hold tells less about one of them. In bits: 4 for a word in every sentence of 20,
 * 1.5 more each time it stands in half as many (labelled seeds: AUC of the best Dice .925; .921 with 5 and 2).
 */
const STORY_BASE = 4;
const STORY_SLOPE = 1.5;
const STORY_SENTENCES = 20;

type KnownWords = {
  /** By hash of a stem: the hash of its root. */
  readonly roots: ReadonlyMap<number, number>;
  /** By hash of a root: the rank of its commonest stem. */
  readonly ranks: ReadonlyMap<number, number>;
};

let known: KnownWords | undefined;

/** Made at first use: pages without a candidate never need it. */
function knownWords(): KnownWords {
  known ??= readKnownWords();
  return known;
}

function readKnownWords(): KnownWords {
  const roots = new Map<number, number>();
  const ranks = new Map<number, number>();
  for (const [log2Rank, stems] of WORD_RANKS) {
    for (const stem of stems.split(' ')) {
      const root = hashString(rootOf(stem));
      roots.set(hashString(stem), root);
      if (!ranks.has(root)) ranks.set(root, log2Rank);
    }
  }
  return { roots, ranks };
}

/** Whether a stem is not among the known words of English. */
export function isRareStem(hash: number): boolean {
  return !knownWords().roots.has(hash);
}

/**
 * Hash of the root of a stem given by its hash. Evidence holds no words to take a root of, so this knows the common ones
 * only; any other stem is its own root.
 */
export function rootHash(stem: number): number {
  return knownWords().roots.get(stem) ?? stem;
}

/**
 * How much a root tells, in bits: its rank in English at large (by Zipf's law its frequency is the inverse of its rank),
 * and no more than its frequency in the story allows. `holders` of `sentences` original sentences hold it.
 */
export function weightOfRoot(hash: number, holders: number, sentences: number): number {
  const atLarge = knownWords().ranks.get(hash) ?? RAREST;
  const spread = (sentences + STORY_SENTENCES) / Math.max(1, holders);
  return Math.min(atLarge, STORY_BASE + STORY_SLOPE * Math.log2(spread));
}
