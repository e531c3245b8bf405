import { addUnit, avalanche, HASH_START } from './hash';
import { KeyNumbers, UNKNOWN } from './key-numbers';
import { WORD_RANKS } from './word-ranks';

/** Bits that a word tells which is not among the known ones: a name, a figure, a term, another language. */
const RAREST = 15;
/**
 * A word that many sentences of a story hold tells less about one of them. In bits: 4 for a word in every sentence of 20,
 * 1.5 more each time it stands in half as many (labelled seeds: AUC of the best Dice .925; .921 with 5 and 2).
 */
const STORY_BASE = 4;
const STORY_SLOPE = 1.5;
const STORY_SENTENCES = 20;

/** Common English: the hashes of stems, of their roots, and how common each root is. */
type KnownWords = {
  readonly stems: KeyNumbers;
  /** By number of a stem: the hash of its root. */
  readonly rootOfStem: Uint32Array;
  readonly roots: KeyNumbers;
  /** By number of a root: the rank of its commonest stem. */
  readonly ranks: Uint8Array;
};

let known: KnownWords | undefined;

/** Made at first use: nothing that starts the extension waits for it. */
function knownWords(): KnownWords {
  known ??= readKnownWords();
  return known;
}

/** About as many stems as `WORD_RANKS` has; all of them are among its first 16,384 words. */
const STEMS = 9_000;
const MAX_STEMS = 16_384;
const SPACE = 32;
const ROOT_END = 46;

/** One pass over the characters of the list, hashing as it goes: a first check waits for it. */
function readKnownWords(): KnownWords {
  const stems = new KeyNumbers(STEMS);
  const roots = new KeyNumbers(STEMS);
  const rootOfStem = new Uint32Array(MAX_STEMS);
  const ranks = new Uint8Array(MAX_STEMS);
  for (const [log2Rank, words] of WORD_RANKS) {
    let hash = HASH_START;
    let root = 0;
    for (let i = 0; i <= words.length; i++) {
      const unit = i < words.length ? words.charCodeAt(i) : SPACE;
      if (unit === ROOT_END) root = avalanche(hash);
      else if (unit !== SPACE) hash = addUnit(hash, unit);
      else {
        const stem = avalanche(hash);
        const number = roots.add(root || stem);
        rootOfStem[stems.add(stem)] = root || stem;
        // Classes come from the commonest on.
        ranks[number] ||= log2Rank;
        hash = HASH_START;
        root = 0;
      }
    }
  }
  return { stems, rootOfStem, roots, ranks };
}

/** Whether a stem is not among the known words of English. */
export function isRareStem(hash: number): boolean {
  return knownWords().stems.numberOf(hash) === UNKNOWN;
}

/**
 * Hash of the root of a stem given by its hash. Evidence holds no words to take a root of, so this knows the common ones
 * only; any other stem is its own root.
 */
export function rootHash(stem: number): number {
  const { stems, rootOfStem } = knownWords();
  const number = stems.numberOf(stem);
  return number === UNKNOWN ? stem : (rootOfStem[number] ?? stem);
}

/**
 * How much a root tells, in bits: its rank in English at large (by Zipf's law its frequency is the inverse of its rank),
 * and no more than its frequency in the story allows. `holders` of `sentences` original sentences hold it.
 */
export function weightOfRoot(hash: number, holders: number, sentences: number): number {
  const { roots, ranks } = knownWords();
  const number = roots.numberOf(hash);
  const atLarge = number === UNKNOWN ? RAREST : (ranks[number] ?? RAREST);
  const spread = (sentences + STORY_SENTENCES) / Math.max(1, holders);
  return Math.min(atLarge, STORY_BASE + STORY_SLOPE * Math.log2(spread));
}
