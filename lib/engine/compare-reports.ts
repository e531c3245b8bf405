import { backSentences, scoreSentences } from './compare-sentences';
import type { ComparedReport, Comparison } from './comparison';
import type { Reading } from './evidence';
import type { KnownReport, PageInput } from './input';
import { byStrength, matchOf, ownMatch } from './match';
import { indexGrams, measureOverlap } from './overlap';
import { isOwnReport } from './own-address';
import { buildPool } from './sentence-pool';

/** Lays a page beside each report, decides the relations, and keeps what the matching reports say of each sentence. */
export function compareReports(
  page: PageInput,
  reading: Reading,
  reports: readonly KnownReport[],
): Comparison {
  const grams = indexGrams(reading.tokens);
  const compared = reports.map((report) => ({
    report,
    overlap: measureOverlap(grams, report.evidence.tokens),
  }));
  const own = compared.filter(({ report }) => isOwnReport(page, report));
  const others = compared.filter((each) => !own.includes(each));
  const pool = buildPool(
    reading,
    others.map(({ report }) => report),
  );
  const backed = backSentences(reading, pool);
  const matching = others
    .map((each) => ({ ...each, match: matchOf(page, reading, each, backed) }))
    .filter(({ match }) => match.relation !== 'none')
    .sort((a, b) => byStrength(a.match, b.match));
  const originals = matching.map(({ report }) => report);
  const runs = unite(reading, matching);
  return {
    matches: [...matching.map(({ match }) => match), ...own.map(ownMatch)],
    originals,
    sentences: scoreSentences(backed, pool, new Set(originals), runs),
    runs,
  };
}

/** Longest run in common with any report, word by word. */
function unite(reading: Reading, compared: readonly ComparedReport[]): Uint16Array {
  const runs = new Uint16Array(reading.tokens.length);
  for (const { overlap } of compared) {
    overlap.pageRuns.forEach((run, i) => {
      if (run > (runs[i] ?? 0)) runs[i] = run;
    });
  }
  return runs;
}
