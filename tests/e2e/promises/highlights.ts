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
        const boxes = await Promise.all(
          [VERBATIM, NOT_FOUND, ALTERED].map((text) => tab.evaluate<Box>(firstLineOf(text))),
        );
        const painted = async () => {
          const now = await tab.screenshot();
          return boxes.map((box) => difference(before, now, box));
        };
        await popup.click('Highlight on page');
        await until('every line to be painted', async () =>
          (await painted()).every((share) => share > 0.02),
        );
        expect(await outerHtml(tab)).toBe(dom);
        await popup.click('Highlight on page');
        await until('the page to look as before', async () =>
          (await painted()).every((share) => share === 0),
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
