import { benchChecks } from './checks';
import { readCorpus } from './corpus';
import { benchLookUps } from './look-ups';
import { benchPacks } from './packs';
import { printTable } from './row';
import { benchSignatures } from './signatures';
import { benchSketches } from './sketches';
import { usedSink } from './time';

/**
 * Prints the engine's speed against its goals: `npm run bench [-- a file or folder of texts]`. Ratios hold across
 * machines, times do not. It runs bundled, as the extension does: unbundled, enum look-ups alone cost two thirds.
 */
const corpus = readCorpus(process.argv[2]);
const paragraphs = corpus.articles.flat();
const megabytes = Buffer.byteLength(paragraphs.join('')) / 1e6;
console.log(
  `${corpus.articles.length} articles, ${paragraphs.length} paragraphs, ${megabytes.toFixed(1)} MB (${corpus.source}), Node ${process.version}\n`,
);
const rows = [
  ...(await benchSketches(corpus)),
  ...benchSignatures(corpus),
  ...benchChecks(corpus),
  ...benchLookUps(),
  ...benchPacks(corpus),
];
printTable(rows);
if (Number.isNaN(usedSink())) console.log('');
