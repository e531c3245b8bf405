import { paragraphsOf } from '../../engine/plain-text';
import { BadMessage } from '../../errors';
import type { OwnReport, OwnReportSource, PackOverview } from '../../messaging/pack-messages';
import { type BuiltPack, buildPack, filesOf } from '../../packs/build';
import { recordOf } from '../../packs/build-record';
import { PackRefused } from '../../packs/errors';
import { visibleLine } from '../../packs/fields';
import type { PackDetail, ReportMetadata } from '../../packs/format';
import { assertMetadata, MAX_LINE } from '../../packs/metadata';
import { zipPack } from '../../packs/pack-zip';
import { sha256Of } from '../../packs/sha256';
import { importPack } from '../../store/import-pack';
import { turns } from '../../store/in-turn';
import { putIntoInbox } from '../../store/inbox';
import { ownPack } from '../../store/own-packs';
import { listPacks, packNamed } from '../../store/packs';
import type { OwnPackRecord, OwnReportRecord } from '../../store/records';
import type { Store } from '../../store/schema';
import { extractedText } from '../extracted-text';
import { overviewOf, overviewsOf } from './overview';

/** The pack is built anew with each change: so many reports take some two seconds. */
const MAX_REPORTS = 1_000;

/** Makes an empty pack of the reader's own. */
export async function createOwnPack(
  store: Store,
  title: string,
  now: number,
): Promise<PackOverview> {
  const name = title.trim();
  if (name === '') throw new BadMessage('The pack has no title.');
  const id = `own-${crypto.randomUUID()}`;
  return rebuild(store, { id, title: name, seq: 0, reports: [] }, now);
}

/** The reader's own packs that can be added to. */
export async function listOwnPacks(store: Store, now: number): Promise<readonly PackOverview[]> {
  const packs = (await listPacks(store)).filter(({ source }) => source.kind === 'own');
  return overviewsOf(packs, now);
}

/** The reports of an own pack, the newest first. */
export async function ownReports(store: Store, packKey: string): Promise<readonly OwnReport[]> {
  return (await own(store, packKey)).reports.map(listed).reverse();
}

/** Puts a page's article, or a pasted text, into an own pack; in place of what came from the same address before. */
export async function addOwnReport(
  store: Store,
  packKey: string,
  source: OwnReportSource,
  now: number,
): Promise<OwnReport> {
  const report = { ...(await readSource(source)), addedAt: now };
  await change(store, packKey, now, (reports) => {
    const others = reports.filter(({ metadata }) => metadata.id !== report.metadata.id);
    if (others.length >= MAX_REPORTS)
      throw new PackRefused(
        'too-large',
        'This pack is full. Begin another one, or build a larger pack with the command line.',
      );
    return [...others, report];
  });
  return listed(report);
}

/** Takes a report out of an own pack. */
export async function withdrawOwnReport(
  store: Store,
  packKey: string,
  report: string,
  now: number,
): Promise<void> {
  await change(store, packKey, now, (reports) =>
    reports.filter(({ metadata }) => metadata.id !== report),
  );
}

/** Writes an own pack as one unsigned file into the inbox. */
export async function exportOwnPack(
  store: Store,
  packKey: string,
  detail: PackDetail,
  now: number,
): Promise<{ inbox: number; fileName: string }> {
  const pack = await own(store, packKey);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of zipPack(filesOf(built(pack, detail)))) chunks.push(chunk.slice());
  const inbox = await putIntoInbox(store, new Blob(chunks), now);
  return { inbox, fileName: `${fileNameOf(pack.title)}.newspack` };
}

const oneByOne = turns();

/** Of two changes at once the second begins with what the first left. */
function change(
  store: Store,
  packKey: string,
  now: number,
  edit: (reports: OwnPackRecord['reports']) => OwnPackRecord['reports'],
): Promise<PackOverview> {
  return oneByOne(async () => {
    const pack = await own(store, packKey);
    return rebuild(store, { ...pack, reports: edit(pack.reports) }, now);
  });
}

async function own(store: Store, packKey: string): Promise<OwnPackRecord> {
  await packNamed(store, packKey);
  const pack = await ownPack(store, packKey);
  if (pack === undefined)
    throw new PackRefused('not-a-pack', 'This pack is no longer there. Reload the page.');
  return pack;
}

async function rebuild(store: Store, pack: OwnPackRecord, now: number): Promise<PackOverview> {
  const next = { ...pack, seq: Math.max(pack.seq + 1, Math.floor(now / 1000)) };
  const { manifest, segments } = built(next, 'text');
  const files = new Map(filesOf({ manifest, segments }).map(({ name, bytes }) => [name, bytes]));
  const trust = {
    source: { kind: 'own' },
    packKey: pack.id,
    remembered: { id: pack.id, key: '', seq: next.seq, next: [], revoked: [] },
  } as const;
  const inMemory = { read: async (name: string) => files.get(name) };
  await importPack(store, inMemory, manifest, trust, { now, own: next });
  return overviewOf(await packNamed(store, pack.id), now);
}

function built({ id, title, seq, reports }: OwnPackRecord, detail: PackDetail): BuiltPack {
  return buildPack(
    { id, title, seq, detail },
    reports.map(({ metadata, paragraphs }) => recordOf(metadata, paragraphs)),
  );
}

async function readSource(source: OwnReportSource): Promise<Omit<OwnReportRecord, 'addedAt'>> {
  if (source.kind === 'text') {
    const { paragraphs } = paragraphsOf(source.text);
    const { title, text } = source;
    return { metadata: metadataOf({ title }, `${title}\n${text}`), paragraphs };
  }
  const { title, byline, publisher, published, paragraphs, url, language } = await extractedText(
    source.tabId,
  );
  const told = { title, byline, publisher, published, url, language };
  return { metadata: metadataOf(told, url || paragraphs.join('\n')), paragraphs };
}

const UNTOLD: Omit<ReportMetadata, 'id'> = {
  version: '',
  title: '',
  url: '',
  publisher: '',
  byline: '',
  published: '',
  updated: '',
  language: '',
  rights: '',
  relations: [],
};

/**
 * What a page says of itself may be anything; what no pack may hold counts as untold. The same article gets the same id,
 * so that adding it again replaces it.
 */
function metadataOf(told: Readonly<Record<string, string>>, identity: string): ReportMetadata {
  const id = sha256Of(new TextEncoder().encode(identity)).slice(0, 16);
  const fit = Object.entries(told)
    .map(([name, value]) => [name, visibleLine(value).slice(0, MAX_LINE)] as const)
    .filter(([name, value]) => isFit({ ...UNTOLD, id, [name]: value }));
  return { ...UNTOLD, id, ...Object.fromEntries(fit) };
}

function isFit(metadata: ReportMetadata): boolean {
  try {
    assertMetadata(metadata);
    return true;
  } catch {
    return false;
  }
}

function listed({ metadata, paragraphs, addedAt }: OwnReportRecord): OwnReport {
  const text = paragraphs.join(' ');
  return {
    id: metadata.id,
    title: metadata.title || text.slice(0, 100),
    addedAt,
    words: text.split(/\s+/).filter(Boolean).length,
  };
}

function fileNameOf(title: string): string {
  return (
    title
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'pack'
  );
}
