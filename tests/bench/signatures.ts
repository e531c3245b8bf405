import { newSigner, signatureOf, wordShingles } from '../../lib/engine/signature';
import { foldWord, scanTokens } from '../../lib/engine/tokens';
import type { Corpus } from './corpus';
import { goalRow, infoRow, type Row } from './row';
import { bestMs } from './time';

const DOCUMENTS = 10;

/** Report signatures that equal the package's, against the package's own `update` on the same shingles. */
export function benchSignatures({ articles }: Corpus): Row[] {
  const documents = articles
    .slice(0, DOCUMENTS)
    .map((article) => foldedWords(article.join('\n\n')));
  const ours = bestMs(() =>
    documents.reduce((sum, words) => sum + (signatureOf(words)[0] ?? 0), 0),
  );
  const shingles = documents.map((words) => [...wordShingles(words)]);
  const published = bestMs(() => shingles.reduce((sum, all) => sum + update(all), 0), 3);
  return [
    infoRow('package-identical report signature', ours / documents.length, ' ms'),
    goalRow('signatures: times the speed of the package', '≥', 20, published / ours, '×'),
  ];
}

function update(shingles: readonly string[]): number {
  const signer = newSigner();
  for (const shingle of shingles) signer.update(shingle);
  return signer.hashvalues[0] ?? 0;
}

function foldedWords(text: string): string[] {
  const { count, starts, ends } = scanTokens(text);
  return Array.from({ length: count }, (_, i) => foldWord(text.slice(starts[i], ends[i])));
}
