import { manifestOf, type PackPlan } from '../../packs/build';
import type { DatedRow } from '../../packs/build-segments';
import type { PackDetail, SegmentRef } from '../../packs/format';
import { findLive, liveRows } from '../../packs/live-rows';
import { decodeMetadata, decodeReport, encodeReport, openReport } from '../../packs/report-codec';
import { bareKey } from '../../packs/signing/public-key';
import { InputError } from '../errors';
import type { Io } from '../io';
import { PartialPack } from './build/partial';
import { idOfTitle, momentOf } from './build/request';
import { Warnings } from './build/warnings';
import { secretKeyAt } from './keys-of';
import { naming, type OpenedPack, openPackAt } from './open-pack';
import { plural } from './print';
import { segmentsOfRows } from './segments-of-rows';
import { headOf } from './sign-manifest';
import { assertFree, writePack } from './write-pack';

export type MergeOptions = {
  readonly out: string;
  readonly title?: string;
  readonly id?: string;
  readonly detail?: PackDetail;
  readonly license?: string;
  readonly key?: string;
  readonly time?: string;
};

type Named = OpenedPack & { readonly path: string };

/** `wireprint pack merge`: one pack of several; of reports with one id, that of the last pack counts. Returns the exit code. */
export async function merge(
  paths: readonly string[],
  options: MergeOptions,
  io: Io,
): Promise<number> {
  const key = options.key === undefined ? undefined : await secretKeyAt(options.key, io);
  await assertFree(options.out);
  const packs: Named[] = [];
  for (const path of paths) packs.push({ path, ...(await openPackAt(path, io)) });
  const detail = detailOf(packs, options.detail);
  const partial = new PartialPack(`${options.out}.partial`);
  const time = options.time === undefined ? io.now().getTime() : momentOf('--time', options.time);
  await partial.begin('', time, true);
  const warnings = new Warnings();
  const segments: SegmentRef[] = [];
  for await (const segment of segmentsOfRows(lastRows(packs, detail, warnings))) {
    await partial.store(segment);
    segments.push(segment.ref);
  }
  const plan = { ...planOf(packs, options, detail), seq: Math.floor(time / 1000) };
  const keys = { current: key ? bareKey(key) : '', next: [], revoked: [] };
  const reports = segments.reduce((sum, ref) => sum + ref.reports, 0);
  const languages = [...new Set(packs.flatMap(({ manifest }) => manifest.languages))].sort();
  const manifest = manifestOf({ ...plan, keys }, { languages, counts: { reports }, segments });
  await naming(options.out, async () => {
    const head = await headOf(manifest, { current: key, earlier: [] });
    await writePack(options.out, { head, segments, read: (ref) => partial.readSegment(ref) });
  });
  await partial.remove();
  for (const line of warnings.lines()) io.warn(line);
  await io.print(
    `${options.out}: pack “${manifest.id}”, ${plural(reports, 'report')} of ${plural(packs.length, 'pack')}, detail ${detail}, ${key ? 'signed' : 'not signed'}.\n`,
  );
  return 0;
}

/** Throws `InputError` when some packs hold text and others do not, and nobody said that text is to be left out. */
function detailOf(packs: readonly Named[], wanted: PackDetail | undefined): PackDetail {
  const held = new Set(packs.map(({ manifest }) => manifest.detail));
  if (wanted === 'fingerprints') return wanted;
  if (held.size > 1 || (wanted === 'text' && held.has('fingerprints'))) {
    throw new InputError(
      'Some of these packs hold no text, so all cannot: say --detail fingerprints to leave the text of the others out.',
    );
  }
  return packs[0]?.manifest.detail ?? 'fingerprints';
}

function planOf(
  packs: readonly Named[],
  options: MergeOptions,
  detail: PackDetail,
): Omit<PackPlan, 'seq'> {
  const distinct = (values: readonly string[]) => [...new Set(values)].filter(Boolean);
  const titles = distinct(packs.map(({ manifest }) => manifest.title));
  const title = options.title ?? titles.join(' + ');
  const license = distinct(packs.map(({ manifest }) => manifest.license)).join('; ');
  return { id: options.id ?? idOfTitle(title), title, detail, license: options.license ?? license };
}

async function* lastRows(
  packs: readonly Named[],
  detail: PackDetail,
  warnings: Warnings,
): AsyncGenerator<DatedRow> {
  const last = new Map<string, number>();
  const lives = [];
  for (const [at, { files, manifest, path }] of packs.entries()) {
    const live = await naming(path, () => findLive(files, manifest));
    lives.push(live);
    for await (const { id } of liveRows(files, manifest, live)) {
      if (last.has(id))
        warnings.add('ids in several packs; the last one counts', `${id} (${path})`);
      last.set(id, at);
    }
  }
  for (const [at, { files, manifest }] of packs.entries()) {
    const live = lives[at] ?? { dead: [], live: 0 };
    for await (const { id, bytes, where } of liveRows(files, manifest, live)) {
      if (last.get(id) !== at) continue;
      const { published } = decodeMetadata(bytes, where);
      if (manifest.detail === detail) yield { bytes, published };
      else {
        // Text is left out only of evidence that is that text's own.
        const report = openReport(decodeReport(bytes, manifest.detail, where));
        yield { bytes: encodeReport(report, detail), published };
      }
    }
  }
}
