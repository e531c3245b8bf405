import { describe, expect, test } from 'vitest';
import { check } from '../../../lib/engine/check';
import type { KnownReport } from '../../../lib/engine/input';
import type { Report } from '../../../lib/engine/report';
import { UNRELATED } from './support/articles';
import { changeEveryWord } from './support/edits';
import { pageOf, reportOf, seedTexts } from './support/known';

const texts = seedTexts();
const seeds = texts.map(({ id, paragraphs }) => reportOf(id, paragraphs));
const [bakery = [], stars = [], eels = []] = UNRELATED;
const bakeryReport = reportOf('bakery', bakery);

const statusesOf = (report: Report) => [...new Set(report.sentences.map(({ status }) => status))];
const relationsOf = (report: Report) => [
  ...new Set(report.matches.map(({ relation }) => relation)),
];
const checkText = (
  paragraphs: readonly string[],
  reports: readonly KnownReport[] = [bakeryReport],
) => check(pageOf(paragraphs), reports);

describe('a text against itself', () => {
  test.each([...texts, ...UNRELATED.map((paragraphs, i) => ({ id: `article ${i}`, paragraphs }))])(
    '$id is syndicated, covered and verbatim throughout',
    ({ id, paragraphs }) => {
      const report = checkText(paragraphs, [reportOf(id, paragraphs)]);
      expect(report.relation).toBe('syndicated');
      expect(report.matches[0]?.coverage).toBeGreaterThanOrEqual(0.99);
      expect(report.matches[0]?.containment).toBeGreaterThanOrEqual(0.99);
      expect(report.matches[0]?.omitted).toEqual([]);
      expect(statusesOf(report)).toEqual(['verbatim']);
    },
  );
});

describe('the five seeds', () => {
  test.each(texts)('$id against all is a syndicated copy of itself', ({ id, paragraphs }) => {
    const report = checkText(paragraphs, seeds);
    expect(report.relation).toBe('syndicated');
    expect(report.matches[0]?.report.id).toBe(id);
    expect(report.matches.slice(1).map(({ relation }) => relation)).not.toContain('syndicated');
    expect(statusesOf(report)).toEqual(['verbatim']);
  });

  test.each([
    ['000', 'rewritten'],
    ['001', 'rewritten'],
    ['002', 'rewritten'],
    ['004', 'same-event'],
  ])('%s against the others is %s', (id, relation) => {
    const { paragraphs = [] } = texts.find((text) => text.id === id) ?? {};
    const others = seeds.filter((seed) => seed.id !== id);
    const report = checkText(paragraphs, others);
    expect(report.relation).toBe(relation);
    expect(report.matches).toHaveLength(others.length);
  });

  test.each(texts)(
    '$id against the others is neither syndicated nor none',
    ({ id, paragraphs }) => {
      const report = checkText(
        paragraphs,
        seeds.filter((seed) => seed.id !== id),
      );
      expect(['syndicated', 'none']).not.toContain(report.relation);
      for (const { relation } of report.matches)
        expect(['rewritten', 'same-event']).toContain(relation);
    },
  );
});

describe('unrelated articles', () => {
  test.each(UNRELATED.map((paragraphs) => [paragraphs[0] ?? '', paragraphs] as const))(
    '%s: none, no match, nothing found',
    (_, paragraphs) => {
      const report = checkText(paragraphs, seeds);
      expect(report).toMatchObject({ relation: 'none', matches: [] });
      expect(statusesOf(report)).toEqual(['not-found']);
    },
  );

  test('they do not match each other', () => {
    expect(
      relationsOf(checkText(bakery, [reportOf('stars', stars), reportOf('eels', eels)])),
    ).toEqual([]);
  });

  test('against no reports at all nothing matches', () => {
    expect(checkText(bakery, [])).toMatchObject({ relation: 'none', matches: [] });
  });
});

describe('edits', () => {
  test('the more words are changed, the less is covered, and no relation grows stronger', () => {
    const order = ['syndicated', 'edited', 'partial', 'rewritten', 'same-event', 'none'];
    const reports = [0, 40, 20, 10, 5, 3].map((step) =>
      checkText(step === 0 ? bakery : changeEveryWord(bakery, step)),
    );
    const coverages = reports.map(({ matches }) => matches[0]?.coverage ?? 0);
    const ranks = reports.map(({ relation }) => order.indexOf(relation));
    expect(coverages).toEqual([...coverages].sort((a, b) => b - a));
    expect(new Set(coverages).size).toBe(coverages.length);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(reports[2]?.relation).toBe('edited');
  });

  test('the more of an article is put inside another, the more is covered', () => {
    const coverages = [1, 2, 4, 7].map(
      (copied) =>
        checkText([...stars.slice(0, 4), ...bakery.slice(1, 1 + copied), ...stars.slice(4)])
          .matches[0]?.coverage ?? 0,
    );
    expect(coverages).toEqual([...coverages].sort((a, b) => a - b));
    expect(coverages[0]).toBeGreaterThan(0);
  });

  test('a passage inside another article makes it partial', () => {
    const report = checkText([...stars, ...bakery.slice(1, 4), ...eels]);
    expect(report.relation).toBe('partial');
    expect(report.matches[0]?.longestRun).toBeGreaterThan(40);
  });

  test('sentences put in from elsewhere are not found, the others stay verbatim', () => {
    const foreign = [stars[2] ?? '', eels[3] ?? ''];
    const page = [...bakery.slice(0, 3), foreign[0] ?? '', ...bakery.slice(3), foreign[1] ?? ''];
    const report = checkText(page);
    for (const { text, paragraph, status } of report.sentences) {
      const isForeign = foreign.includes(page[paragraph] ?? '');
      expect(status, text).toBe(isForeign ? 'not-found' : 'verbatim');
    }
  });

  test('moved paragraphs stay verbatim, and nothing is omitted', () => {
    const report = checkText([...bakery].reverse());
    expect(['syndicated', 'edited']).toContain(report.relation);
    expect(statusesOf(report)).toEqual(['verbatim']);
    expect(report.matches[0]?.omitted).toEqual([]);
  });

  test('sentences left out are listed with their text', () => {
    const [match] = checkText(bakery.filter((_, i) => i !== 4)).matches;
    const texts = match?.omittedText.map(({ text }) => text);
    expect(texts?.join(' ')).toBe(bakery[4]);
    expect(match?.omittedText.map(({ sentence }) => sentence)).toEqual(match?.omitted);
  });

  test('a cut version is syndicated still, with low containment', () => {
    const [match] = checkText(bakery.slice(0, 4)).matches;
    expect(match?.relation).toBe('syndicated');
    expect(match?.containment).toBeLessThan(0.6);
  });
});

describe('originals together', () => {
  test('sentences of two reports are each backed by their own', () => {
    const report = checkText(
      [...bakery.slice(1), ...stars.slice(1)],
      [bakeryReport, reportOf('stars', stars)],
    );
    expect(statusesOf(report)).toEqual(['verbatim']);
    for (const { paragraph, support, text } of report.sentences)
      expect(support[0]?.report, text).toBe(paragraph < bakery.length - 1 ? 'bakery' : 'stars');
  });

  test('the order of the reports makes no difference', () => {
    const page = pageOf(texts[0]?.paragraphs ?? []);
    const forth = check(page, seeds);
    const back = check(page, [...seeds].reverse());
    expect(back.matches).toEqual(forth.matches);
    expect(back.sentences.map(({ status }) => status)).toEqual(
      forth.sentences.map(({ status }) => status),
    );
  });
});
