import { browser } from '../../browser';
import { collectGarbage } from '../../store/collect-garbage';
import { listPacks } from '../../store/packs';
import type { Store } from '../../store/schema';
import { logFailure } from '../log-failure';
import { ready } from '../ready';
import { asExpected } from './as-expected';
import { nextLook } from './next-look';
import { updatePack } from './update-pack';

/** One alarm for all packs: which are due is decided when it rings, so a browser that slept catches up at once. */
const ALARM = 'look-for-pack-updates';
const PERIOD_MINUTES = 30;

/** Registers the alarm's listener, and the alarm itself, which browsers may forget between two starts. */
export function watchUpdates(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) lookForUpdates().catch(logFailure('looking for updates of packs'));
  });
  browser.alarms
    .get(ALARM)
    .then((alarm) => {
      if (alarm === undefined)
        return browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: PERIOD_MINUTES });
    })
    .catch(logFailure('setting the alarm for updates of packs'));
}

/** Updates the packs that are due, one after another; a failure is kept with its pack and keeps no other from its turn. */
export async function lookForUpdates(): Promise<void> {
  const store = await ready();
  const now = Date.now();
  for (const pack of await duePacks(store, now)) {
    await updatePack(store, pack, `update ${pack}`, Date.now()).catch((thrown: unknown) =>
      logFailure('updating a pack')(asExpected(thrown)),
    );
  }
  await collectGarbage(store, Date.now());
}

/** A pack that is switched off is not looked for: nobody waits for it, and its host need not know of this reader. */
async function duePacks(store: Store, now: number): Promise<readonly string[]> {
  return (await listPacks(store))
    .filter((pack) => pack.isEnabled && pack.source.kind === 'link' && nextLook(pack, now) <= now)
    .map(({ packKey }) => packKey);
}
