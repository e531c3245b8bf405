import { program } from 'commander';
import { compareReports } from '../../lib/engine/compare-reports';
import { fingerprint } from '../../lib/engine/fingerprint';
import { extractedText, type KnownReport, type PageInput } from '../../lib/engine/input';
import type { SupportMeasures } from '../../lib/engine/measure-support';
import { readClosely } from '../../lib/engine/read-closely';
import { type Curve, type Example, trainCurve } from './logistic';
import { areaUnderCurve, f1 } from './score';
import { ORIGINALS, PAGES, readLabels, seedText, squash } from './seed-labels';
import { withheldPages } from './tasks/withheld-parts';
import { asPage, asReport } from './texts';

/**
 * Prints the weights of the curve for rewrites in `lib/engine/not-found-score.ts`, fitted on the labelled seeds and the
 * rewrites of the task `withheld-parts`, and how well a curve tells the sentences of a seed that it was not fitted on.
 * Run with `tsx tests/eval/fit-not-found.ts --shared FOLDER`.
 */
const FEATURES = [
  'claimed',
  'known',
  'mass',
  'knownAround',
] as const satisfies readonly (keyof SupportMeasures)[];
/** What the many rewrites weigh together beside the seeds: they are milder rewrites, and invent nothing. */
const SHARE_OF_REWRITES = 0.25;

program.requiredOption('--shared <folder>', 'folder with labels/, seeds/ and corpora/rewrites/');
const { shared } = program.parse().opts<{ shared: string }>();

const originals = ORIGINALS.map((id) => asReport(id, seedText(shared, id)));
const seeds = PAGES.map((id) => {
  const page = asPage(seedText(shared, id));
  const labels = new Map(readLabels(shared, id).map(({ text, label }) => [squash(text), label]));
  return examplesOf(page, originals, (_, text) => {
    const label = labels.get(squash(text));
    return label && label === 'novel';
  });
});
const rewrites = withheldPages(shared).flatMap(({ page, original, isTakenOut }) =>
  examplesOf(page, [original], (index) => isTakenOut.get(index)),
);

printCurve(curveOf(seeds));
const unseen = seeds.map((seed) => scored(seed, curveOf(seeds.filter((other) => other !== seed))));
unseen.forEach((cases, i) => {
  printScore(`${PAGES[i]}, by a curve without it`, cases);
});
printScore('all seeds, each by a curve without it', unseen.flat());
printScore('rewrites, by the curve', scored(rewrites, curveOf(seeds)));

function curveOf(documents: readonly (readonly Example[])[]): Curve {
  const examples = documents.flat();
  const odds = SHARE_OF_REWRITES / (1 - SHARE_OF_REWRITES);
  const weight = (odds * examples.length) / rewrites.length;
  return trainCurve(
    [...examples, ...rewrites.map((example) => ({ ...example, weight }))],
    'found',
    'novel',
  );
}

/** The sentences of a page of which the truth is known. */
function examplesOf(
  page: PageInput,
  reports: readonly KnownReport[],
  isNovel: (index: number, text: string) => boolean | undefined,
): Example[] {
  const reading = readClosely(page.paragraphs, fingerprint(page.paragraphs));
  const text = extractedText(page.paragraphs);
  return compareReports(page, reading, reports).sentences.flatMap(({ span, measures }, index) => {
    const novel = isNovel(index, text.slice(span.start, span.end));
    if (novel === undefined) return [];
    return [{ label: novel ? 'novel' : 'found', features: FEATURES.map((name) => measures[name]) }];
  });
}

type ScoredExample = { readonly score: number; readonly isPositive: boolean };

function scored(examples: readonly Example[], { bias, weights }: Curve): ScoredExample[] {
  return examples.map(({ features, label }) => ({
    score: features.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), bias),
    isPositive: label === 'novel',
  }));
}

function printCurve({ bias, weights }: Curve): void {
  const terms = FEATURES.map((feature, j) => `${(weights[j] ?? 0).toFixed(2)} ${feature}`);
  console.log(`${bias.toFixed(2)} ${terms.join(' ')}`);
}

function printScore(name: string, cases: readonly ScoredExample[]): void {
  const decided = cases.map(({ score, isPositive }) => ({ said: score >= 0, is: isPositive }));
  console.log(`${name}: AUC ${areaUnderCurve(cases).toFixed(3)}, F1 ${f1(decided).toFixed(3)}`);
}
