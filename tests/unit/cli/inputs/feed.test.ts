import { expect, test } from 'vitest';
import { HTML, PARAGRAPHS, readOne, readSingle, SECRET, TEXT, TITLE } from './samples';

function rss(items: string, channel = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Sample Gazette</title><link>https://example.org</link>
<atom:link href="https://example.org/feed" rel="self"/><language>en-us</language>
<copyright>Sample texts, free to copy.</copyright><image><title>${SECRET}</title></image>${channel}
${items}
</channel></rss>`;
}

const FULL = `<item><title>Sample: how to plant &lt;em&gt;tomatoes&lt;/em&gt;</title>
<link>https://example.org/tomatoes</link><guid isPermaLink="false">garden-1</guid>
<pubDate>Mon, 06 May 2024 10:00:00 +0200</pubDate><dc:creator>Sam Sample</dc:creator>
<description>Short.</description><content:encoded><![CDATA[${HTML}]]></content:encoded></item>`;

test('RSS with full texts is read, with what the channel says', async () => {
  const report = await readSingle('feed.xml', rss(FULL));
  expect(report).toEqual({
    id: 'garden-1',
    version: '',
    title: TITLE,
    publisher: 'The Sample Gazette',
    byline: 'Sam Sample',
    url: 'https://example.org/tomatoes',
    published: '2024-05-06T08:00:00.000Z',
    updated: '',
    language: 'en-US',
    status: 'usable',
    rights: 'Sample texts, free to copy.',
    relations: [],
    embargoedUntil: '',
    paragraphs: PARAGRAPHS,
    from: { file: 'feed.xml', line: 6 },
  });
});

test('namespaces count, not the prefixes a feed chose', async () => {
  const feed = rss(FULL).replaceAll('content:', 'c:').replaceAll('dc:', 'd:');
  const renamed = feed.replace('xmlns:content', 'xmlns:c').replace('xmlns:dc', 'xmlns:d');
  expect(await readSingle('feed.rss', renamed)).toMatchObject({
    byline: 'Sam Sample',
    paragraphs: PARAGRAPHS,
  });
});

test('an item with a summary only is left out with the way to mend it', async () => {
  const { reports, problems } = await readOne(
    'feed.xml',
    rss(`${FULL}\n<item><title>Other</title><description>A short teaser …</description></item>`),
  );
  expect(reports).toHaveLength(1);
  expect(problems).toMatchObject([{ kind: 'skipped', from: { line: 10 } }]);
  expect(problems[0]?.sentence).toContain('only a summary: have the feed carry full texts');
});

test('a description as long as an article is one', async () => {
  const long = `${HTML}${HTML.replaceAll('tomatoes', 'beans').replaceAll('water', 'feed')}`;
  const { reports } = await readOne(
    'feed.xml',
    rss(`<item><title>Long</title><description><![CDATA[${long}]]></description></item>`),
  );
  expect(reports[0]?.paragraphs.length).toBeGreaterThan(PARAGRAPHS.length);
});

test('of an address with a name only the name is taken', async () => {
  const item = FULL.replace(
    '<dc:creator>Sam Sample</dc:creator>',
    '<author>sam@example.org (Sam Sample)</author>',
  );
  const report = await readSingle('feed.xml', rss(item));
  expect(report.byline).toBe('Sam Sample');
  expect(JSON.stringify(report)).not.toContain('sam@');
});

function atom(content: string): string {
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>The Sample Gazette</title><rights>Sample texts.</rights>
<entry><id>tag:example.org,2024:1</id><title type="html">Sample: how to plant tomatoes</title>
<link rel="edit" href="https://example.org/edit"/><link href="https://example.org/tomatoes"/>
<author><name>Sam Sample</name><email>${SECRET}</email><uri>${SECRET}</uri></author>
<published>2024-05-06T08:00:00Z</published><updated>2024-05-07T08:00:00Z</updated>
<source><title>${SECRET}</title></source><summary>Short.</summary>${content}</entry></feed>`;
}

test.each([
  ['html', `<content type="html"><![CDATA[${HTML}]]></content>`],
  ['escaped html', `<content type="html">${HTML.replaceAll('<', '&lt;')}</content>`],
  [
    'xhtml',
    `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${HTML}</div></content>`,
  ],
  ['text', `<content>${TEXT}</content>`],
])('Atom is read with content of the type %s', async (_, content) => {
  const report = await readSingle('feed.atom', atom(content));
  expect(report).toMatchObject({
    id: 'tag:example.org,2024:1',
    title: TITLE,
    publisher: 'The Sample Gazette',
    byline: 'Sam Sample',
    url: 'https://example.org/tomatoes',
    published: '2024-05-06T08:00:00Z',
    updated: '2024-05-07T08:00:00Z',
    language: 'en',
    rights: 'Sample texts.',
    paragraphs: PARAGRAPHS,
  });
  expect(JSON.stringify(report)).not.toContain(SECRET);
});

test('Atom content that lies elsewhere is not fetched', async () => {
  const { reports, problems } = await readOne(
    'feed.atom',
    atom('<content src="https://example.org/t"/>'),
  );
  expect(reports).toEqual([]);
  expect(problems).toMatchObject([{ kind: 'skipped' }]);
});

test('hidden parts of XHTML content stay hidden', async () => {
  const content = `<content type="xhtml"><div>${HTML}<p style="display: none">Hidden &amp; gone.</p></div></content>`;
  expect((await readSingle('feed.atom', atom(content))).paragraphs).toEqual(PARAGRAPHS);
});

test('of a WordPress export only published posts are usable, and comments are not read', async () => {
  const post = (id: number, more: string) =>
    `<item><title>Post ${id}</title><guid isPermaLink="false">p${id}</guid><content:encoded><![CDATA[[caption id="x"]A row of seedlings.[/caption]\n\n${TEXT}]]></content:encoded>${more}<wp:comment><wp:comment_author_email>${SECRET}</wp:comment_author_email><wp:comment_content>${SECRET}</wp:comment_content></wp:comment></item>`;
  const { reports, problems } = await readOne(
    'export.xml',
    rss(
      [
        post(1, '<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>'),
        post(2, '<wp:status>draft</wp:status><wp:post_type>post</wp:post_type>'),
        post(3, '<wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type>'),
        post(4, '<wp:status>publish</wp:status><wp:post_password>x</wp:post_password>'),
      ].join('\n'),
    ),
  );
  expect(reports.map(({ id, status }) => [id, status])).toEqual([
    ['p1', 'usable'],
    ['p2', 'withheld'],
    ['p4', 'withheld'],
  ]);
  expect(reports[0]?.paragraphs).toEqual(['A row of seedlings.', ...PARAGRAPHS]);
  expect(problems).toMatchObject([{ kind: 'skipped' }]);
  expect(JSON.stringify(reports)).not.toContain(SECRET);
});

test('a feed in another encoding is read as it declares', async () => {
  const feed = rss(FULL.replace('Sam Sample', 'Zoë Sample')).replace('UTF-8', 'ISO-8859-1');
  const report = await readSingle('feed.xml', Buffer.from(feed, 'latin1'));
  expect(report.byline).toBe('Zoë Sample');
});

test('a feed that was cut short gives its whole items and an error', async () => {
  const feed = rss(`${FULL}\n${FULL}`);
  const { reports, problems } = await readOne(
    'feed.xml',
    feed.slice(0, feed.lastIndexOf('</item>') - 40),
  );
  expect(reports).toHaveLength(1);
  expect(problems).toMatchObject([{ kind: 'unreadable' }]);
});

test('entities are never expanded from a declaration', async () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(50)}"><!ENTITY b "&a;&a;&a;">]>${rss(FULL.replace('Sam Sample', 'Sam &b;')).replace(/^<\?xml.*\n/, '')}`;
  const { reports } = await readOne('feed.rss', bomb);
  expect(JSON.stringify(reports)).not.toContain('xxx');
});

test('other XML is no feed, and says so', async () => {
  const xml = '<?xml version="1.0"?><nitf><body><p>Text.</p></body></nitf>';
  const unnamed = await readOne('item.xml', xml);
  const forced = await readOne('item.xml', xml, 'feed');
  for (const { reports, problems } of [unnamed, forced]) {
    expect(reports).toEqual([]);
    expect(problems).toMatchObject([{ kind: 'unreadable' }]);
  }
});

test('a feed in small pieces gives the same items on the same lines', async () => {
  const { FeedItems } = await import('../../../../lib/cli/inputs/feed-items');
  const feed = rss(`${FULL}\n${FULL}`);
  const whole = new FeedItems();
  const items = [...whole.write(feed), ...whole.end()];
  const pieces = new FeedItems();
  const same = [...feed].flatMap((character) => pieces.write(character));
  expect([...same, ...pieces.end()]).toEqual(items);
  expect(items.map(({ line }) => line)).toEqual([6, 10]);
});
