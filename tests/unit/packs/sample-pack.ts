import { buildPack, type PackPlan, type ReportSource } from '../../../lib/packs/build';
import type { Pack, ReportMetadata } from '../../../lib/packs/format';

/** A made-up report long enough to be found by its shingles. */
export const HARBOUR = [
  'Harbour council delays the new breakwater',
  'The harbour council voted on Tuesday to delay the new breakwater by two years, citing the rising price of stone.',
  'Engineers had warned that 40 of the 62 moorings could not be used in a westerly gale until the old wall was replaced.',
  '“We would rather build it once and build it well,” the harbour master told the meeting.',
  'Fishing crews said the delay would cost each boat about nine working days every winter.',
] as const;

export const ORCHARD = [
  'Orchard growers report an early blossom',
  'Growers in the northern valley say their apple trees flowered eleven days earlier than in any spring since records began.',
  'A single night of frost in the second half of April destroyed a third of the crop on the lower slopes.',
  'The growers’ union asked the ministry to extend its insurance scheme to orchards of less than two hectares.',
] as const;

export function metadata(id: string, more: Partial<ReportMetadata> = {}): ReportMetadata {
  const empty = { title: '', url: '', publisher: '', published: '', byline: '', language: 'en' };
  return { id, ...empty, ...more };
}

export function source(
  id: string,
  paragraphs: readonly string[],
  more: Partial<ReportMetadata> = {},
): ReportSource {
  return {
    metadata: metadata(id, { title: paragraphs[0] ?? '', ...more }),
    text: paragraphs.join('\n\n'),
  };
}

export function samplePack(plan: Partial<PackPlan> = {}): Pack {
  return buildPack({ id: 'sample', title: 'Sample', version: 1, detail: 'text', ...plan }, [
    source('harbour', HARBOUR, { url: 'https://harbour.example/breakwater' }),
    source('orchard', ORCHARD),
  ]);
}
