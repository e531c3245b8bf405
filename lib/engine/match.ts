import { creditFor } from './credit';
import type { Reading } from './evidence';
import { type Backing, findBacking } from './find-support';
import { type SentenceTokens, sentencesOf } from './fingerprint';
import type { KnownReport, PageInput } from './input';
import {
  MIN_BACKING,
  measureSupport,
  notFoundScore,
  type SupportMeasures,
} from './not-found-score';
import { omittedSentences } from './omitted';
import { indexGrams, measureOverlap, type Overlap } from './overlap';
import { relationOf } from './relation';
import type { Match, Relation } from './report';
import { buildPool, type SentencePool } from './sentence-pool';

/** A page sentence beside all originals. */
export type ComparedSentence = {
  readonly span: SentenceTokens;
  /** Best first; only reports that match the page. */
  readonly backings: readonly Backing[];
  readonly measures: SupportMeasures;
  readonly notFoundScore: number;
};

/** A page compared with every report at hand. */
export type Comparison = {
  readonly matches: readonly Match[];
  /** The reports behind `matches`, the page's own left out. */
  readonly originals: readonly KnownReport[];
  readonly sentences: readonly ComparedSentence[];
  /** Per page word: longest run in common with any of `originals`. */
  readonly runs: Uint16Array;
};

type Compared = { readonly report: KnownReport; readonly overlap: Overlap };

/** Similarity from which a report counts as backing a page sentence when the two are compared as wholes. */
const MIN_BACKED = 0.18;

/** Lays a page beside each report, decides the relations, and keeps what the matching reports say of each sentence. */
export function compareReports(
  page: PageInput,
  evidence: Reading,
  reports: readonly KnownReport[],
): Comparison {
  const grams = indexGrams(evidence.tokens);
  const compared = reports.map((report) => ({
    report,
    overlap: measureOverlap(grams, report.evidence.tokens),
  }));
  const isOwn = ({ report }: Compared) => isSelf(page, report);
  const others = compared.filter((each) => !isOwn(each));
  const pool = buildPool(
    evidence,
    others.map(({ report }) => report),
  );
  const all = compareSentences(evidence, pool, unite(evidence, others));
  const matches = others
    .map((each) => matchOf(page, evidence, each, all))
    .filter(({ relation }) => relation !== 'none')
    .sort(byStrength);
  const matching = new Set(matches.map(({ report }) => keyOf(report)));
  const kept = others.filter(({ report }) => matching.has(keyOf(report)));
  const runs = unite(evidence, kept);
  return {
    matches: [...matches, ...compared.filter(isOwn).map((each) => ownMatch(each))],
    originals: kept.map(({ report }) => report),
    sentences: keepMatching(all, pool, matching, runs),
    runs,
  };
}

function keyOf({ pack, id }: { readonly pack: string; readonly id: string }): string {
  return JSON.stringify([pack, id]);
}

function compareSentences(
  reading: Reading,
  pool: SentencePool,
  runs: Uint16Array,
): ComparedSentence[] {
  return sentencesOf(reading).map((span, index) =>
    judgeSpan(span, index, findBacking(reading, span, index, pool), pool, runs),
  );
}

function judgeSpan(
  span: SentenceTokens,
  index: number,
  found: readonly Backing[],
  pool: SentencePool,
  runs: Uint16Array,
): ComparedSentence {
  const backings = found.filter(({ similarity }) => similarity >= MIN_BACKING);
  const measures = measureSupport(span, index, backings, pool, runs);
  return { span, backings, measures, notFoundScore: notFoundScore(measures) };
}

/** A page that merely shares words with a report is not checked against it: only matching reports back sentences. */
function keepMatching(
  sentences: readonly ComparedSentence[],
  pool: SentencePool,
  matching: ReadonlySet<string>,
  runs: Uint16Array,
): ComparedSentence[] {
  return sentences.map(({ span, backings }, index) => {
    const kept = backings.filter(({ original }) => matching.has(keyOf(original.report)));
    return judgeSpan(span, index, kept, pool, runs);
  });
}

/** Longest run in common with any report, word by word. */
function unite(evidence: Reading, compared: readonly Compared[]): Uint16Array {
  const runs = new Uint16Array(evidence.tokens.length);
  for (const { overlap } of compared) {
    overlap.pageRuns.forEach((run, i) => {
      if (run > (runs[i] ?? 0)) runs[i] = run;
    });
  }
  return runs;
}

function matchOf(
  page: PageInput,
  evidence: Reading,
  { report, overlap }: Compared,
  sentences: readonly ComparedSentence[],
): Match {
  const backed = sentences.flatMap(({ span, backings }) => {
    const best = backings.find(({ original }) => original.report === report);
    return best && best.similarity >= MIN_BACKED ? [{ span, best }] : [];
  });
  const coverage = measureCoverage(evidence, report, overlap, backed);
  const relation = relationOf({
    overlap,
    backedShare:
      backed.reduce((words, { span }) => words + span.count, 0) /
      Math.max(1, evidence.tokens.length),
    backedSentences: backed.length,
    sharedAnchors: countShared(evidence.anchors, report.evidence.anchors),
  });
  const credit = creditFor(report.publisher, page.credits);
  const omitted = relation === 'none' ? [] : omittedSentences(report, overlap, sentences);
  return {
    report: refOf(report),
    relation,
    credited: credit !== '',
    credit,
    ...coverage,
    longestRun: overlap.longestRun,
    omitted: omitted.map(({ sentence }) => sentence),
    omittedText: omitted,
    self: false,
  };
}

/** The page is this report: nothing to compare. */
function ownMatch({ report, overlap }: Compared): Match {
  return {
    report: refOf(report),
    relation: 'syndicated',
    credited: false,
    credit: '',
    coverage: shareOf(overlap.pageRuns),
    containment: shareOf(overlap.reportRuns),
    longestRun: overlap.longestRun,
    omitted: [],
    omittedText: [],
    self: true,
  };
}

function shareOf(runs: Uint16Array): number {
  return runs.length === 0 ? 0 : runs.filter((run) => run > 0).length / runs.length;
}

function refOf({ id, title, url, publisher, published, pack }: KnownReport): Match['report'] {
  return { id, title, url, publisher, published, pack };
}

/** Words aligned on either side: inside a run in common, or a pair of words in a sentence and the original that backs it. */
function measureCoverage(
  evidence: Reading,
  report: KnownReport,
  overlap: Overlap,
  backed: readonly { readonly span: SentenceTokens; readonly best: Backing }[],
): { readonly coverage: number; readonly containment: number } {
  const ofPage = overlap.pageRuns.map((run) => Math.min(run, 1));
  const ofReport = overlap.reportRuns.map((run) => Math.min(run, 1));
  for (const { span, best } of backed) {
    best.alignment.toOriginal.forEach((j, i) => {
      if (j < 0) return;
      ofPage[span.first + i] = 1;
      ofReport[best.original.span.first + j] = 1;
    });
  }
  const sum = (marks: Uint16Array) => marks.reduce((total, mark) => total + mark, 0);
  return {
    coverage: round(sum(ofPage) / Math.max(1, evidence.tokens.length)),
    containment: round(sum(ofReport) / Math.max(1, report.evidence.tokens.length)),
  };
}

/** Four decimals: what is below is noise in a count of words. */
export function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function countShared(a: Uint32Array, b: Uint32Array): number {
  const known = new Set(b);
  return a.reduce((count, anchor) => count + (known.has(anchor) ? 1 : 0), 0);
}

const STRENGTH: readonly Relation[] = [
  'syndicated',
  'edited',
  'partial',
  'rewritten',
  'same-event',
  'none',
];

function byStrength(a: Match, b: Match): number {
  return (
    STRENGTH.indexOf(a.relation) - STRENGTH.indexOf(b.relation) ||
    b.coverage - a.coverage ||
    (a.report.published < b.report.published
      ? -1
      : a.report.published > b.report.published
        ? 1
        : 0) ||
    (a.report.id < b.report.id ? -1 : 1)
  );
}

/** Whether the page's own address, or the canonical one it names, is the report's. */
function isSelf(page: PageInput, report: KnownReport): boolean {
  const address = plainAddress(report.url);
  return (
    address !== '' &&
    (plainAddress(page.url) === address || plainAddress(page.canonical) === address)
  );
}

/** An address without scheme, `www.`, fragment, tracking parameters and final slash. */
function plainAddress(url: string): string {
  const [address = ''] = url.split('#');
  const [path = '', query = ''] = address.split('?');
  const kept = query
    .split('&')
    .filter((part) => part !== '' && !/^(?:utm_|fbclid|gclid)/.test(part));
  const plain = path.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/+$/, '');
  return kept.length === 0 ? plain : `${plain}?${kept.join('&')}`;
}
