import { judge } from '../engine/check';
import { decodeFingerprint, ENGINE_VERSION, type Fingerprint } from '../engine/fingerprint';
import type { KnownReport, PageInput } from '../engine/input';
import type { Report } from '../engine/report';
import { findCandidates, type ReportIndex } from '../engine/report-index';
import type { Basis } from '../messaging/protocol';
import { listPacks, loadIndex, loadReports } from '../store/packs';
import type { InstalledPack, Store } from '../store/schema';
import type { ArticleReading } from './understand';

/** A judgement and what it rests on. */
export type Matching = { readonly report: Report; readonly basis: Basis };

/**
 * Matches a page against every pack that is switched on. `undefined` when none is.
 * @param ignored ids of reports that do not count on this page.
 * @param now milliseconds since the epoch.
 */
export async function matchPage(
  store: Store,
  reading: ArticleReading,
  ignored: ReadonlySet<string>,
  now: number,
): Promise<Matching | undefined> {
  const packs = (await listPacks(store)).filter(isUsable);
  if (packs.length === 0) return undefined;
  const { page } = reading;
  const fingerprint = decodeFingerprint(reading.fingerprint);
  const candidates = await Promise.all(packs.map((pack) => candidatesIn(store, pack, fingerprint)));
  const known = candidates.flat().filter(({ id }) => !ignored.has(id));
  const basis = basisOf(page, packs, now);
  return { report: judge(page, fingerprint, known, basis.packs), basis };
}

/** Evidence of another engine cannot be compared; such a pack waits for its update. */
function isUsable(pack: InstalledPack): boolean {
  return pack.isEnabled && pack.engine === ENGINE_VERSION;
}

async function candidatesIn(
  store: Store,
  pack: InstalledPack,
  fingerprint: Fingerprint,
): Promise<readonly KnownReport[]> {
  const index = await indexOf(store, pack);
  if (index === undefined) return [];
  return loadReports(store, pack.id, findCandidates(fingerprint, index));
}

/** Indexes read in this life of the worker; the database holds what counts. */
const indexes = new Map<string, { readonly installedAt: number; readonly index: ReportIndex }>();

async function indexOf(store: Store, pack: InstalledPack): Promise<ReportIndex | undefined> {
  const held = indexes.get(pack.id);
  if (held?.installedAt === pack.installedAt) return held.index;
  const index = await loadIndex(store, pack.id);
  if (index !== undefined) indexes.set(pack.id, { installedAt: pack.installedAt, index });
  return index;
}

function basisOf(page: PageInput, packs: readonly InstalledPack[], now: number): Basis {
  return {
    paragraphs: page.paragraphs.length,
    packs: packs.map(({ id, title, version, reports }) => ({ id, title, version, reports })),
    reports: packs.reduce((sum, { reports }) => sum + reports, 0),
    newestAgeMs: Math.max(0, now - Math.max(...packs.map(({ installedAt }) => installedAt))),
  };
}
