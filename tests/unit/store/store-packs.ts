import { type BuiltPack, filesOf, manifestOf, type PackPlan } from '../../../lib/packs/build';
import { segmentsOf, withdrawalsOf } from '../../../lib/packs/build-segments';
import type { ReportRecord } from '../../../lib/packs/format';
import type { PackFiles } from '../../../lib/packs/pack-files';
import { type ImportOptions, importPack } from '../../../lib/store/import-pack';
import type { Trust } from '../../../lib/store/records';
import type { Store } from '../../../lib/store/schema';
import { randomIntegers } from '../engine/support/texts';
import { inMemory, record } from '../packs/sample-pack';

/** A made-up text of three paragraphs; two of them share words no more than chance has it. */
export function madeUpText(number: number): readonly string[] {
  const next = randomIntegers(number * 7919 + 1);
  const word = () => `w${(next() >>> 4) % 3_000}`;
  return Array.from({ length: 3 }, () => `${Array.from({ length: 30 }, word).join(' ')}.`);
}

/** A report `r<number>` of such a text. */
export function madeUpReport(number: number, text = madeUpText(number)): ReportRecord {
  return record(`r${number}`, text);
}

/** A segment each: reports, or the ids of withdrawn ones. */
export type Part = readonly ReportRecord[] | { readonly withdraw: readonly string[] };

/** A pack of these segments, and how many reports are left of them. */
export function packOf(
  parts: readonly Part[],
  reports: number,
  plan: Partial<PackPlan> = {},
): BuiltPack {
  const whole: PackPlan = { id: 'sample', title: 'Sample', seq: 100, detail: 'text', ...plan };
  const segments = parts.flatMap((part, i) =>
    'withdraw' in part
      ? withdrawalsOf(part.withdraw)
      : segmentsOf(i === 0 ? 'base' : 'add', part, whole.detail),
  );
  const content = {
    languages: ['en'],
    counts: { reports },
    segments: segments.map(({ ref }) => ref),
  };
  return { manifest: manifestOf(whole, content), segments };
}

/** A pack by a publisher whose key was pinned when the reader subscribed. */
export const LINKED: Trust = {
  source: { kind: 'link', address: 'https://packs.example/manifest.json', mirrors: [] },
  packKey: 'sample@RWQone',
  remembered: { id: 'sample', key: 'RWQone', seq: 0, next: [], revoked: [] },
};

/** Where the pack of `LINKED` is kept. */
export const KEY = 'sample@RWQone';

export const install = (
  store: Store,
  pack: BuiltPack,
  {
    trust = LINKED,
    files = inMemory(filesOf(pack)),
    ...options
  }: Partial<ImportOptions & { readonly trust: Trust; readonly files: PackFiles }> = {},
) => {
  const remembered = { ...trust.remembered, seq: pack.manifest.seq };
  return importPack(store, files, pack.manifest, { ...trust, remembered }, { now: 5, ...options });
};

/** How many records there are, by object store. */
export async function recordCounts(store: Store): Promise<Readonly<Record<string, number>>> {
  const names = [...store.objectStoreNames];
  const counts = await Promise.all(names.map((name) => store.count(name)));
  return Object.fromEntries(names.map((name, i) => [name, counts[i] ?? 0]));
}
