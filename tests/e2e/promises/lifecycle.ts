import { expect, it } from 'vitest';
import type { TabState } from '../../../lib/messaging/protocol';
import type { Bench } from '../bench';
import { checkedReport, checkedState, tabState, withPopup } from '../checked';
import type { Popup } from '../driver';
import { select } from '../page-expressions';
import { until } from '../until';

/** What stays true while the background stops, the page changes and the reader selects. */
export function lifecyclePromises(bench: () => Bench): void {
  it('gives the same report after the background was stopped', async () => {
    await bench().visit('/altered', async (tab) => {
      const first = await withPopup(tab, checkedReport);
      await bench().browser.stopBackground();
      expect(await withPopup(tab, checkedReport)).toEqual(first);
    });
  });

  it('follows a single-page site to its next article', async () => {
    await bench().visit('/single-page', (tab) =>
      withPopup(tab, async (popup) => {
        expect((await checkedReport(popup)).relation).toBe('none');
        await tab.evaluate('turn()');
        await until('the next article to be checked', () => isCheckedAs(popup, 'syndicated'));
        expect((await checkedReport(popup)).page.url).toMatch(/\/single-page\/next$/);
        await popup.waitFor(`document.body.innerText.includes('Largely the same text')`);
      }),
    );
  });

  it('looks again when the body of an article loads late', async () => {
    await bench().visit('/late', (tab) =>
      withPopup(tab, async (popup) => {
        expect((await tabState(popup)).kind).toBe('no-article');
        await tab.evaluate('load()');
        await until('the article to be checked', () => isCheckedAs(popup, 'syndicated'));
        await popup.waitFor(`document.body.innerText.includes('Largely the same text')`);
      }),
    );
  });

  it('checks the selection only, and keeps that result until the whole page is asked for', async () => {
    await bench().visit('/altered', async (tab) => {
      await tab.evaluate(select('Mexican President Claudia', 'efforts to combat drug cartels.'));
      await withPopup(tab, async (popup) => {
        await popup.click('Check the selection');
        await until('the selection to be checked', () => hasScope(popup, 'selection'));
        const { report } = await checkedState(popup);
        expect(report.sentences.map(({ status }) => status)).toEqual(['verbatim', 'verbatim']);
        expect(report.sentences[0]?.text).toMatch(
          /^Mexican President Claudia Sheinbaum has opposed/,
        );
      });
      await withPopup(tab, async (popup) => {
        expect((await checkedState(popup)).scope).toBe('selection');
        await popup.click('Check the whole page');
        await until('the page to be checked', () => hasScope(popup, 'page'));
        expect((await checkedReport(popup)).sentences.length).toBeGreaterThan(30);
      });
    });
  });
}

async function isCheckedAs(popup: Popup, relation: string): Promise<boolean> {
  const state: TabState = await tabState(popup);
  return state.kind === 'checked' && state.report.relation === relation;
}

async function hasScope(popup: Popup, scope: string): Promise<boolean> {
  const state: TabState = await tabState(popup);
  return state.kind === 'checked' && state.scope === scope;
}
