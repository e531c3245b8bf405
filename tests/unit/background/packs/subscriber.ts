import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addPack, previewPack } from '../../../../lib/background/packs/add-pack';
import { updatePack } from '../../../../lib/background/packs/update-pack';
import type { PackOverview } from '../../../../lib/messaging/pack-messages';
import type { SecretKey } from '../../../../lib/packs/signing/sign';
import { listPacks, seenPacks } from '../../../../lib/store/packs';
import { openStore, type Store } from '../../../../lib/store/schema';
import type { PackHost } from '../../../hosts/pack-host';
import { linkOf } from '../../../hosts/publisher';
import { foundIn } from '../../store/found-in';
import { recordCounts } from '../../store/store-packs';
import 'fake-indexeddb/auto';

/** A reader with an empty browser, as the background sees one: a database, and hosts that may be asked. */
export class Subscriber {
  private constructor(readonly store: Store) {}

  static async arrive(): Promise<Subscriber> {
    vi.restoreAllMocks();
    fakeBrowser.reset();
    globalThis.indexedDB = new IDBFactory();
    allowHosts(() => true);
    return new Subscriber(await openStore());
  }

  /** Follows a subscribe link and says yes to what the confirmation page shows. */
  async subscribe(host: PackHost, key: SecretKey, now = Date.now()): Promise<PackOverview> {
    const source = { kind: 'link', link: linkOf(host.folder, key) } as const;
    const { keyFingerprint } = await previewPack(this.store, source, now);
    return addPack(this.store, source, keyFingerprint, 'add', now);
  }

  update(pack: PackOverview, now = Date.now()): Promise<PackOverview | null> {
    return updatePack(this.store, pack.key, 'update', now);
  }

  /** Ids of the reports that a page with these paragraphs is found to be like. */
  async finds(paragraphs: readonly string[]): Promise<readonly string[]> {
    const keys = (await listPacks(this.store)).map(({ packKey }) => packKey);
    const found = await Promise.all(keys.map((key) => foundIn(this.store, paragraphs, key)));
    return found.flat();
  }

  /** All that an attack must leave as it was: what is held, what is remembered, how many records there are. */
  async state(): Promise<unknown> {
    const packs = await this.store.getAll('packs');
    return {
      packs: packs.map(({ lastCheckedAt: _at, lastError: _error, failures: _n, ...pack }) => pack),
      seen: await seenPacks(this.store),
      counts: await recordCounts(this.store),
    };
  }
}

/** Which permissions the browser says it has. */
export function allowHosts(isAllowed: (origin: string) => boolean): void {
  Object.assign(fakeBrowser, {
    permissions: {
      contains: async ({ origins = [] }: { origins?: string[] }) => origins.every(isAllowed),
    },
  });
  vi.spyOn(fakeBrowser.runtime, 'getPlatformInfo').mockImplementation((async () => ({})) as never);
}
