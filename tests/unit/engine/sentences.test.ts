import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endsWithStop, splitSentences } from '../../../lib/engine/sentences';
import { anyText } from './support/texts';

const sentencesIn = (text: string) =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('a full stop that ends no sentence', () => {
  test.each([
    'Mr. Smith met Dr. Jones and Ms. Lee.',
    'Lt. Gov. Dan Patrick called Sen. Ted Cruz.',
    'The talks began on Jan. 3 and ended on Sept. 11, 2001.',
    'The U.S. Army and the U.N. Security Council agreed.',
    'J. K. Rowling and George W. Bush came.',
    'Prices rose 3.5 percent to $4.20 a gallon.',
    'At 9:40 a.m. Monday they met.',
    'Texas Gov. Greg Abbott, R-Texas, agreed.',
    'The St. Louis team beat No. 5 Duke.',
    'It is on example.com and at 10 Downing St. today.',
    'See e.g. Smith or i.e. the other one.',
    'She paused... then went on.',
    '“Is it?” he asked.',
    '“Stop!” he said.',
  ])('%s', (text) => {
    expect(sentencesIn(text)).toEqual([text]);
  });
});

describe('two sentences', () => {
  test.each([
    ['The U.S. Army left the U.S.', 'It was late.'],
    ['He lives in Washington, D.C.', 'He works there.'],
    ['At 5 p.m.', 'They left.'],
    ['He works for Acme Inc.', 'The firm is old.'],
    ['He came on Jan. 3.', 'It rained.'],
    ['It is I.', 'I am here.'],
    ['He was born in 1990.', 'She in 1991.'],
    ['The price was $4.20.', 'Nobody cheered.'],
    ['“We will go.”', 'She left.'],
    ['He said “no.”', 'Then he left.'],
    ['“Stop!” he said.', '“Go on.”'],
    ['He left (at last.)', 'She stayed.'],
    ['She paused…', 'Then she went on.'],
    ['Wait...', 'What?'],
    ['What?!', 'No way!'],
    ['About 300 came.', '40 left.'],
    ['The first ends here.', '— The second opens with a dash.'],
  ])('%s | %s', (first, second) => {
    expect(sentencesIn(`${first} ${second}`)).toEqual([first, second]);
  });
});

test('stops of scripts without spaces end a sentence at once', () => {
  expect(sentencesIn('総理は言った。次に去った！本当？')).toEqual([
    '総理は言った。',
    '次に去った！',
    '本当？',
  ]);
});

test('Arabic and Hindi stops end sentences', () => {
  expect(sentencesIn('لماذا؟ لا أعرف. نعم')).toHaveLength(3);
  expect(sentencesIn('वह गया। वह आया।')).toHaveLength(2);
});

test('a text without any stop is one sentence, a blank one none', () => {
  expect(sentencesIn('  U.S. pushes Mexico for joint raids ')).toEqual([
    'U.S. pushes Mexico for joint raids',
  ]);
  expect(sentencesIn(' \n\u00a0')).toEqual([]);
});

test('sentences of any text are in order, apart, and leave out nothing but white space', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let rest = '';
      let last = 0;
      for (const { start, end } of splitSentences(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        rest += text.slice(last, start);
        last = end;
      }
      expect((rest + text.slice(last)).trim()).toBe('');
    }),
    { numRuns: 1_000 },
  );
});

test('no sentence begins or ends with white space', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const sentence of sentencesIn(text)) expect(sentence.trim()).toBe(sentence);
    }),
  );
});

test('100,000 stops in a row are read in one pass', () => {
  expect(sentencesIn('Yes. '.repeat(100_000))).toHaveLength(100_000);
  expect(sentencesIn('.'.repeat(100_000))).toHaveLength(1);
});

test.each([
  ['It ended.', true],
  ['It ended.”', true],
  ['Did it end?) ', true],
  ['A headline', false],
  ['', false],
])('%j closes its paragraph: %s', (text, expected) => {
  expect(endsWithStop(text)).toBe(expected);
});

type GoldenRules = {
  readonly rules: readonly {
    readonly name: string;
    readonly text: string;
    readonly expected: readonly string[];
  }[];
};

const golden: GoldenRules = JSON.parse(
  readFileSync(join(process.cwd(), 'tests/fixtures/golden-rules.json'), 'utf8'),
);

/** Spans leave the text as it is, so a line break inside a sentence stays where the rule shows a space. */
test.each(golden.rules)('Golden Rule: $name', ({ text, expected }) => {
  expect(sentencesIn(text).map((sentence) => sentence.replace(/\s+/g, ' '))).toEqual(expected);
});

describe('lists', () => {
  test.each([
    ['1. One way in 2. Another way', ['1. One way in', '2. Another way']],
    ['He has 2 reasons: a) up b) down', ['He has 2 reasons: a) up b) down']],
    ['• Bread • Milk • Eggs', ['• Bread', '• Milk', '• Eggs']],
    ['1. He came. He saw. 2. He left.', ['1. He came.', 'He saw.', '2. He left.']],
    ['a) up b) down', ['a) up', 'b) down']],
    ['1. FC Union won 3. It was late', ['1. FC Union won 3.', 'It was late']],
    ['Bread\nMilk\nEggs', ['Bread', 'Milk', 'Eggs']],
    ['Bread\nand milk.', ['Bread\nand milk.']],
  ])('%j', (text, expected) => {
    expect(sentencesIn(text)).toEqual(expected);
  });
});

describe('a stop without a space after it', () => {
  test.each([
    ['They met on March 3.On Friday they left.', 2],
    ['He won.She lost.', 2],
    ['“It is over.”He left.', 2],
    ['Write to Jane.Doe@example.com today.', 1],
    ['See www.example.com/Page.Html for more.', 1],
    ['It runs on ASP.NET and U.S.Steel buys it.', 1],
    ['Dr.Smith met Mr.Jones.', 1],
  ])('%s', (text, count) => {
    expect(sentencesIn(text)).toHaveLength(count);
  });
});

test.each([
  ['He said no.', 'She left.'],
  ['She studied at the School of Art.', '“I loved it,” she said.'],
  ['We saw No. 5, Vol. II and art. 12.', 'They left.'],
])('a short word is an abbreviation only before a number: %s', (first, second) => {
  expect(sentencesIn(`${first} ${second}`)).toEqual([first, second]);
});

test('three spaced dots leave words out, four end a sentence', () => {
  expect(sentencesIn('He went . . . Then he came.')).toHaveLength(1);
  expect(sentencesIn('He went . . . . Then he came.')).toEqual([
    'He went . . . .',
    'Then he came.',
  ]);
  expect(sentencesIn('He said “the [...] House” won.')).toHaveLength(1);
});

test('line breaks without end hold no sentence, and do not hold up whoever reads them', () => {
  expect(splitSentences('\n'.repeat(400_000))).toEqual([]);
  expect(splitSentences(`One line${'\n'.repeat(400_000)}`)).toEqual([{ start: 0, end: 8 }]);
});
