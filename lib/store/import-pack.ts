import { KeyLists } from '../engine/key-lists';
import { StorageFailed } from '../errors';
import { PackRefused } from '../packs/errors';
import type { PackManifest, SegmentRef } from '../packs/format';
import { type PackFiles, readSegment } from '../packs/pack-files';
import { type ActivationOutcome, activatePack, isOlder } from './activate-pack';
import { sweep } from './collect-garbage';
import { inTurn } from './in-turn';
import { joinIndexes, usableIndexes } from './join-indexes';
import { paceOf } from './pace';
import { PendingIndex } from './pending-index';
import type { OwnPackRecord, Trust } from './records';
import type { Store } from './schema';
import { sha256Natively } from './sha256-natively';
import { holdsSegment, refileSegment, type Staging, stageSegment } from './stage-segment';
import { storing } from './storing';
import { WriteBehind } from './write-behind';

/** How far an import is: bytes of segments that are in the database, whoever put them there. */
export type ImportProgress = { readonly doneBytes: number; readonly totalBytes: number };

export type ImportOptions = {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Cancels between blocks; the pack that was there stays. */
  readonly signal?: AbortSignal;
  /** What a pack made here is built from: kept in the same stroke. */
  readonly own?: OwnPackRecord;
};

/**
 * Brings a pack into the database: stages the segments that are missing one after another, joins their indexes, and
 * makes them the pack's content at one stroke. A killed worker, or one whose host went away, goes on where it was when it
 * is called again. What fails leaves the old version as it was; what was refused, cancelled or found no room frees what
 * it staged. Throws `PackRefused`, `StorageFailed` or the signal's reason. O(bytes), holds one segment and the ids.
 * @param manifest already verified, as are its address and keys in `trust`.
 */
export function importPack(
  store: Store,
  files: PackFiles,
  manifest: PackManifest,
  trust: Trust,
  options: ImportOptions,
): Promise<ActivationOutcome> {
  return inTurn(() => bringIn(store, files, manifest, trust, options));
}

async function bringIn(
  store: Store,
  files: PackFiles,
  manifest: PackManifest,
  trust: Trust,
  { now, onProgress, signal, own }: ImportOptions,
): Promise<ActivationOutcome> {
  const { packKey } = trust;
  const held = await storing('look for a pack', () => store.get('packs', packKey));
  if (held?.version === manifest.seq && !isOlder(held, manifest)) return 'kept';
  const pace = paceOf(signal);
  const writes = new WriteBehind();
  const totalBytes = bytesOf(manifest.segments);
  onProgress?.({ doneBytes: 0, totalBytes });
  try {
    const names = manifest.segments.map(({ sha256 }) => sha256);
    await storing('keep a pack', () =>
      store.put('imports', { packKey, segments: names, startedAt: now }),
    );
    const pending = new PendingIndex();
    const staging = { store, writes, pace, pending, filed: new KeyLists(), room: reusedRoom() };
    await stageMissing(staging, files, manifest, (doneBytes) =>
      onProgress?.({ doneBytes, totalBytes }),
    );
    await joinIndexes(store, manifest, writes, pace);
    return await activatePack(store, manifest, trust, now, own);
  } catch (thrown) {
    // What is under way is not staging that nobody frees, nor a write in the next one's turn.
    await writes.ended();
    if (isFinal(thrown, signal)) await freeStaging(store, packKey, now);
    // Cancelled in the middle of a write it would look like a refusal of the browser's.
    signal?.throwIfAborted();
    throw thrown;
  }
}

/** Stages the segments that are missing, in order, and indexes what no index holds: one is on its way while the one before is read. */
async function stageMissing(
  staging: Staging,
  files: PackFiles,
  { segments, detail }: PackManifest,
  onKept: (doneBytes: number) => void,
): Promise<void> {
  const { store, writes, pace, pending } = staging;
  const indexed = await indexedSegments(store);
  const spare: ArrayBuffer[] = [];
  const fetchMissing = async (ref: SegmentRef | undefined) => {
    if (ref === undefined || (await holdsSegment(store, ref, detail))) return undefined;
    return readSegment(files, ref, sha256Natively, spare.pop());
  };
  const begin = (i: number) => {
    const fetching = fetchMissing(segments[i]);
    // Whoever awaits it is told; it may be that the one before was refused and nobody does.
    fetching.catch(() => undefined);
    return fetching;
  };
  let next = begin(0);
  for (const [i, ref] of segments.entries()) {
    await pace();
    const bytes = await next;
    next = begin(i + 1);
    const doneBytes = bytesOf(segments.slice(0, i + 1));
    if (bytes !== undefined) {
      await stageSegment(staging, ref, bytes, detail, () => onKept(doneBytes));
      if (bytes.buffer instanceof ArrayBuffer) spare.push(bytes.buffer);
    } else {
      if (ref.kind !== 'withdraw' && !indexed.has(ref.sha256))
        await refileSegment(staging, ref, detail);
      onKept(doneBytes);
    }
    if (pending.isFull) await storing('keep a pack', () => pending.write(store, writes, pace));
  }
  await storing('keep a pack', () => pending.write(store, writes, pace));
}

/** Names of the segments that an index holds which is there. */
async function indexedSegments(store: Store): Promise<ReadonlySet<string>> {
  const indexes = await storing('look for an index', () => usableIndexes(store));
  return new Set(indexes.flatMap(({ members }) => members.map(({ sha256 }) => sha256)));
}

/** Memory that is given again and again: fresh memory costs more than what is written into it. */
function reusedRoom(): (bytes: number) => Uint8Array<ArrayBuffer> {
  let held = new Uint8Array(0);
  return (bytes) => {
    if (held.length < bytes) held = new Uint8Array(bytes);
    return held.subarray(0, bytes);
  };
}

/** Bytes of a manifest's segments that are not in the database yet: what an import would fetch. */
export async function missingBytes(store: Store, manifest: PackManifest): Promise<number> {
  const held = await Promise.all(
    manifest.segments.map((ref) => holdsSegment(store, ref, manifest.detail)),
  );
  return bytesOf(manifest.segments.filter((_, i) => !held[i]));
}

function bytesOf(segments: PackManifest['segments']): number {
  return segments.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** What failed for another reason (the host went away, say) goes on from where it was when it is tried again. */
function isFinal(thrown: unknown, signal: AbortSignal | undefined): boolean {
  return (
    thrown instanceof PackRefused || thrown instanceof StorageFailed || signal?.aborted === true
  );
}

/** What cannot be freed now (the database is closing, say) is garbage for the next time. */
async function freeStaging(store: Store, packKey: string, now: number): Promise<void> {
  try {
    await store.delete('imports', packKey);
    await sweep(store, now);
  } catch {
    // Why the import failed is on its way to the caller and tells more.
  }
}
