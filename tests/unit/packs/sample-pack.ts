import { type BuiltPack, buildPack, filesOf, type PackPlan } from '../../../lib/packs/build';
import { recordOf } from '../../../lib/packs/build-record';
import type { ReportMetadata, ReportRecord } from '../../../lib/packs/format';
import { type PackFiles, tooLong } from '../../../lib/packs/pack-files';
import { type PackFile, zipPack } from '../../../lib/packs/pack-zip';

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
  return {
    id,
    version: '',
    title: '',
    url: '',
    publisher: '',
    byline: '',
    published: '',
    updated: '',
    language: 'en',
    rights: '',
    relations: [],
    ...more,
  };
}

export function record(
  id: string,
  paragraphs: readonly string[],
  more: Partial<ReportMetadata> = {},
): ReportRecord {
  return recordOf(metadata(id, { title: paragraphs[0] ?? '', ...more }), paragraphs);
}

export const sampleReports = (): ReportRecord[] => [
  record('harbour', HARBOUR, { url: 'https://harbour.example/breakwater' }),
  record('orchard', ORCHARD),
];

export function samplePack(
  plan: Partial<PackPlan> = {},
  reports: readonly ReportRecord[] = sampleReports(),
): BuiltPack {
  const base = { id: 'sample', title: 'Sample', seq: 1_700_000_000, detail: 'text' } as const;
  return buildPack({ ...base, ...plan }, reports);
}

/** Files held in memory. */
export function inMemory(files: readonly PackFile[]): PackFiles {
  const held = new Map(files.map(({ name, bytes }) => [name, bytes]));
  return {
    read: async (name, limit) => {
      const bytes = held.get(name);
      if (bytes && bytes.length > limit) throw tooLong(name);
      return bytes;
    },
  };
}

export const packFiles = (pack: BuiltPack): PackFiles => inMemory(filesOf(pack));

/** A pack as one `*.newspack` file. */
export async function zipOf(pack: BuiltPack): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipPack(filesOf(pack))) chunks.push(chunk);
  return new Uint8Array(await new Blob(chunks.map((chunk) => chunk.slice())).arrayBuffer());
}
