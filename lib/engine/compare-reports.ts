import { backSentences, scoreSentences } from './compare-sentences';
import type { ComparedReport, Comparison } from './comparison';
import type { Reading } from './evidence';
import type { KnownReport, PageInput } from './input';
import {
  backingsByReport,
  byStrength,
  type LaidPage,
  matchOf,
  ownMatch,
  standingOf,
} from './match';
import type { BackedSentence } from './measure-support';
import { indexGrams, measureOverlap } from './overlap';
import { isOwnReport } from './own-address';
import { buildPool } from './sentence-pool';
import { blankSiteTalk } from './site-talk';
import { tellingNames } from './telling-names';

/** Lays a page beside each report, decides the relations, and keeps what the matching reports say of each sentence. */
export function compareReports(
  page: PageInput,
  reading: Reading,
  reports: readonly KnownReport[],
): Comparison {
  const laid = { reading, tellingNames: tellingNames(reading) };
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
  const restsOnMore = makeArticleTest(page, laid, backed);
  const sorted = backingsByReport(backed);
  const matching = others
    .map((each) => standingOf(laid, each, sorted))
    .filter(({ relation, report }) => relation !== 'none' && restsOnMore(report))
    .map((standing) => ({ ...standing, match: matchOf(page, standing) }))
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

/**
 * Tells whether a report matches the page also when site talk (cookie notices, sign-in boxes, forecasts) is left out of
 * account: two pages are not alike by what their sites say. A page without any passes at once.
 */
function makeArticleTest(
  page: PageInput,
  laid: LaidPage,
  backed: readonly BackedSentence[],
): (report: KnownReport) => boolean {
  // Most pages are related to no report at all: nothing is looked for before one is.
  let standsWithout: ((report: KnownReport) => boolean) | undefined;
  return (report) => {
    standsWithout ??= withoutSiteTalk(page, laid, backed);
    return standsWithout(report);
  };
}

function withoutSiteTalk(
  page: PageInput,
  laid: LaidPage,
  backed: readonly BackedSentence[],
): (report: KnownReport) => boolean {
  const tokens = blankSiteTalk(page.paragraphs, laid.reading);
  if (tokens === undefined) return () => true;
  const grams = indexGrams(tokens);
  const article = backingsByReport(backed.filter(({ span }) => tokens[span.first] !== 0));
  return (report) => {
    const overlap = measureOverlap(grams, report.evidence.tokens);
    return standingOf(laid, { report, overlap }, article).relation !== 'none';
  };
}

/** Longest run in common with any report, word by word. */
function unite(reading: Reading, compared: readonly ComparedReport[]): Uint16Array {
  const runs = new Uint16Array(reading.tokens.length);
  for (const { overlap } of compared) {
    for (let i = 0; i < runs.length; i++) {
      runs[i] = Math.max(runs[i] ?? 0, overlap.pageRuns[i] ?? 0);
    }
  }
  return runs;
}
