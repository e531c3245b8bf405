import { expect, it } from 'vitest';
import type { Bench } from '../bench';
import { checkedReport, withPopup } from '../checked';

/** Everything is matched in the browser. Register it last: it also looks back on all that came before. */
export function networkPromises(bench: () => Bench): void {
  it('sends nothing anywhere while it checks a page', async () => {
    const { proxy, site } = bench();
    await bench().visit('/altered', async (tab) => {
      // The proxy sees the page itself, so it would see the extension.
      expect(proxy.requests).toContain(`${site.origin}/altered`);
      const before = [...proxy.requests];
      await withPopup(tab, checkedReport);
      expect(proxy.requests.slice(before.length)).toEqual([]);
    });
  });

  it('has sent nothing in the whole run: only the pages’ own files were asked for', () => {
    const { proxy, site } = bench();
    const others = proxy.requests.filter((request) => !request.startsWith(`${site.origin}/`));
    expect(others).toEqual([]);
  });
}
