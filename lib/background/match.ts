import { judge } from '../engine/check';
import { decodeFingerprint, ENGINE_VERSION, type Fingerprint } from '../engine/fingerprint';
import type { KnownReport, PageInput } from '../engine/input';
import { isConclusive } from '../engine/is-conclusive';
import type { Report } from '../engine/report';
import type { FoundReports } from '../engine/report-index';
import type { Basis } from '../messaging/protocol';
import { outOfDateSince } from '../packs/out-of-date';
import { loadReports } from '../store/load-reports';
import { findPlaces, openPackReader, type PackReader } from '../store/pack-reader';
import { listPacks } from '../store/packs';
import { whileReading } from '../store/reading';
import type { InstalledPack } from '../store/records';
import type { Store } from '../store/schema';
import type { ArticleReading } from './understand';

/** A judgement and what it rests on. */
export type Matching = { readonly report: Report; readonly basis: Basis };

/**
 * Matches a page against every pack that is switched on. `undefined` when none is.
 * @param ignored ids of reports that do not count on this page.
 * @param now milliseconds since the epoch.
 */
export function matchPage(
  store: Store,
  reading: ArticleReading,
  ignored: ReadonlySet<string>,
  now: number,
): Promise<Matching | undefined> {
  return whileReading(() => match(store, reading, ignored, now));
}

async function match(
  store: Store,
  reading: ArticleReading,
  ignored: ReadonlySet<string>,
  now: number,
): Promise<Matching | undefined> {
  const packs = (await listPacks(store)).filter(isUsable);
  forgetOthers(packs);
  if (packs.length === 0) return undefined;
  const { page } = reading;
  const fingerprint = decodeFingerprint(reading.fingerprint);
  const basis = basisOf(page, packs, now);
  const judged = async (isThorough: boolean) => {
    const found = await Promise.all(
      packs.map((pack) => candidatesIn(store, pack, fingerprint, isThorough)),
    );
    const known = found.flatMap(({ reports }) => reports).filter(({ id }) => !ignored.has(id));
    const report = judge(page, fingerprint, known, basis.packs);
    return { report, sampled: new Set(found.flatMap(({ sampled }) => [...sampled])) };
  };
  // A report that is left out explains nothing, and would keep from being looked up what is wanted.
  if (ignored.size > 0) return { report: (await judged(true)).report, basis };
  const { report, sampled } = await judged(false);
  if (isConclusive(report, sampled)) return { report, basis };
  return { report: (await judged(true)).report, basis };
}

/** Evidence of another engine cannot be compared; such a pack waits for its update. */
function isUsable(pack: InstalledPack): boolean {
  return pack.isEnabled && pack.engine === ENGINE_VERSION;
}

async function candidatesIn(
  store: Store,
  pack: InstalledPack,
  fingerprint: Fingerprint,
  isThorough: boolean,
): Promise<Pick<FoundReports, 'sampled'> & { readonly reports: readonly KnownReport[] }> {
  const reader = await readerOf(store, pack);
  const { places, sampled } = await findPlaces(reader, fingerprint, { isThorough });
  return { reports: await loadReports(store, pack, places), sampled };
}

/** Filters read in this life of the worker; the database holds what counts. */
const readers = new Map<string, PackReader>();

async function readerOf(store: Store, pack: InstalledPack): Promise<PackReader> {
  const held = readers.get(pack.packKey);
  if (held?.pack.updatedAt === pack.updatedAt && held.pack.version === pack.version) return held;
  const reader = await openPackReader(store, pack);
  readers.set(pack.packKey, reader);
  return reader;
}

/** A pack that was removed or switched off takes no memory. */
function forgetOthers(packs: readonly InstalledPack[]): void {
  const kept = new Set(packs.map(({ packKey }) => packKey));
  for (const packKey of readers.keys()) if (!kept.has(packKey)) readers.delete(packKey);
}

function basisOf(page: PageInput, packs: readonly InstalledPack[], now: number): Basis {
  return {
    paragraphs: page.paragraphs.length,
    packs: packs.map(({ id, title, version, reports, expires }) => {
      return { id, title, version, reports, outOfDateSince: outOfDateSince(expires, now) };
    }),
    reports: packs.reduce((sum, { reports }) => sum + reports, 0),
    newestAgeMs: Math.max(0, now - Math.max(...packs.map(({ updatedAt }) => updatedAt))),
  };
}
