import { createHash } from 'node:crypto';
import { readTable } from './corpora';

/** Two sentences with nearly the same words, and whether people say that they mean the same. */
export type SwappedPair = {
  readonly a: string;
  readonly b: string;
  readonly isParaphrase: boolean;
  /** Whether both hold exactly the same words. */
  readonly isSameBag: boolean;
  /** Held out of training, and of every look at errors while the features were chosen. */
  readonly isHeldOut: boolean;
  /** Pairs about the same thing share it: 0 to 2^24 - 1. */
  readonly topic: number;
};

/** One topic in three. */
const HELD_OUT = 3;
/** Pairs are told apart by this many of their capitalised words; more would part variants of one sentence. */
const TOPIC_WORDS = 3;
const OPENERS = new Set('in on the a an it he she they and at river'.split(' '));

/** All pairs of PAWS-Wiki's development set. */
export function readSwappedPairs(shared: string): SwappedPair[] {
  return readTable(shared, 'corpora/swapped-slots', false).map(([, a = '', b = '', label = '']) => {
    const topic = topicOf(`${a} ${b}`);
    return {
      a,
      b,
      isParaphrase: label === '1',
      isSameBag: bagOf(a) === bagOf(b),
      isHeldOut: topic % HELD_OUT === 0,
      topic,
    };
  });
}

function bagOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');
}

function topicOf(text: string): number {
  const names = [...new Set(text.match(/\p{Lu}\p{L}+/gu) ?? [])]
    .map((word) => word.toLowerCase())
    .filter((word) => !OPENERS.has(word))
    .sort()
    .slice(0, TOPIC_WORDS);
  return Number.parseInt(createHash('md5').update(names.join(' ')).digest('hex').slice(0, 6), 16);
}
