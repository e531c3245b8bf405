import { check } from '../../lib/engine/check';
import { fingerprint } from '../../lib/engine/fingerprint';
import type { KnownReport, PageInput } from '../../lib/engine/input';
import { readEvidence } from '../../lib/engine/read-closely';
import { type Corpus, readSeeds } from './corpus';
import { goalRow, type Row } from './row';
import { bestMs } from './time';

/** A pair is compared as a whole check: overlap, alignment of every sentence, facts, statuses. */
export function benchChecks({ articles }: Corpus): Row[] {
  const seeds = readSeeds();
  const [first = [], second = []] = articles;
  const rewrite = seeds[0] ?? [];
  const original = seeds[2] ?? [];
  const among = [...seeds.slice(1), ...articles].slice(0, 100).map(known);
  return [
    goalRow('9-KB article against its copy', '≤', 5, pairMs(first, first), ' ms'),
    goalRow('9-KB article against a rewrite of it', '≤', 5, pairMs(rewrite, original), ' ms'),
    goalRow('9-KB article against an unlike one', '≤', 5, pairMs(first, second), ' ms'),
    goalRow('article against 100 candidate reports', '≤', 60, checkMs(rewrite, among), ' ms'),
  ];
}

function pairMs(page: readonly string[], report: readonly string[]): number {
  return checkMs(page, [known(report, 0)]);
}

function checkMs(paragraphs: readonly string[], reports: readonly KnownReport[]): number {
  const unknown = { url: '', canonical: '', title: '', language: 'en', published: '', credits: [] };
  const page: PageInput = { ...unknown, paragraphs };
  return bestMs(() => check(page, reports).sentences.length, 15);
}

function known(paragraphs: readonly string[], number: number): KnownReport {
  const evidence = readEvidence(paragraphs, fingerprint(paragraphs));
  const ref = {
    id: String(number),
    title: '',
    url: '',
    publisher: '',
    published: '',
    pack: 'bench',
  };
  return { ...ref, evidence, paragraphs };
}
