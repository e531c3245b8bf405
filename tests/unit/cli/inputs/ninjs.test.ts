import { expect, test } from 'vitest';
import { HTML, jsonLine, PARAGRAPHS, readOne, readSingle, SECRET, TEXT, TITLE } from './samples';

const NINJS_1 = {
  uri: 'urn:newsml:example.org:20240506:garden-1',
  type: 'text',
  version: '3',
  firstcreated: '2024-05-06T08:00:00Z',
  versioncreated: '2024-05-06T09:30:00+02:00',
  embargoed: '2024-05-07T06:00:00Z',
  pubstatus: 'usable',
  copyrightholder: 'The Sample Agency',
  copyrightnotice: 'Sample text, free to copy.',
  usageterms: 'Not for seed catalogues.',
  ednote: SECRET,
  language: 'en-gb',
  headline: TITLE,
  headline_seo: SECRET,
  title: 'garden slug',
  byline: 'By Sam Sample',
  body_html: HTML,
  body_text: 'Shorter.',
  description_text: SECRET,
  person: [{ name: SECRET, contactinfo: [{ type: 'phone', value: SECRET }] }],
  associations: { picture: { uri: 'urn:x', type: 'picture', headline: SECRET, body_text: SECRET } },
};

test('ninjs 1 is read by its flat names in lower case', async () => {
  const report = await readSingle('item.json', JSON.stringify(NINJS_1, null, 2));
  expect(report).toEqual({
    id: 'urn:newsml:example.org:20240506:garden-1',
    version: '3',
    title: TITLE,
    publisher: 'The Sample Agency',
    byline: 'Sam Sample',
    url: '',
    published: '2024-05-06T08:00:00Z',
    updated: '2024-05-06T09:30:00+02:00',
    language: 'en-GB',
    status: 'usable',
    rights: 'Sample text, free to copy. Not for seed catalogues.',
    relations: [],
    embargoedUntil: '2024-05-07T06:00:00Z',
    paragraphs: PARAGRAPHS,
    from: { file: 'item.json' },
  });
});

const ARRAYS = {
  headlines: [
    { role: 'seo', value: 'Tomatoes' },
    { role: 'main', value: TITLE },
  ],
  by: 'Sam Sample',
  organisations: [{ name: SECRET, contactInfo: [{ value: SECRET }] }],
  associations: [{ name: 'a', uri: 'urn:x', bodies: [{ value: SECRET }] }],
};

test('ninjs 2 is read by its lists in lower case', async () => {
  const report = await readSingle(
    'item.json',
    JSON.stringify({
      ...ARRAYS,
      uri: 'urn:sample:2',
      versioncreated: '2024-05-06T09:30:00Z',
      embargoed: '2024-05-07T06:00:00Z',
      pubstatus: 'canceled',
      ednote: SECRET,
      infosources: [{ name: 'The Sample Agency', contactinfo: [{ value: SECRET }] }],
      bodies: [
        { contenttype: 'text/plain', value: 'Shorter.' },
        { contenttype: 'text/html', value: HTML },
      ],
    }),
  );
  expect(report).toMatchObject({
    id: 'urn:sample:2',
    title: TITLE,
    byline: 'Sam Sample',
    publisher: 'The Sample Agency',
    published: '2024-05-06T09:30:00Z',
    status: 'canceled',
    embargoedUntil: '2024-05-07T06:00:00Z',
    paragraphs: PARAGRAPHS,
  });
});

test('ninjs 3 is read by its lists in camel case', async () => {
  const report = await readSingle(
    'item.json',
    JSON.stringify({
      ...ARRAYS,
      uri: 'urn:sample:3',
      versionCreated: '2024-05-06T09:30:00Z',
      embargoedUntil: '2024-05-07T06:00:00Z',
      pubStatus: 'withheld',
      copyrightHolder: 'The Sample Agency',
      edNote: SECRET,
      bodies: [{ contentType: 'text/plain', value: TEXT }],
    }),
  );
  expect(report).toMatchObject({
    id: 'urn:sample:3',
    title: TITLE,
    publisher: 'The Sample Agency',
    status: 'withheld',
    embargoedUntil: '2024-05-07T06:00:00Z',
    paragraphs: PARAGRAPHS,
  });
});

test('notes, contacts, descriptions and associations are never copied', async () => {
  const lines = [
    NINJS_1,
    { ...ARRAYS, uri: 'urn:sample:4', edNote: SECRET, bodies: [{ value: TEXT }] },
  ];
  const { reports } = await readOne('wire.jsonl', lines.map(jsonLine).join(''));
  expect(reports).toHaveLength(2);
  expect(JSON.stringify(reports)).not.toContain(SECRET);
});

test('pictures and plans are left out, and so is an item without text', async () => {
  const lines = [
    { uri: 'urn:a', type: 'picture', headline: 'A tomato', body_text: TEXT },
    { uri: 'urn:b', type: 'text', headline: 'A tomato' },
  ];
  const { reports, problems } = await readOne('wire.jsonl', lines.map(jsonLine).join(''));
  expect(reports).toEqual([]);
  expect(problems.map(({ kind }) => kind)).toEqual(['skipped', 'skipped']);
  expect(problems[0]?.sentence).toContain(
    'wire.jsonl, line 1: it was left out: this is of the type “picture”',
  );
});

test('a list of items in one file is read item by item', async () => {
  const { reports } = await readOne(
    'items.json',
    JSON.stringify([NINJS_1, { ...NINJS_1, uri: 'urn:sample:5' }]),
  );
  expect(reports.map(({ id }) => id)).toEqual([NINJS_1.uri, 'urn:sample:5']);
});

test('a file of broken JSON is an error', async () => {
  const { reports, problems } = await readOne('item.json', '{\n "uri": "urn:a",\n');
  expect(reports).toEqual([]);
  expect(problems).toMatchObject([{ kind: 'unreadable', from: { file: 'item.json' } }]);
});
