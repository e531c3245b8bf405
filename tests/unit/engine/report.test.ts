import { describe, expect, test } from 'vitest';
import { check } from '../../../lib/engine/check';
import { extractedText } from '../../../lib/engine/input';
import { MAX_CONTEXT } from '../../../lib/engine/support-order';
import { pageOf, reportOf, seedTexts } from './support/known';

const texts = seedTexts();
const seeds = texts.map(({ id, paragraphs }) => reportOf(id, paragraphs));

describe('the report', () => {
  const page = pageOf(texts[0]?.paragraphs ?? [], { url: 'https://a.example/', title: 'A title' });
  const packs = [{ id: 'seeds', title: 'Seeds', version: 1, reports: 5, outOfDateSince: '' }];
  const report = check(page, seeds.slice(1), packs);

  test('says what was checked', () => {
    expect(report).toMatchObject({
      format: 'wireprint.report/1',
      page: { url: 'https://a.example/', title: 'A title', language: 'en' },
      packs,
    });
    expect(report.page.paragraphs).toBe(page.paragraphs.length);
    expect(report.page.textHash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  test('is the same every time, and leaves its input as it was', () => {
    const before = structuredClone(page);
    expect(JSON.stringify(check(page, seeds.slice(1), packs))).toBe(JSON.stringify(report));
    expect(page).toEqual(before);
  });

  test('points into the extracted text with every offset', () => {
    const text = extractedText(page.paragraphs);
    for (const sentence of report.sentences) {
      expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
      for (const { page: words, start, end } of sentence.changes)
        expect(text.slice(start, end)).toBe(words);
      for (const quote of sentence.quotes)
        expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    }
  });

  test('shows the original’s words only where the report holds its text', () => {
    const known = seeds.slice(1).map(({ paragraphs: _, ...withoutText }) => withoutText);
    const bare = check(page, known, packs);
    expect(bare.sentences.map(({ status }) => status)).toEqual(
      report.sentences.map(({ status }) => status),
    );
    expect(bare.sentences.flatMap(({ support }) => support).some((each) => 'text' in each)).toBe(
      false,
    );
    expect(
      bare.matches.flatMap(({ omittedText }) => omittedText).some((each) => 'text' in each),
    ).toBe(false);
    expect(
      bare.sentences.flatMap(({ changes }) => changes).every(({ original }) => original === ''),
    ).toBe(true);
  });

  test('keeps every score between 0 and 1, and sentences in order', () => {
    report.sentences.forEach(({ index, notFoundScore, support }, i) => {
      expect(index).toBe(i);
      for (const score of [notFoundScore, ...support.map(({ similarity }) => similarity)]) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }
      for (const [at, { similarity }] of support.entries()) {
        const later = support.slice(at + 1).map((each) => each.similarity);
        expect(Math.max(0, ...later) - similarity).toBeLessThanOrEqual(MAX_CONTEXT);
      }
    });
    for (const { coverage, containment } of report.matches) {
      expect(Math.max(coverage, containment)).toBeLessThanOrEqual(1);
      expect(Math.min(coverage, containment)).toBeGreaterThanOrEqual(0);
    }
  });
});
