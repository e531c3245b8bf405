import { fingerprint } from '../engine/fingerprint';
import { paragraphsOf } from '../engine/plain-text';
import { readEvidence } from '../engine/read-closely';
import { engineStamp } from './engine-stamp';
import { PackRefused } from './errors';
import {
  PACK_FORMAT,
  type Pack,
  type PackDetail,
  type ReportMetadata,
  type ReportRecord,
} from './format';
import { assertMetadata } from './parse-record';

/** What the maker of a pack decides. */
export type PackPlan = {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly detail: PackDetail;
};

/** One report to go into a pack: what is told of it, and its plain text. */
export type ReportSource = { readonly metadata: ReportMetadata; readonly text: string };

/**
 * Builds a pack from plain texts. The same input gives the same pack, on any machine.
 * Throws `PackRefused` for metadata no reader would accept, an id used twice, or a text without an article.
 */
export function buildPack(plan: PackPlan, sources: readonly ReportSource[]): Pack {
  const reports = sources.map((source) => buildRecord(source, plan.detail));
  assertUniqueIds(reports);
  const paragraphs = reports.reduce((sum, report) => sum + (report.paragraphs?.length ?? 0), 0);
  return {
    manifest: {
      format: PACK_FORMAT,
      id: plan.id,
      title: plan.title,
      version: plan.version,
      detail: plan.detail,
      languages: [...new Set(reports.map((report) => report.language))].filter(Boolean).sort(),
      engine: engineStamp(),
      counts: { reports: reports.length, paragraphs },
    },
    reports,
  };
}

function buildRecord({ metadata, text }: ReportSource, detail: PackDetail): ReportRecord {
  assertMetadata(metadata);
  const { paragraphs } = paragraphsOf(text);
  if (paragraphs.length === 0) {
    throw new PackRefused(
      'bad-field',
      `Report ${metadata.id} has no text. Give it one or leave the report out.`,
    );
  }
  const evidence = readEvidence(paragraphs, fingerprint(paragraphs), metadata);
  const { id, title, url, publisher, published, byline, language } = metadata;
  const told = { id, title, url, publisher, published, byline, language };
  return detail === 'text' ? { ...told, paragraphs, evidence } : { ...told, evidence };
}

function assertUniqueIds(reports: readonly ReportRecord[]): void {
  const seen = new Set<string>();
  for (const { id } of reports) {
    if (seen.has(id)) {
      throw new PackRefused('bad-field', `Two reports have the id ${id}. Give each one its own.`);
    }
    seen.add(id);
  }
}
