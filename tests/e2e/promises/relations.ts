import { describe, expect, it } from 'vitest';
import type { Report, SentenceReport } from '../../../lib/engine/report';
import { CHANGED, DROPPED, INSERTED, type PlantedChange } from '../../demo/altered-copy';
import { report003 } from '../../demo/seed-text';
import type { Bench } from '../bench';
import { checkedReport, checkedState, withPopup } from '../checked';
import { BADGE_TEXT } from '../popup-expressions';
import { until } from '../until';

/** What the popup and the report say of copies, altered copies, rewrites and unrelated articles. */
export function relationPromises(bench: () => Bench): void {
  const checkPage = (path: string): Promise<Report> =>
    bench().visit(path, (tab) => withPopup(tab, checkedReport));

  it('calls a word-for-word copy syndicated, and sees who is credited', async () => {
    const { relation, matches, sentences } = await checkPage('/copy');
    expect(relation).toBe('syndicated');
    expect(matches[0]?.coverage).toBeGreaterThanOrEqual(0.99);
    expect(matches[0]?.credited).toBe(true);
    expect(new Set(sentences.map(({ status }) => status))).toEqual(new Set(['verbatim']));
  });

  describe('of an altered copy', () => {
    it('names every changed fact with both values and calls nothing else altered', async () => {
      const { relation, sentences } = await checkPage('/altered');
      const altered = sentences.filter(({ status }) => status === 'altered');
      expect(relation).toBe('edited');
      for (const change of CHANGED)
        expect(altered.filter((each) => tells(each, change))).toHaveLength(1);
      expect(altered).toHaveLength(CHANGED.length);
    });

    it('finds exactly the inserted sentences in none of the originals', async () => {
      const { sentences } = await checkPage('/altered');
      const notFound = sentences.filter(({ status }) => status === 'not-found');
      expect(notFound.map(({ text }) => text)).toEqual(INSERTED.map(({ text }) => text));
    });

    it('lists exactly the dropped sentences as left out, and the headline that was replaced', async () => {
      const { matches } = await checkPage('/altered');
      const omitted = matches[0]?.omittedText.map(({ text }) => text) ?? [];
      expect(omitted.filter((text) => text !== report003().headline)).toEqual(DROPPED);
    });
  });

  it('calls a text of its own pack a copy, and a rewrite of the others once that report is ignored', async () => {
    await bench().visit('/rewrite', (tab) =>
      withPopup(tab, async (popup) => {
        const copy = await checkedReport(popup);
        expect(copy.relation).toBe('syndicated');
        await popup.click('Ignore this report');
        const { report } = await until('the report to be ignored', async () => {
          const state = await checkedState(popup);
          return state.ignored.length === 1 && state;
        });
        expect(report.relation).toBe('rewritten');
        expect(report.matches.map((match) => match.report.id)).not.toContain(
          copy.matches[0]?.report.id,
        );
        await popup.waitFor(`document.body.innerText.includes('is not counted on this page')`);
        await popup.click('Count this report again');
        await until('the report to count again', async () => {
          const state = await checkedState(popup);
          return state.ignored.length === 0 && state.report.relation === 'syndicated';
        });
      }),
    );
  });

  it.each([
    ['/copy', /^\d+\s?%$/],
    ['/altered', /^≠[4-9]$/],
    ['/unrelated', /^$/],
  ])('shows on the toolbar what became of %s', async (path, text) => {
    await bench().visit(path, (tab) =>
      withPopup(tab, async (popup) => {
        expect(await popup.evaluate<string>(BADGE_TEXT)).toMatch(text);
      }),
    );
  });

  it('finds nothing in an unrelated article and says what it was checked against', async () => {
    await bench().visit('/unrelated', (tab) =>
      withPopup(tab, async (popup) => {
        const { relation, matches } = await checkedReport(popup);
        expect(relation).toBe('none');
        expect(matches).toEqual([]);
        expect(await popup.text()).toMatch(/No match/);
        expect(await popup.text()).toMatch(/Checked: \d+ paragraphs against 1 pack, 5 reports/);
      }),
    );
  });
}

function tells(sentence: SentenceReport, planted: PlantedChange): boolean {
  return sentence.changes.some(
    ({ kind, page, original }) =>
      kind === planted.kind && page.includes(planted.page) && original.includes(planted.original),
  );
}
