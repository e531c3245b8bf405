import { expect, it } from 'vitest';
import { CHANGED, INSERTED } from '../../demo/altered-copy';
import type { Bench } from '../bench';
import { withPopup } from '../checked';
import type { Tab } from '../driver';
import { bringToView, firstLineOf, isInView } from '../page-expressions';
import { type Box, difference } from '../pixels';
import { until } from '../until';

const VERBATIM = 'Sources say Mexico wants the U.S. to be restricted';
const NOT_FOUND = INSERTED[0]?.text ?? '';
const ALTERED = `first started under ${CHANGED.find(({ kind }) => kind === 'name')?.page}`;
const FAR_DOWN = INSERTED[2]?.text ?? '';

/** What the extension does to the page: paint on it and scroll it, nothing else. */
export function highlightPromises(bench: () => Bench): void {
  it('paints every status on the page, takes it away again, and leaves the DOM as it is', async () => {
    await bench().visit('/altered', (tab) =>
      withPopup(tab, async (popup) => {
        await tab.evaluate(bringToView(NOT_FOUND));
        const dom = await outerHtml(tab);
        const before = await tab.screenshot();
        await popup.click('Highlight on page');
        for (const text of [VERBATIM, NOT_FOUND, ALTERED]) {
          const box = await tab.evaluate<Box>(firstLineOf(text));
          const isPainted = async () => difference(before, await tab.screenshot(), box) > 0.02;
          await until(`“${text}” to be painted`, isPainted);
        }
        expect(await outerHtml(tab)).toBe(dom);
        await popup.click('Highlight on page');
        const all = { left: 0, top: 0, width: 1e4, height: 1e4 };
        await until(
          'the page to look as before',
          async () => difference(before, await tab.screenshot(), all) === 0,
        );
      }),
    );
  });

  it('scrolls to a sentence that is clicked in the popup and flashes it', async () => {
    await bench().visit('/altered', (tab) =>
      withPopup(tab, async (popup) => {
        const dom = await outerHtml(tab);
        expect(await tab.evaluate(isInView(FAR_DOWN))).toBe(false);
        await popup.click(FAR_DOWN);
        await tab.waitFor('CSS.highlights.size > 0');
        await tab.waitFor(isInView(FAR_DOWN));
        expect(await outerHtml(tab)).toBe(dom);
      }),
    );
  });
}

function outerHtml(tab: Tab): Promise<string> {
  return tab.evaluate('document.documentElement.outerHTML');
}
