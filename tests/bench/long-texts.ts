import { fingerprint } from '../../lib/engine/fingerprint';
import { paragraphsOf } from '../../lib/engine/plain-text';
import { readClosely } from '../../lib/engine/read-closely';
import { splitSentences } from '../../lib/engine/sentences';
import { goalRow, printTable } from './row';

/**
 * `tsx tests/bench/long-texts.ts [MB]`: how the time grows with a text that doubles, up to 10 MB (takes some 20 minutes; 1
 * shows most), for texts made to slow a reader down: one thing again and again, which patterns that try every place again
 * would take the square of the length for.
 */
const megabytes = Number(process.argv[2] ?? 10);
const UNITS = [
  ...['a', 'A ', 'A. ', 'U.S. ', 'Mr. A ', '. ', '... ', '“', '" ', "' ", '(', '[1] ', '* ', '1) '],
  ...[
    '1',
    '1,',
    '1 ',
    '1/2 ',
    '1:00 ',
    '$1 ',
    '% ',
    'one ',
    'twenty-',
    '12 March ',
    'not ',
    'said ',
  ],
  ...[
    '- ',
    '_',
    '@',
    'http://a.b ',
    '&amp;',
    '<b>',
    ' ',
    '\n',
    '\n\n',
    'É',
    '\u0301',
    '😀',
    'a\u200b',
  ],
];
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'paragraphs of a plain text': paragraphsOf,
  'sentences of a paragraph': splitSentences,
  fingerprint: (text) => fingerprint([text]),
  'facts and quotes': (text) => readClosely([text], fingerprint([text])),
};
/** What is over sooner says more about the machine than about the text. */
const LEAST_MS = 100;

printTable(
  Object.entries(READERS).map(([name, read]) => {
    const worst = UNITS.map((unit) => ({ unit, growth: growthOf(read, unit) })).reduce((a, b) =>
      b.growth > a.growth ? b : a,
    );
    const what = `${name}: time of ${megabytes} MB ÷ half of it, worst of ${UNITS.length} (${JSON.stringify(worst.unit)})`;
    return goalRow(what, '≤', 2.5, worst.growth, '×');
  }),
);

function growthOf(read: (text: string) => unknown, unit: string): number {
  const whole = unit.repeat((megabytes * 1e6) / Buffer.byteLength(unit));
  const half = whole.slice(0, whole.length / 2);
  const times = [half, whole, half, whole].map((text) => {
    const start = performance.now();
    read(text);
    return performance.now() - start;
  });
  const [first = 0, second = 0, third = 0, fourth = 0] = times;
  if (Math.min(second, fourth) < LEAST_MS) return 1;
  return Math.min(second, fourth) / Math.min(first, third);
}
