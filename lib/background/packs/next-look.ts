import { hashString } from '../../engine/hash';
import type { InstalledPack } from '../../store/records';
import { nextCheck } from '../../subscriptions/schedule';

/** When to look for a pack's next update. The chance in it is the same however often it is asked for one attempt. */
export function nextLook(pack: InstalledPack, now: number): number {
  const chance = hashString(`${pack.packKey} ${pack.installedAt} ${pack.lastCheckedAt}`) / 2 ** 32;
  return nextCheck(pack, chance, now);
}
