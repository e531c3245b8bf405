import { expect, it } from 'vitest';
import type { Bench } from '../bench';
import { checkedReport, withPopup } from '../checked';

/** Everything is matched in the browser. Register it last: it also looks back on all that came before. */
export function networkPromises(bench: () => Bench): void {
  it('sends nothing anywhere while it checks a page', async () => {
    const { site, proxy } = bench();
    await bench().visit('/altered', async (tab) => {
      // The proxy sees the page itself, so it would see the extension.
      expect(proxy.requests).toContain(`${site.origin}/altered`);
      const before = proxy.requests.length;
      await withPopup(tab, checkedReport);
      expect(proxy.requests.slice(before).filter(isForeign)).toEqual([]);
    });
  });

  it('has sent nothing in the whole run: only the pages’ own files were asked for', () => {
    const { proxy, site } = bench();
    const foreign = proxy.requests.filter(isForeign);
    expect(foreign.filter((request) => !request.startsWith(`${site.origin}/`))).toEqual([]);
  });

  // An encrypted connection is noted as `host:port`, any other request by its address.
  function isForeign(request: string): boolean {
    const { hostname } = new URL(request.includes('://') ? request : `https://${request}`);
    return !bench().browser.ownHosts.includes(hostname);
  }
}
