import { browser } from '../../lib/browser';
import type { Result } from '../../lib/messaging/protocol';
import { packAddress } from '../../lib/subscriptions/pack-address';
import { attempt } from './attempt';

/** Asks for the hosts of these addresses. Nothing is awaited before the browser is asked: the click would be over. */
export function allowHosts(addresses: readonly string[]): Promise<Result<boolean>> {
  return attempt('asking for the permission for a host', () => {
    const origins = addresses.map((address) => packAddress(address).permission);
    return browser.permissions.request({ origins: [...new Set(origins)] });
  });
}
