import { judge } from '../../lib/engine/check';
import { type Fingerprint, fingerprint } from '../../lib/engine/fingerprint';
import type { KnownReport } from '../../lib/engine/input';
import { readEvidence } from '../../lib/engine/read-closely';
import type { Match } from '../../lib/engine/report';
import { buildReportIndex, findCandidates } from '../../lib/engine/report-index';
import type { HostilePack } from './hostile-packs';

/** A page that packs are tried on, fingerprinted once for all of them. */
export type TriedPage = { readonly paragraphs: readonly string[]; readonly print: Fingerprint };

export function triedPage(paragraphs: readonly string[]): TriedPage {
  return { paragraphs, print: fingerprint(paragraphs) };
}

/** Finds what a page is told to match of a pack, as the extension does: through an index, and then closely. */
export function matcherOf({
  reports: texts,
}: Pick<HostilePack, 'reports'>): (page: TriedPage) => Match | undefined {
  const reports = texts.map(reportOf);
  const index = buildReportIndex(reports.map(({ evidence }) => evidence));
  return ({ paragraphs, print }) => {
    const candidates = findCandidates(print, index).flatMap((at) => reports[at] ?? []);
    if (candidates.length === 0) return undefined;
    return judge({ ...UNKNOWN, paragraphs }, print, candidates, []).matches[0];
  };
}

const UNKNOWN = { url: '', canonical: '', title: '', language: 'en', published: '', credits: [] };

function reportOf(paragraphs: readonly string[], i: number): KnownReport {
  const told = { id: `r${i}`, title: '', url: '', publisher: '', published: '', pack: '' };
  return { ...told, paragraphs, evidence: readEvidence(paragraphs, fingerprint(paragraphs)) };
}
