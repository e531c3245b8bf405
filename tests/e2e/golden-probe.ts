import { check } from '../../lib/engine/check';
import { encodeFingerprint, fingerprint } from '../../lib/engine/fingerprint';
import type { KnownReport, PageInput } from '../../lib/engine/input';
import { paragraphsOf } from '../../lib/engine/plain-text';
import { readEvidence } from '../../lib/engine/read-closely';
import { buildPack } from '../../lib/packs/build';
import type { PackDetail } from '../../lib/packs/format';

/** What one JavaScript engine makes of the texts, as JSON. */
export type Golden = {
  readonly fingerprints: string;
  readonly reports: string;
  /** SHA-256 of every segment of packs of both details, and their manifests. */
  readonly packs: string;
};

/** Fingerprints every text, and checks each against all the others. */
export function golden(texts: readonly string[]): Golden {
  const known = texts.map(knownReport);
  const reports = known.map(({ id, paragraphs }) =>
    check(
      pageOf(paragraphs),
      known.filter((other) => other.id !== id),
    ),
  );
  const fingerprints = known.map(({ paragraphs }) => encodeFingerprint(fingerprint(paragraphs)));
  return {
    fingerprints: JSON.stringify(fingerprints),
    reports: JSON.stringify(reports),
    packs: JSON.stringify([manifestOf(known, 'text'), manifestOf(known, 'fingerprints')]),
  };
}

function manifestOf(known: readonly ReturnType<typeof knownReport>[], detail: PackDetail) {
  const plan = { id: 'golden', title: 'Golden', seq: 1, detail };
  const told = { version: '', byline: '', updated: '', language: 'en', rights: '', relations: [] };
  return buildPack(
    plan,
    known.map((report) => ({ ...told, ...report, id: `report-${report.id}` })),
  ).manifest;
}

function knownReport(text: string, index: number) {
  const { paragraphs } = paragraphsOf(text);
  const evidence = readEvidence(paragraphs, fingerprint(paragraphs));
  const unknown = { title: '', url: '', publisher: '', published: '', pack: 'golden' };
  return { ...unknown, id: String(index), evidence, paragraphs } satisfies KnownReport;
}

function pageOf(paragraphs: readonly string[]): PageInput {
  const unknown = { url: '', canonical: '', title: '', published: '', credits: [] };
  return { ...unknown, language: 'en', paragraphs };
}
