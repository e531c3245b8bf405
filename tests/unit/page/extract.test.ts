import { describe, expect, test } from 'vitest';
import { extractPage } from '../../../lib/page/extract';
import type { LeftOutReason } from '../../../lib/page-head/article';
import { articleOf as articleIn } from '../../../lib/page-head/describe';
import { articleOf, extract, fixture, pageWith, parsers, prose } from './pages';

describe.each(parsers)('reading a page with %s', (_, parse) => {
  const read = (name: string) => articleOf(fixture(name), parse);

  test('an article keeps its paragraphs and captions and loses the furniture around and inside it', () => {
    const { paragraphs, leftOut } = read('agency-copy');
    expect(paragraphs[0]).toBe(
      'Waves break over the outer wall of the harbour on Friday. (AP Photo)',
    );
    expect(paragraphs).toHaveLength(6);
    expect(paragraphs.join(' ')).not.toMatch(/Sign up|Related|Facebook|Most read|reproduced/);
    expect(leftOut.map((each) => each.text).join(' ')).toMatch(
      /Sign up for our morning newsletter/,
    );
  });

  test('a line that names the source is no paragraph, and still a credit', () => {
    const { paragraphs, credits } = read('agency-copy');
    expect(paragraphs.join(' ')).not.toContain('originally appeared');
    expect(credits).toContain('This article originally appeared on Wire Example.');
  });

  test('white space is folded, and words cut by inline elements stay whole', () => {
    expect(read('agency-copy').paragraphs[2]).toMatch(
      /^Winds reached 97 kilometres an hour shortly after midnight, according to the weather service\. “We/,
    );
  });

  test('text that the page hides is left out as hidden', () => {
    const { text, leftOut } = read('agency-copy');
    expect(text).not.toContain('search engines');
    expect(leftOut).toContainEqual({
      text: expect.stringContaining('search engines'),
      reason: 'hidden' satisfies LeftOutReason,
    });
  });

  test('paragraphs made of div and span elements are paragraphs', () => {
    const { paragraphs } = read('div-paragraphs');
    expect(paragraphs).toHaveLength(5);
    expect(paragraphs[0]).toBe(
      'The town council approved a second bridge over the river on Tuesday, ending nine years of debate.',
    );
  });

  test('two line breaks part paragraphs and one does not', () => {
    const { paragraphs } = read('br-separated');
    expect(paragraphs).toHaveLength(4);
    expect(paragraphs[1]).toContain('dearer, according to');
  });

  test('a live blog is read post by post, without its clock times', () => {
    const { paragraphs } = read('live-blog');
    expect(paragraphs).toHaveLength(8);
    expect(paragraphs[0]).toBe('Harbour closed');
    expect(paragraphs).not.toContain('23:40');
  });

  test('a caption printed twice is kept once', () => {
    const { paragraphs, leftOut } = read('repeated-captions');
    const about = (words: string) => paragraphs.filter((each) => each.includes(words));
    expect(about('ship models')).toEqual([
      'Visitors look at ship models in the attic of the museum.',
    ]);
    expect(about('sextant')).toHaveLength(1);
    expect(about('no heating')).toEqual(['The attic has no heating.']);
    expect(leftOut).toContainEqual({
      text: 'A sextant from 1840 lies on a bench in the workshop',
      reason: 'repeated',
    });
  });

  test('a cookie notice longer than the article is not the article', () => {
    const { text } = read('cookie-wall');
    expect(text).toMatch(/^The river fell/);
    expect(text).not.toMatch(/partners|cookies|consent/);
  });

  test('a table is read row by row, a list item by item, preformatted text by blank lines', () => {
    const { paragraphs } = read('table-and-list');
    expect(paragraphs).toContain('Old Town 41 59');
    expect(paragraphs).toContain('The plans go on display in the town hall for six weeks.');
    expect(paragraphs).toContain(
      'The text of the question was printed on the ballot in two lines.',
    );
    expect(paragraphs.at(-1)).toBe('Voters could answer yes or no.');
  });

  test('right-to-left text, AMP markup and a wire brief of two sentences are read', () => {
    expect(read('arabic').paragraphs).toHaveLength(3);
    expect(read('amp').paragraphs).toHaveLength(3);
    expect(read('wire-brief').paragraphs).toHaveLength(1);
  });

  test.each(['front-page', 'search-page', 'login-page'])('a %s has no article', (name) => {
    const extraction = extract(fixture(name), parse);
    expect(articleIn(extraction)).toBeNull();
    expect(extraction.words).toBeGreaterThan(5);
  });

  test('the document is the same after reading', () => {
    const document = parse(fixture('agency-copy'));
    const before = document.documentElement.outerHTML;
    extract(fixture('agency-copy'), () => document);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

test('fields named after DOM properties fool nobody', () => {
  const document = parsers[0][1](fixture('clobbered-names'));
  const imposter = document.querySelector('input');
  const clobber = (target: object, names: readonly string[]) => {
    for (const name of names) Object.defineProperty(target, name, { value: imposter });
  };
  clobber(document, ['body', 'documentElement', 'childNodes', 'title']);
  for (const form of document.querySelectorAll('form')) {
    clobber(form, ['childNodes', 'getAttribute', 'hasAttribute', 'attributes', 'textContent']);
  }
  expect(articleOf('', () => document).paragraphs).toHaveLength(3);
});

test('an empty page has no article', () => {
  expect(extract(pageWith(''))).toMatchObject({ needs: null, words: 0, paragraphs: [] });
});

test('the text is the paragraphs joined by one blank line', () => {
  const { text, paragraphs } = articleOf(pageWith(`<article>${prose}</article>`));
  expect(text).toBe(paragraphs.join('\n\n'));
});

test('an article inside something called a comment is still found', () => {
  const { paragraphs } = articleOf(pageWith(`<div class="comment sidebar">${prose}</div>`));
  expect(paragraphs).toHaveLength(3);
});

test('an article of more sentences never loses what a shorter one had', () => {
  const more =
    '<p>The insurers expect claims of several million, a spokeswoman said on Sunday.</p>';
  const short = articleOf(pageWith(`<article>${prose}</article>`)).paragraphs;
  const long = articleOf(pageWith(`<article>${prose}${more.repeat(1)}</article>`)).paragraphs;
  expect(long).toEqual(expect.arrayContaining([...short]));
  expect(long.length).toBe(short.length + 1);
});

test('what layout hides is left out when layout can be asked', () => {
  const html = pageWith(
    `<article>${prose}<p class="x">A paragraph that a style sheet hides.</p></article>`,
  );
  const hidden = (element: Element) => element.getAttribute('class') === 'x';
  const document = parsers[0][1](html);
  expect(articleOf(html).text).toContain('style sheet');
  const { paragraphs } = extractPage(document, 'https://daily.example/', { isHidden: hidden });
  expect(paragraphs.join(' ')).not.toContain('style sheet');
});

test('an open shadow root is read in place of its host', () => {
  const [, parse] = parsers[1];
  const document = parse(pageWith('<main><h1>Harbour</h1><x-story></x-story></main>'));
  const host = document.querySelector('x-story');
  const root = host?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = prose;
  expect(articleIn(extract('', () => document))).not.toBeNull();
});

test('a page of a hundred thousand nodes and one nested a thousand deep are read in bounded time', () => {
  const many = pageWith(`<article>${prose}</article><div>${'<i>x</i>'.repeat(100_000)}</div>`);
  const deep = pageWith(
    `${'<div>'.repeat(1000)}${'</div>'.repeat(1000)}<article>${prose}</article>`,
  );
  expect(articleOf(many).paragraphs.length).toBeGreaterThanOrEqual(3);
  expect(articleOf(deep).paragraphs).toHaveLength(3);
}, 20_000);
