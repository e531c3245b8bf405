import { describe, expect, test } from 'vitest';
import { articleOf, pageWith, parsers, prose } from './pages';

const read = (before: string, after = '') =>
  articleOf(pageWith(`<article>${before}${prose}${after}</article>`)).paragraphs;
const lead = 'The harbour reopened to ferries on Saturday morning';

describe('lines above the running text', () => {
  test.each([
    ['a date', '<p>Updated 1:39 am EST, Wednesday, November 20, 2019</p>'],
    ['a date of another country', '<p>sexta-feira, 22 de outubro de 2010 às 20:13</p>'],
    ['a byline with its date', '<p>By Mira Holt on Monday, November 18th, 2019 at 11:04 a.m.</p>'],
    ['a byline', '<div>By Mira Holt</div>'],
    ['an age', '<p>Published 2 days ago</p>'],
    ['a label', '<div>Text size</div>'],
    ['a headline of its own', '<h1>Ferries leave again after a stormy night</h1>'],
  ])('%s is no paragraph', (_, line) => {
    expect(read(line)[0]).toMatch(lead);
  });

  test.each([
    ['a heading', '<h2>What we know</h2>'],
    ['a sentence with a date', '<p>It opened on 3 May 1998.</p>'],
    ['a question', '<p>Who pays for it?</p>'],
  ])('%s stays', (_, line) => {
    expect(read(line)[1]).toMatch(lead);
  });

  test('a byline between the standfirst and the text is no paragraph', () => {
    const standfirst = '<p>Ferries leave again after a night in which nobody was hurt.</p>';
    const paragraphs = read(`${standfirst}<p>By Mira Holt, 12:40, Saturday</p>`);
    expect(paragraphs[1]).toMatch(lead);
  });
});

describe('lines below the running text', () => {
  test.each([
    ['the way to the writer', '<p>Mira Holt can be reached at mira@daily.example.</p>'],
    ['an address alone', '<p>mira@daily.example</p>'],
    [
      'an offer',
      '<p>Want more of the sea? Subscribe to our magazine, which is printed weekly.</p>',
    ],
    ['whose text it is', '<p>The contents are subject to copyright and may not be used.</p>'],
    ['when it was changed', '<p>Updated at 1:23 p.m.</p>'],
  ])('%s is no paragraph', (_, line) => {
    expect(read('', line)).toHaveLength(3);
  });

  test.each([
    ['a call that somebody is quoted with', '<p>Newsletters are dead, an editor said.</p>'],
    ['a day', '<p>The vote is on 3 May 2031.</p>'],
  ])('%s stays', (_, line) => {
    expect(read('', line)).toHaveLength(4);
  });
});

describe('pictures', () => {
  const figure = (caption: string) =>
    read('', `<figure><img src="/a.jpg"><figcaption>${caption}</figcaption></figure>${prose2}`);
  const prose2 =
    '<p>The next ferry to the islands leaves at noon, the office said on Saturday.</p>';

  test.each([
    'Mira Holt/Example Press/Getty Images',
    'Photo: Mira Holt, EP',
    'Image 2 of 5',
    'Holt',
  ])('a credit is no paragraph: %s', (credit) => {
    expect(figure(credit)).toHaveLength(4);
    expect(read('', `<p>${credit.replace('Holt', 'Photo by Holt')}</p>${prose2}`)).toHaveLength(4);
  });

  test('a caption that tells something stays', () => {
    const caption = 'Waves break over the outer wall of the harbour on Friday. (Image: EP)';
    expect(figure(caption)).toContain(caption);
  });

  test('a caption that breaks off is left out beside the whole one', () => {
    const whole = 'Waves break over the outer wall of the harbour late on a stormy Friday night.';
    const cut = 'Waves break over the outer wall of the harbour late on ... more';
    expect(figure(`<p>${whole}</p><p>${cut}</p>`)).not.toContain(cut);
  });
});

describe.each(parsers)('paragraphs in boxes with %s', (_, parse) => {
  const inPage = (article: string) =>
    articleOf(pageWith(`<article>${article}</article>`), parse).paragraphs;

  test('a quoted post among the paragraphs is part of the article', () => {
    const post = '<p>Nobody told us. We waited all night at the quay.</p>— A passenger (@example)';
    const [first = '', ...rest] = prose.split('\n');
    const paragraphs = inPage(
      `${first}<div class="social-embed"><blockquote>${post}</blockquote></div>${rest.join('')}`,
    );
    expect(paragraphs[1]).toMatch(/^Nobody told us/);
    expect(paragraphs).toHaveLength(5);
  });

  test('a pull quote that repeats the text is not', () => {
    const quote = 'a warehouse lost its roof and nobody was hurt in the harbour';
    const paragraphs = inPage(
      `${prose}<blockquote>${quote}</blockquote><p>The mayor said that ${quote} that night.</p>`,
    );
    expect(paragraphs).toHaveLength(4);
  });

  test('a paragraph that Readability drops from among equal boxes is taken back', () => {
    const card = (text: string) => `<div class="card"><div class="card-text">${text}</div></div>`;
    const linked =
      '<p>The <a href="https://office.example/report">full report of the office</a> was made public in the town hall on Friday.</p>';
    const [first = '', second = '', third = ''] = prose.split('\n');
    const paragraphs = inPage(
      [first, second, linked, third, first.replace('harbour', 'town')].map(card).join(''),
    );
    expect(paragraphs[2]).toMatch(/full report/);
  });
});
