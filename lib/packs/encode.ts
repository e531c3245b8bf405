import { encodeEvidence } from '../engine/evidence-codec';
import type { EncodedPack, Pack } from './format';

/** The bytes of a pack file, as text: the same pack gives the same text. */
export function encodePack(pack: Pack): string {
  const encoded: EncodedPack = {
    manifest: pack.manifest,
    reports: pack.reports.map((report) => ({
      ...report,
      evidence: encodeEvidence(report.evidence),
    })),
  };
  return `${JSON.stringify(encoded)}\n`;
}
