import minhash from 'minhash';
import xxhash from 'xxhash-wasm';
import { fingerprint } from '../../lib/engine/fingerprint';
import { shinglesOf } from '../../lib/engine/shingles';
import { sketchOf } from '../../lib/engine/sketch';
import { scanTokens } from '../../lib/engine/tokens';
import type { Corpus } from './corpus';
import { goalRow, infoRow, type Row } from './row';
import { bestMs } from './time';

/** Paragraphs the package is given: it needs two seconds for a megabyte. */
const PACKAGE_PARAGRAPHS = 300;

/** Text to paragraph sketches, against the package as published and against merely hashing each paragraph. */
export async function benchSketches({ articles }: Corpus): Promise<Row[]> {
  const { h64 } = await xxhash();
  const paragraphs = articles.flat();
  const few = paragraphs.slice(0, PACKAGE_PARAGRAPHS);
  const ours = speed(paragraphs, (text) => {
    const { hashes, count } = scanTokens(text);
    return sketchOf(shinglesOf(hashes, 0, count)).length;
  });
  const hashed = speed(paragraphs, (text) => Number(h64(text) & 0xffffn));
  const published = speed(few, signedByPackage, 3);
  const whole = megabytes(paragraphs) / (bestMs(() => fingerprintAll(articles)) / 1000);
  return [
    infoRow('text → paragraph sketches', ours, ' MB/s'),
    infoRow('minhash 0.0.9, a signature per paragraph', published, ' MB/s'),
    goalRow('sketches: times the speed of minhash 0.0.9', '≥', 250, ours / published, '×'),
    goalRow('sketches: times the time of xxhash-wasm per paragraph', '≤', 5, hashed / ours, '×'),
    infoRow('whole fingerprint (sentences, words, sketches, anchors)', whole, ' MB/s'),
  ];
}

function speed(paragraphs: readonly string[], work: (text: string) => number, rounds = 7): number {
  const ms = bestMs(() => paragraphs.reduce((sum, text) => sum + work(text), 0), rounds);
  return megabytes(paragraphs) / (ms / 1000);
}

function megabytes(paragraphs: readonly string[]): number {
  return Buffer.byteLength(paragraphs.join('')) / 1e6;
}

/** As the package's own example does it: words, strings of four, `update`. */
function signedByPackage(text: string): number {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const signer = new minhash.Minhash();
  for (let i = 0; i + 4 <= words.length; i++) signer.update(words.slice(i, i + 4).join(' '));
  return signer.hashvalues[0] ?? 0;
}

function fingerprintAll(articles: readonly (readonly string[])[]): number {
  return articles.reduce((sum, article) => sum + fingerprint(article).tokens.length, 0);
}
