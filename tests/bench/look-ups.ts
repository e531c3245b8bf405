import { KEYS_PER_PARAGRAPH } from '../../lib/engine/filed-keys';
import { buildPostings, type Postings, visitPostings } from '../../lib/engine/postings';
import { randomIntegers } from './random';
import { goalRow, infoRow, type Row } from './row';
import { bestMs } from './time';

const SIZES = [30_000, 3_000_000] as const;
const QUERIES = 20_000;

/** Look-ups per paragraph in indexes of two sizes: half of the paragraphs asked for are in it. */
export function benchLookUps(): Row[] {
  const [small, large] = SIZES.map((paragraphs) => measure(paragraphs));
  if (small === undefined || large === undefined) return [];
  const growth = Math.log(large.queryMicros / small.queryMicros) / Math.log(SIZES[1] / SIZES[0]);
  return [
    infoRow('query per paragraph, 30,000 paragraphs', small.queryMicros, ' µs'),
    goalRow('query per paragraph, 3,000,000 paragraphs', '≤', 0.5, large.queryMicros, ' µs'),
    goalRow('query time grows as N to the power of', '≤', 0.2, growth, ''),
    goalRow('bytes per posting', '≤', 7.1, large.bytes, ''),
    infoRow('build 3,000,000 paragraphs', large.buildMs, ' ms'),
  ];
}

function measure(paragraphs: number) {
  const next = randomIntegers(paragraphs);
  const postings = paragraphs * KEYS_PER_PARAGRAPH;
  const keys = Uint32Array.from({ length: postings }, next);
  const ids = Uint32Array.from({ length: postings }, (_, i) => (i / KEYS_PER_PARAGRAPH) >>> 0);
  const asked = Uint32Array.from({ length: QUERIES * KEYS_PER_PARAGRAPH }, (_, i) =>
    i % 2 === 0 ? (keys[next() % postings] ?? 0) : next(),
  );
  const start = performance.now();
  const index = buildPostings(keys, ids);
  const buildMs = performance.now() - start;
  const ms = bestMs(() => askAll(index, asked));
  const { directory, rests, ids: filed } = index;
  return {
    buildMs,
    queryMicros: (ms * 1000) / QUERIES,
    bytes: (directory.byteLength + rests.byteLength + filed.byteLength) / postings,
  };
}

function askAll(index: Postings, keys: Uint32Array): number {
  let sum = 0;
  const add = (id: number) => {
    sum = (sum + id) | 0;
  };
  for (const key of keys) visitPostings(index, key, add);
  return sum;
}
