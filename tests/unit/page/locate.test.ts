// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRanges } from '../../../lib/page/find-range';
import { locate } from '../../../lib/page/locate';
import { folded, offsetsOf, placedText, readLive } from './live-page';
import { fixture, prose } from './pages';

const article = `<article><p>The  harbour
  reopened to <b>ferries</b> on <a href="/s">Satur</a>day morning, the harbour office said.</p>${prose}</article>`;

const rangeOf = (text: ReturnType<typeof readLive>, words: string) => {
  const { start, end } = offsetsOf(text, words);
  return locate(text, start, end);
};

test('words are found across inline elements and folded white space', () => {
  const text = readLive(article);
  expect(folded(rangeOf(text, 'The harbour reopened to ferries on Saturday morning'))).toBe(
    'The harbour reopened to ferries on Saturday morning',
  );
  expect(folded(rangeOf(text, 'urday'))).toBe('urday');
});

test('a stretch over two paragraphs is one range', () => {
  const text = readLive(article);
  const words = `said.\n\n${text.paragraphs[1]?.slice(0, 11)}`;
  expect(folded(rangeOf(text, words))).toContain('said.');
});

test('every stretch of every fixture reads the same in the text and on the page', () => {
  for (const name of ['agency-copy', 'div-paragraphs', 'br-separated', 'live-blog', 'arabic']) {
    const text = readLive(/<body[^>]*>([\s\S]*)<\/body>/.exec(fixture(name))?.[1] ?? '');
    const whole = text.paragraphs.join('\n\n');
    const bare = (words: string | undefined) => words?.replace(/\s+/g, '');
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 200 }), (start, length) => {
        const words = whole.slice(start, start + length);
        const paragraph = words.split('\n\n');
        if (paragraph.length > 1 || words.trim() === '') return;
        expect(bare(locate(text, start, start + words.length)?.toString())).toBe(bare(words));
      }),
      { numRuns: 60 },
    );
  }
});

test('text that was rewritten or removed since is not found, and nothing is thrown', () => {
  const text = readLive(article);
  const { start, end } = offsetsOf(text, 'reopened to ferries');
  const first = document.querySelector('p')?.firstChild as Text;
  first.data = 'Something else';
  expect(locate(text, start, end)).toBeNull();
  document.querySelector('p')?.remove();
  expect(locate(text, start, end)).toBeNull();
});

test('a change elsewhere in the same node does no harm', () => {
  const text = readLive(article);
  const first = document.querySelector('p')?.firstChild as Text;
  first.data = `${first.data} and more`;
  expect(folded(rangeOf(text, 'harbour reopened'))).toBe('harbour reopened');
});

test.each([
  [5, 5],
  [9, 3],
  [-5, -1],
  [100_000, 100_010],
])('offsets %d to %d are no range', (start, end) => {
  expect(locate(readLive(article), start, end)).toBeNull();
});

test('nodes replaced by equal ones are found by reading again', () => {
  const text = readLive(article);
  const wanted = offsetsOf(text, 'Nobody was hurt');
  document.body.innerHTML = article;
  expect(locate(text, wanted.start, wanted.end)).toBeNull();
  expect(folded(findRanges(text, [wanted], placedText)[0] ?? null)).toBe('Nobody was hurt');
});

test('a sentence that moved is found by its words, one that went is not', () => {
  const text = readLive(article);
  const stays = offsetsOf(text, 'Nobody was hurt, but a warehouse lost its roof.');
  const goes = offsetsOf(text, 'on Saturday morning, the harbour office said.');
  document.body.innerHTML = `<article>${prose.replace(/on Saturday.*storms/, 'today')}</article>`;
  const [stayed, gone] = findRanges(text, [stays, goes], placedText);
  expect(folded(stayed ?? null)).toBe('Nobody was hurt, but a warehouse lost its roof.');
  expect(gone).toBeNull();
});
