import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fakeIo } from '../fake-io';
import { HTML, jsonLine, PARAGRAPHS, readAll, readOne, readSingle, TEXT, TITLE } from './samples';

const RECORD = {
  id: 'garden-1',
  title: TITLE,
  text: TEXT,
  url: 'https://example.org/tomatoes',
  publisher: 'The Sample Gazette',
  published: '2024-05-06',
};

test('a line is a report', async () => {
  const report = await readSingle('archive.jsonl', jsonLine(RECORD));
  expect(report).toMatchObject({
    id: 'garden-1',
    title: TITLE,
    url: 'https://example.org/tomatoes',
    publisher: 'The Sample Gazette',
    published: '2024-05-06',
    status: 'usable',
    embargoedUntil: '',
    paragraphs: PARAGRAPHS,
    from: { file: 'archive.jsonl', line: 1 },
  });
});

test.each([
  ['paragraphs', { paragraphs: PARAGRAPHS }],
  ['html', { html: HTML }],
  ['body, told by its content', { body: HTML }],
  ['text with the line ends of Windows', { text: TEXT.replaceAll('\n', '\r\n') }],
])('the text may come as %s', async (_, body) => {
  const report = await readSingle('archive.jsonl', jsonLine({ id: 'a', ...body }));
  expect(report.paragraphs).toEqual(PARAGRAPHS);
});

test('scripts, hidden elements and site furniture are no text', async () => {
  const html = `<script>steal()</script>${HTML}<p hidden>Hidden.</p><p>Share this article</p>`;
  const report = await readSingle('archive.jsonl', jsonLine({ id: 'a', html }));
  expect(report.paragraphs).toEqual(PARAGRAPHS);
});

test('a bad line is named and passed over', async () => {
  const lines = Buffer.concat([
    Buffer.from(`${jsonLine(RECORD)}{"id": \n\n`),
    Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x0a]),
    Buffer.from(`17\n${jsonLine({ ...RECORD, id: 'garden-2' })}`),
  ]);
  const { reports, problems } = await readOne('archive.jsonl', lines);
  expect(reports.map(({ id, from }) => [id, from.line])).toEqual([
    ['garden-1', 1],
    ['garden-2', 6],
  ]);
  expect(problems.map(({ kind, from }) => [kind, from.line])).toEqual([
    ['skipped', 2],
    ['skipped', 4],
    ['skipped', 5],
  ]);
  expect(problems[1]?.sentence).toContain('not valid UTF-8');
});

test('a byte order mark and the line ends of Windows change nothing', async () => {
  const { reports, problems } = await readOne(
    'archive.jsonl',
    `\ufeff${JSON.stringify(RECORD)}\r\n${JSON.stringify(RECORD)}\r\n`,
  );
  expect(problems).toEqual([]);
  expect(reports).toHaveLength(2);
});

test('what is packed with gzip is unpacked, whatever its name', async () => {
  const packed = gzipSync(jsonLine(RECORD));
  expect((await readSingle('archive.jsonl.gz', packed)).id).toBe('garden-1');
  expect((await readSingle('archive.jsonl', packed)).id).toBe('garden-1');
});

test('a gzip file that was cut short gives what it holds and an error', async () => {
  const lines = Array.from({ length: 3000 }, (_, i) => jsonLine({ ...RECORD, id: `g${i}` }));
  const packed = gzipSync(lines.join(''));
  const { reports, problems } = await readOne('a.jsonl.gz', packed.subarray(0, packed.length - 20));
  expect(problems).toMatchObject([{ kind: 'unreadable' }]);
  expect(problems[0]?.sentence).toContain('damaged gzip file');
  expect(reports.length).toBeGreaterThan(100);
});

test('an address that is not http, a date that is none and a language that is none are left out', async () => {
  const { reports, problems } = await readOne(
    'archive.jsonl',
    jsonLine({
      ...RECORD,
      url: 'javascript:alert(1)',
      published: '2024-02-30',
      language: 'english!',
    }),
  );
  expect(reports).toMatchObject([{ url: '', published: '', language: '' }]);
  expect(problems.map(({ kind }) => kind)).toEqual(['dropped', 'dropped', 'dropped']);
});

test('hidden characters are taken out of lines and paragraphs', async () => {
  const report = await readSingle(
    'archive.jsonl',
    jsonLine({
      id: 'a\u0000b',
      title: 'Red\u202e \u0007tomatoes',
      paragraphs: ['One\u2066 line\tand more.'],
    }),
  );
  expect(report).toMatchObject({
    id: 'ab',
    title: 'Red tomatoes',
    paragraphs: ['One line and more.'],
  });
});

test.each(['hold it', { code: 'canceled' }])('the status %j counts as withheld', async (status) => {
  const { reports, problems } = await readOne('a.jsonl', jsonLine({ ...RECORD, status }));
  expect(reports).toMatchObject([{ status: 'withheld' }]);
  expect(problems).toMatchObject([{ kind: 'dropped' }]);
});

test.each([true, 'next week', 1714550000, { until: '2030-01-01' }, [{}]])(
  'a report with the embargo %j is left out',
  async (embargoed) => {
    const { reports, problems } = await readOne('a.jsonl', jsonLine({ ...RECORD, embargoed }));
    expect(reports).toEqual([]);
    expect(problems[0]?.sentence).toContain('embargo');
  },
);

test.each([false, null, '', 0, 'No', undefined])('an embargo of %j is none', async (embargoed) => {
  expect((await readSingle('a.jsonl', jsonLine({ ...RECORD, embargoed }))).embargoedUntil).toBe('');
});

test('relations are kept', async () => {
  const report = await readSingle(
    'a.jsonl',
    jsonLine({
      ...RECORD,
      obsoletes: ['garden-0'],
      derivedFrom: 'wire-7',
      relations: [
        { kind: 'derivedFrom', id: 'wire-8' },
        { kind: 'likes', id: 'x' },
      ],
    }),
  );
  expect(report.relations).toEqual([
    { kind: 'obsoletes', id: 'garden-0' },
    { kind: 'derivedFrom', id: 'wire-7' },
    { kind: 'derivedFrom', id: 'wire-8' },
  ]);
});

test('names of authors are read, and nothing else of them', async () => {
  const authors = [{ name: 'Sam Sample', email: 'sam@example.org' }, 'Kim Sample, kim@example.org'];
  const report = await readSingle('a.jsonl', jsonLine({ ...RECORD, authors }));
  expect(report.byline).toMatch(/^Sam Sample, Kim Sample/);
  expect(JSON.stringify(report)).not.toContain('@');
});

test('without an id the address is one, else the same is made from the file and the title on any machine', async () => {
  const { id: _id, url: _url, ...rest } = RECORD;
  expect((await readSingle('a.jsonl', jsonLine({ ...rest, url: RECORD.url }))).id).toBe(RECORD.url);
  const made = (await readSingle('a.jsonl', jsonLine(rest))).id;
  expect(made).toMatch(/^file:[0-9a-f]{16}$/);
  expect((await readSingle('/elsewhere/a.jsonl', `\n${jsonLine(rest)}`)).id).toBe(made);
  expect((await readSingle('b.jsonl', jsonLine(rest))).id).not.toBe(made);
  expect((await readSingle('a.jsonl', jsonLine({ ...rest, title: 'Other' }))).id).not.toBe(made);
});

test('names like __proto__ are ignored', async () => {
  const line = `{"__proto__": {"title": "x"}, "constructor": 1, "id": "a", "text": ${JSON.stringify(TEXT)}}\n`;
  expect(await readSingle('a.jsonl', line)).toMatchObject({ id: 'a', title: '' });
});

test('standard input is told by its content', async () => {
  const { reports, problems } = await readAll(['-'], fakeIo({ stdin: jsonLine(RECORD) }));
  expect(problems).toEqual([]);
  expect(reports).toMatchObject([{ id: 'garden-1', from: { file: 'Standard input', line: 1 } }]);
});

test('an endless stream is read line by line, as far as it is asked for', async () => {
  let given = 0;
  async function* endless() {
    for (;;) {
      given += 1;
      yield new TextEncoder().encode(jsonLine({ ...RECORD, id: `g${given}` }));
    }
  }
  const { readReports } = await import('../../../../lib/cli/inputs/read-reports');
  const note = () => undefined;
  const ids: string[] = [];
  for await (const { id } of readReports(['-'], { note }, fakeIo({ stdin: endless() }))) {
    ids.push(id);
    if (ids.length === 2000) break;
  }
  expect(ids.at(-1)).toBe('g2000');
  // What was looked at first to tell the format is all that is read ahead.
  expect(given).toBeLessThan(2000 + 200);
});

test('a line without end stops the file, not the memory', async () => {
  let pieces = 0;
  async function* endless() {
    yield new TextEncoder().encode(jsonLine(RECORD));
    for (;;) {
      pieces += 1;
      yield new Uint8Array(1024 * 1024).fill(0x20);
    }
  }
  const { reports, problems } = await readAll(['-'], fakeIo({ stdin: endless() }), 'jsonl');
  expect(reports).toHaveLength(1);
  expect(problems).toMatchObject([{ kind: 'unreadable' }]);
  expect(problems[0]?.sentence).toContain('line 2');
  expect(pieces).toBeLessThan(20);
});
