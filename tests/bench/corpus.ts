import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { paragraphsOf } from '../../lib/engine/plain-text';
import { randomIntegers } from './random';

/** News text to measure on: articles as paragraphs. */
export type Corpus = { readonly articles: readonly (readonly string[])[]; readonly source: string };

/** Enough for steady figures, little enough for the slowest contestant's share of it. */
const ARTICLES = 360;

/**
 * The texts under `path` (a file, or a folder of text files), one article each; without a path, articles made of the
 * seeds' sentences in another order with every seventh word put elsewhere, the same on every machine.
 */
export function readCorpus(path: string | undefined): Corpus {
  if (path === undefined) return { articles: madeOfSeeds(ARTICLES), source: 'made of the seeds' };
  const files = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' })
        .map((file) => join(path, file))
        .filter((file) => statSync(file).isFile())
    : [path];
  const articles = files.sort().map((file) => paragraphsOf(readFileSync(file, 'utf8')).paragraphs);
  return { articles: articles.filter(({ length }) => length > 0), source: path };
}

/** The seeds themselves. */
export function readSeeds(): (readonly string[])[] {
  const folder = join(process.cwd(), 'seeds');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => paragraphsOf(readFileSync(join(folder, file), 'utf8')).paragraphs);
}

/** `count` articles of 50 paragraphs, about 9 KB each; no two share more than chance and grammar have it. */
function madeOfSeeds(count: number): string[][] {
  const sentences = readSeeds()
    .flat()
    .flatMap((paragraph) => paragraph.match(/[^.!?]+[.!?]+["”’]?/g) ?? []);
  const words = sentences.join(' ').split(/\s+/);
  const next = randomIntegers(1997);
  const sentence = () =>
    (sentences[next() % sentences.length] ?? '')
      .trim()
      .split(' ')
      .map((word) => (next() % 7 === 0 ? (words[next() % words.length] ?? word) : word))
      .join(' ');
  return Array.from({ length: count }, () =>
    Array.from({ length: 50 }, () => `${sentence()} ${sentence()}`),
  );
}
