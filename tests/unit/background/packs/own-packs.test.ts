import { beforeEach, describe, expect, test, vi } from 'vitest';
import { addPack } from '../../../../lib/background/packs/add-pack';
import {
  addOwnReport,
  createOwnPack,
  exportOwnPack,
  listOwnPacks,
  ownReports,
  withdrawOwnReport,
} from '../../../../lib/background/packs/own-packs';
import { loadPack } from '../../../../lib/packs/load-pack';
import { openPackZip, readerOf } from '../../../../lib/packs/pack-zip';
import { collectGarbage, UNDO_MS } from '../../../../lib/store/collect-garbage';
import { takeFromInbox } from '../../../../lib/store/inbox';
import { bringBackPack, removePack } from '../../../../lib/store/packs';
import { openStore } from '../../../../lib/store/schema';
import { HARBOUR, ORCHARD } from '../../packs/sample-pack';
import { headOf } from '../../page-head/heads';
import { killAtWrite } from '../../store/failing-store';
import { openTab } from '../fake-tab';
import { Subscriber } from './subscriber';

const NOW = 1_800_000_000_000;
const text = (paragraphs: readonly string[], title = paragraphs[0] ?? '') =>
  ({ kind: 'text', title, text: paragraphs.join('\n\n') }) as const;

let reader: Subscriber;
let key: string;
beforeEach(async () => {
  reader = await Subscriber.arrive();
  key = (await createOwnPack(reader.store, '  My desk ', NOW)).key;
});

const add = (source: Parameters<typeof addOwnReport>[2], now = NOW) =>
  addOwnReport(reader.store, key, source, now);
const titles = async () => (await ownReports(reader.store, key)).map(({ title }) => title);

test('a new pack is empty and in use', async () => {
  expect(await listOwnPacks(reader.store, NOW)).toMatchObject([
    { key, title: 'My desk', origin: 'own', reports: 0, isEnabled: true, nextCheckAt: 0 },
  ]);
});

test('packs are listed by their titles, numbers by their size', async () => {
  for (const title of ['Week 10', 'week 9', 'Archive']) {
    await createOwnPack(reader.store, title, NOW);
  }
  const listed = (await listOwnPacks(reader.store, NOW)).map(({ title }) => title);
  expect(listed).toEqual(['Archive', 'My desk', 'week 9', 'Week 10']);
});

test('a pack without a title is not made', async () => {
  await expect(createOwnPack(reader.store, ' \n ', NOW)).rejects.toThrow(/no title/);
});

test('a text that was added is found on pages at once', async () => {
  await add(text(HARBOUR));
  expect(await reader.finds(HARBOUR)).toHaveLength(1);
  expect(await ownReports(reader.store, key)).toMatchObject([{ title: HARBOUR[0], addedAt: NOW }]);
});

test('reports are listed the newest first', async () => {
  await add(text(HARBOUR));
  await add(text(ORCHARD), NOW + 1);
  expect(await titles()).toEqual([ORCHARD[0], HARBOUR[0]]);
});

test('the same text added again is there once', async () => {
  await add(text(HARBOUR));
  await add(text(HARBOUR), NOW + 1);
  expect(await titles()).toHaveLength(1);
});

test('two texts added at once are both there', async () => {
  await Promise.all([add(text(HARBOUR)), add(text(ORCHARD))]);
  expect(await titles()).toHaveLength(2);
  expect(await reader.finds(ORCHARD)).toHaveLength(1);
});

test('a withdrawn report is found no more', async () => {
  const { id } = await add(text(HARBOUR));
  await add(text(ORCHARD));
  await withdrawOwnReport(reader.store, key, id, NOW);
  expect(await titles()).toEqual([ORCHARD[0]]);
  expect(await reader.finds(HARBOUR)).toEqual([]);
});

test('what holds no words is refused with what to do', async () => {
  await expect(add(text(['…', '—']))).rejects.toThrow(/has no text. Give it one/);
  expect(await titles()).toEqual([]);
});

describe('a page', () => {
  const page = async (url: string, paragraphs: readonly string[], more: object = {}) => {
    const head = headOf({ url, title: 'Harbour news', language: 'en', ...more });
    const tab = await openTab(url, () => ({ head, paragraphs, leftOut: [] }));
    tab.hasScript = true;
    return { kind: 'tab', tabId: tab.id } as const;
  };

  test('is added with its address and title', async () => {
    await add(await page('https://news.example/harbour', HARBOUR));
    const [pack] = await reader.store.getAll('own');
    expect(pack?.reports[0]?.metadata).toMatchObject({
      url: 'https://news.example/harbour',
      title: 'Harbour news',
    });
  });

  test('takes the place of what came from the same address before', async () => {
    await add(await page('https://news.example/harbour', HARBOUR));
    await add(await page('https://news.example/harbour', ORCHARD));
    expect(await titles()).toHaveLength(1);
    expect(await reader.finds(HARBOUR)).toEqual([]);
    expect(await reader.finds(ORCHARD)).toHaveLength(1);
  });

  test('is added even when what it says of itself is nonsense or hostile', async () => {
    const more = {
      title: `\u202eevil\u0000 ${'x'.repeat(1_500)}`,
      language: '"><script>',
      published: 'the day before yesterday',
    };
    await add(await page('file:///home/reader/story.html', HARBOUR, more));
    const [pack] = await reader.store.getAll('own');
    const { metadata } = pack?.reports[0] ?? {};
    expect(metadata).toMatchObject({ url: '', language: '' });
    expect(metadata?.title).not.toMatch(/[\u202e\0]/);
    expect(await reader.finds(HARBOUR)).toHaveLength(1);
  });
});

describe('exported', () => {
  const exported = async (detail: 'text' | 'fingerprints') => {
    const { inbox, fileName } = await exportOwnPack(reader.store, key, detail, NOW);
    const bytes = new Uint8Array(await (await takeFromInbox(reader.store, inbox)).arrayBuffer());
    return { inbox, fileName, bytes };
  };

  test('it is a file that loads back with all its reports', async () => {
    await add(text(HARBOUR));
    await add(text(ORCHARD));
    const { bytes, fileName } = await exported('text');
    expect(fileName).toBe('My-desk.newspack');
    const { reports } = await loadPack(await openPackZip(readerOf(bytes)));
    expect(reports.map(({ paragraphs }) => paragraphs)).toEqual([HARBOUR, ORCHARD]);
  });

  test('as fingerprints it holds no readable text', async () => {
    await add(text(HARBOUR, ''));
    const { bytes } = await exported('fingerprints');
    const readable = new TextDecoder('latin1').decode(bytes);
    expect(readable).not.toContain('breakwater');
    const { reports } = await loadPack(await openPackZip(readerOf(bytes)));
    expect(reports[0]).not.toHaveProperty('paragraphs');
  });

  test('and added again it is a pack beside the own one, which can still be added to', async () => {
    await add(text(HARBOUR));
    const { inbox } = await exported('text');
    const source = { kind: 'file', inbox } as const;
    const added = await addPack(reader.store, source, '', 'job', NOW);
    expect(added).toMatchObject({ origin: 'file', reports: 1 });
    expect(added.key).not.toBe(key);
    await add(text(ORCHARD));
    expect(await listOwnPacks(reader.store, NOW)).toMatchObject([{ key, reports: 2 }]);
  });

  test('with a title of signs only it is still a file', async () => {
    const { key: odd } = await createOwnPack(reader.store, '../../*?', NOW);
    const { fileName } = await exportOwnPack(reader.store, odd, 'text', NOW);
    expect(fileName).toBe('pack.newspack');
  });
});

describe('a removed pack', () => {
  test('cannot be added to, and is whole when it is brought back', async () => {
    await add(text(HARBOUR));
    await removePack(reader.store, key, NOW);
    await expect(add(text(ORCHARD))).rejects.toThrow(/no longer there/);
    await bringBackPack(reader.store, key);
    await add(text(ORCHARD));
    expect(await titles()).toHaveLength(2);
  });

  test('takes its texts with it once it cannot be brought back', async () => {
    await add(text(HARBOUR));
    await removePack(reader.store, key, NOW);
    await collectGarbage(reader.store, NOW + UNDO_MS);
    expect(await reader.store.count('own')).toBe(0);
    expect(await reader.store.count('rows')).toBe(0);
  });
});

test('a worker killed at any write of a change leaves the pack as it was or as it should be', async () => {
  await add(text(HARBOUR));
  let outcomes = '';
  for (let nth = 1; ; nth++) {
    const wasKilled = killAtWrite(nth);
    await add(text(ORCHARD)).catch(() => undefined);
    const isOver = !wasKilled();
    vi.restoreAllMocks();
    reader.store.close();
    Object.assign(reader, { store: await openStore() });
    const [source] = await reader.store.getAll('own');
    const [pack] = await reader.store.getAll('packs');
    expect(pack?.reports).toBe(source?.reports.length);
    expect(pack?.version).toBe(source?.seq);
    expect(await reader.finds(HARBOUR)).toHaveLength(1);
    expect(await reader.finds(ORCHARD)).toHaveLength((pack?.reports ?? 0) - 1);
    outcomes += pack?.reports;
    if (isOver) break;
    if (pack?.reports === 2) {
      const [orchard] = await ownReports(reader.store, key);
      await withdrawOwnReport(reader.store, key, orchard?.id ?? '', NOW);
    }
  }
  expect(outcomes).toMatch(/^1+2+$/);
});
