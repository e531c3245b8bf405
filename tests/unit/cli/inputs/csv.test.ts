import { expect, test } from 'vitest';
import { fakeIo } from '../fake-io';
import { PARAGRAPHS, readAll, readOne, readSingle, SECRET, TEXT, TITLE } from './samples';

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const row = (...cells: readonly string[]) => `${cells.map(quoted).join(',')}\n`;
const HEADER = row('ID', 'Title', 'Text', 'Published', 'Embargoed Until', 'ednote');
const line = (id: string, text: string = TEXT) => row(id, TITLE, text, '2024-05-06', '', SECRET);

test('a row is a report; columns that are not asked for are not read', async () => {
  const report = await readSingle('archive.csv', `${HEADER}${line('garden-1')}`);
  expect(report).toMatchObject({
    id: 'garden-1',
    title: TITLE,
    published: '2024-05-06',
    embargoedUntil: '',
    paragraphs: PARAGRAPHS,
    from: { file: 'archive.csv', line: 2 },
  });
  expect(JSON.stringify(report)).not.toContain(SECRET);
});

test.each([
  [';', 'archive.csv'],
  ['\t', 'archive.tsv'],
])('columns may be parted by %j', async (delimiter, name) => {
  const csv = [
    ['id', 'headline', 'body_text'].join(delimiter),
    ['a', 'Red, ripe', quoted(TEXT)].join(delimiter),
  ].join('\r\n');
  expect(await readSingle(name, `\ufeff${csv}`)).toMatchObject({
    id: 'a',
    title: 'Red, ripe',
    paragraphs: PARAGRAPHS,
  });
});

test('rows know their lines, also after texts of several lines and bad rows', async () => {
  const { reports, problems } = await readOne(
    'archive.csv',
    `${HEADER}${line('a')}too,few\n${line('b')}${line('c', '')}${line('d')}`,
  );
  const length = TEXT.split('\n').length;
  expect(reports.map(({ id, from }) => [id, from.line])).toEqual([
    ['a', 2],
    ['b', 2 + length + 1],
    ['d', 2 + 2 * length + 2],
  ]);
  expect(problems.map(({ kind, from }) => [kind, from.line])).toEqual([
    ['skipped', 2 + length],
    ['skipped', 2 + 2 * length + 1],
  ]);
  expect(problems[0]?.sentence).toContain('another number of columns');
});

test('a quote that is never closed is an error; the rows before it are read', async () => {
  const { reports, problems } = await readOne('archive.csv', `${HEADER}${line('a')}"b,c,d\n`);
  expect(reports).toHaveLength(1);
  expect(problems).toMatchObject([{ kind: 'unreadable' }]);
  expect(problems[0]?.sentence).toContain('a quote is never closed');
});

test('after a wrong quote nothing is read, for it could be read amiss', async () => {
  const csv = `${HEADER}${line('a')}b,"x"y,c\n${line('c')}`;
  const { reports, problems } = await readOne('archive.csv', csv);
  expect(reports.map(({ id }) => id)).toEqual(['a']);
  expect(problems).toMatchObject([{ kind: 'unreadable' }]);
  expect(problems[0]?.sentence).toContain('archive.csv, line 7: ');
});

test('a quote that opens and never closes does not fill the memory', async () => {
  let pieces = 0;
  async function* endless() {
    yield new TextEncoder().encode(`${HEADER}${line('a')}b,"`);
    for (;;) {
      pieces += 1;
      yield new Uint8Array(1024 * 1024).fill(0x61);
    }
  }
  const { reports, problems } = await readAll(['-'], fakeIo({ stdin: endless() }), 'csv');
  expect(reports.map(({ id }) => id)).toEqual(['a']);
  expect(problems).toMatchObject([{ kind: 'unreadable' }]);
  expect(pieces).toBeLessThan(40);
});

test('lines are counted alike whatever ends them', async () => {
  const csv = `${HEADER}${line('a')}\n\n${line('b')}`;
  for (const end of ['\n', '\r\n', '\r']) {
    const { reports } = await readOne('archive.csv', csv.replaceAll('\n', end));
    expect(reports.map(({ from }) => from.line)).toEqual([2, 9]);
  }
});

test('a table without a column for texts says which columns it has', async () => {
  const { reports, problems } = await readOne('archive.csv', 'id,title\na,b\n');
  expect(reports).toEqual([]);
  expect(problems).toMatchObject([{ kind: 'unreadable' }]);
  expect(problems[0]?.sentence).toContain('but id, title: name the columns');
});

test('a table is told by its header when its name says nothing', async () => {
  const { reports } = await readOne('archive', `${HEADER}${line('a')}`);
  expect(reports).toHaveLength(1);
});

test('a table from an old spreadsheet is read as Windows-1252, and that is said', async () => {
  const csv = `id,title,text\na,Zo\u00eb,${quoted(TEXT)}\n`;
  const { reports, problems } = await readOne('archive.csv', Buffer.from(csv, 'latin1'));
  expect(reports).toMatchObject([{ title: 'Zoë' }]);
  expect(problems).toMatchObject([{ kind: 'dropped', from: { file: 'archive.csv' } }]);
  expect(problems[0]?.sentence).toContain('windows-1252');
});

test('rows are read as they are asked for', async () => {
  const { readReports } = await import('../../../../lib/cli/inputs/read-reports');
  let given = 0;
  let taken = 0;
  let mostAhead = 0;
  async function* rows() {
    yield new TextEncoder().encode(HEADER);
    for (; given < 20_000; given += 100) {
      mostAhead = Math.max(mostAhead, given - taken);
      yield new TextEncoder().encode(line(`g${given}`, PARAGRAPHS[0]).repeat(100));
    }
  }
  const note = () => undefined;
  for await (const _ of readReports(['-'], { note, format: 'csv' }, fakeIo({ stdin: rows() })))
    taken += 1;
  expect(taken).toBe(20_000);
  // Rows that were handed over and not yet read: the streams' own buffers.
  expect(mostAhead).toBeLessThan(5_000);
}, 60_000);
