import type { ReportMetadata } from '../packs/format';
import type { Store } from './schema';
import { storing } from './storing';

/** A pack that is made in this browser: what it is built from, each time it changes. */
export type OwnPackRecord = {
  readonly id: string;
  readonly title: string;
  /** Seconds since the epoch of its last build; rises with each. */
  readonly seq: number;
  readonly reports: readonly OwnReportRecord[];
};

export type OwnReportRecord = {
  readonly metadata: ReportMetadata;
  readonly paragraphs: readonly string[];
  /** Milliseconds since the epoch. */
  readonly addedAt: number;
};

/** A pack made here; `undefined` when it is gone. */
export function ownPack(store: Store, id: string): Promise<OwnPackRecord | undefined> {
  return storing('read your pack', () => store.get('own', id));
}

/** Keeps a pack made here as it is now. */
export function putOwnPack(store: Store, pack: OwnPackRecord): Promise<void> {
  return storing('keep your pack', async () => {
    await store.put('own', pack);
  });
}
