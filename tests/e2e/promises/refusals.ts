import { expect, it } from 'vitest';
import { type Bench, visitPage } from '../bench';
import { tabState, withPopup } from '../checked';

const BROWSER_PAGES = { Chromium: 'chrome://version/', Firefox: 'about:support' } as const;

/** Pages that cannot be checked say so, and say what to do instead. */
export function refusalPromises(bench: () => Bench): void {
  it('says that a page of links holds no article', async () => {
    await bench().visit('/links', (tab) =>
      withPopup(tab, async (popup) => {
        expect(await tabState(popup)).toMatchObject({ kind: 'no-article' });
        expect(await popup.text()).toMatch(/No article on this page/);
      }),
    );
  });

  it('says that pages of the browser cannot be checked', async () => {
    const { browser } = bench();
    await visitPage(browser, BROWSER_PAGES[browser.name], (tab) =>
      withPopup(tab, async (popup) => {
        expect(await tabState(popup)).toEqual({ kind: 'unsupported', reason: 'browser-page' });
        expect(await popup.text()).toMatch(/Pages of the browser cannot be checked/);
      }),
    );
  });

  it('says that PDF files cannot be checked', async () => {
    await bench().visit('/paper.pdf', (tab) =>
      withPopup(tab, async (popup) => {
        expect(await tabState(popup)).toEqual({ kind: 'unsupported', reason: 'pdf' });
        expect(await popup.text()).toMatch(/PDF files cannot be checked/);
      }),
    );
  });
}
