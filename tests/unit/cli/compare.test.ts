import { expect, test } from 'vitest';
import { run } from '../../../lib/cli/run';
import type { Report } from '../../../lib/engine/report';
import { HARBOUR, HARBOUR_ALTERED, ORCHARD, pageOf } from './articles';
import { fakeIo } from './fake-io';

type Answer = {
  readonly id: string | number | null;
  readonly report?: Report;
  readonly error?: string;
};

const originals = [
  {
    id: 'harbour',
    text: HARBOUR,
    title: 'Fleet',
    publisher: 'Coast Wire',
    published: '2024-05-05',
  },
  { id: 'orchard', text: ORCHARD },
];

async function compared(lines: readonly unknown[]) {
  const stdin = lines
    .map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
    .join('\n');
  const io = fakeIo({ stdin });
  const exitCode = await run(['compare', '--jsonl', '-'], io);
  const answers = io
    .out()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Answer);
  return { exitCode, answers, err: io.err() };
}

test('every case is checked against its own originals, in order', async () => {
  const { exitCode, answers } = await compared([
    {
      id: 1,
      page: { text: HARBOUR_ALTERED, title: 'Boats', url: 'https://a.example/1' },
      originals,
    },
    { id: 'two', page: { html: pageOf('Apples', ORCHARD) }, originals },
    { id: 3, page: { text: ORCHARD }, originals: originals.slice(0, 1) },
  ]);
  expect(exitCode).toBe(0);
  expect(answers.map(({ id }) => id)).toEqual([1, 'two', 3]);
  expect(answers.map(({ report }) => report?.matches[0]?.report.id)).toEqual([
    'harbour',
    'orchard',
    undefined,
  ]);
  expect(answers[0]?.report?.page).toMatchObject({ title: 'Boats', url: 'https://a.example/1' });
  expect(answers[0]?.report?.matches[0]?.report).toMatchObject({
    publisher: 'Coast Wire',
    title: 'Fleet',
  });
  expect(answers[2]?.report?.relation).toBe('none');
});

test('a bad line is answered in its place and the others are done', async () => {
  const good = { id: 'good', page: { text: HARBOUR }, originals };
  const { exitCode, answers, err } = await compared([
    good,
    '{"id": 2, "page"',
    { id: 'no-page', originals },
    '',
    { id: 'no-article', page: { html: '<html><body><p>Hi</p></body></html>' }, originals },
    good,
  ]);
  expect(exitCode).toBe(1);
  expect(answers.map(({ id }) => id)).toEqual(['good', null, 'no-page', 'no-article', 'good']);
  expect(answers.map(({ error }) => error !== undefined)).toEqual([false, true, true, true, false]);
  expect(err).toEqual([expect.stringMatching(/^3 of 5 lines/)]);
});

test('a case without originals finds nothing in none', async () => {
  const { exitCode, answers } = await compared([{ id: 1, page: { text: HARBOUR }, originals: [] }]);
  expect(exitCode).toBe(0);
  expect(answers[0]?.report?.sentences.every(({ status }) => status === 'not-found')).toBe(true);
});

test('a file that does not exist is named', async () => {
  const io = fakeIo();
  expect(await run(['compare', '--jsonl', 'none.jsonl'], io)).toBe(1);
  expect(io.err()).toEqual([expect.stringMatching(/^none\.jsonl does not exist/)]);
});

test('no line is read before the one before is written', async () => {
  let read = 0;
  let written = 0;
  let furthest = 0;
  async function* cases(): AsyncGenerator<Uint8Array> {
    for (; read < 200; read++) {
      furthest = Math.max(furthest, read - written);
      yield Buffer.from(
        `${JSON.stringify({ id: read, page: { text: HARBOUR }, originals: [] })}\n`,
      );
    }
  }
  const print = async () => {
    await new Promise(setImmediate); // a reader that is slower than the writer
    written += 1;
  };
  expect(await run(['compare', '--jsonl', '-'], fakeIo({ stdin: cases(), print }))).toBe(0);
  expect(written).toBe(200);
  expect(furthest).toBeLessThanOrEqual(1);
});
