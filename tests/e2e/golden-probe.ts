import { check } from '../../lib/engine/check';
import { encodeFingerprint, fingerprint } from '../../lib/engine/fingerprint';
import type { KnownReport, PageInput } from '../../lib/engine/input';
import { paragraphsOf } from '../../lib/engine/plain-text';
import { readEvidence } from '../../lib/engine/read-closely';

/** What one JavaScript engine makes of the texts, as JSON. */
export type Golden = { readonly fingerprints: string; readonly reports: string };

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
  return { fingerprints: JSON.stringify(fingerprints), reports: JSON.stringify(reports) };
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
