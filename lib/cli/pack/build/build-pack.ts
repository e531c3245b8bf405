import { manifestOf, type PackPlan } from '../../../packs/build';
import { engineStamp } from '../../../packs/engine-stamp';
import type { PackManifest } from '../../../packs/format';
import { bareKey } from '../../../packs/signing/public-key';
import type { SecretKey } from '../../../packs/signing/sign';
import { InputError } from '../../errors';
import type { Io } from '../../io';
import { secretKeyAt } from '../keys-of';
import { type OldPack, readOldPack } from '../old-pack';
import { naming, openPackAt } from '../open-pack';
import { packReportId } from '../report-id';
import { headOf } from '../sign-manifest';
import { assertFree, writePack } from '../write-pack';
import { compose } from './compose';
import { identifyInputs } from './input-identity';
import { joinIfSmall } from './join-small';
import { buildKey, PartialPack } from './partial';
import { type PackedInputs, readAndPack } from './read-and-pack';
import { type BuildRequest, momentOf, planOf } from './request';
import { Warnings } from './warnings';

/** What was built, for the last lines of the command. */
export type BuildOutcome = {
  readonly manifest: PackManifest;
  readonly packed: PackedInputs;
  readonly warnings: Warnings;
  /** Reports taken back because `--withdraw` names them. */
  readonly withdrawn: number;
};

/** Builds a pack, or adds to one, and writes it. Throws `InputError` or `UsageError`; then what was there stays. */
export async function buildPackFile(request: BuildRequest, io: Io): Promise<BuildOutcome> {
  const key = request.key === undefined ? undefined : await secretKeyAt(request.key, io);
  const old = request.append === undefined ? undefined : await oldPackAt(request.append, io);
  assertSameKey(key, old?.manifest);
  await assertFree(request.out);
  const partial = new PartialPack(`${request.out}.partial`);
  const release = io.onInterrupt(
    `Stopped. The same command goes on from here; finished work lies in ${partial.folder}.`,
  );
  try {
    return await buildInto(partial, { request, key, old }, io);
  } finally {
    release();
  }
}

type Given = {
  readonly request: BuildRequest;
  readonly key: SecretKey | undefined;
  readonly old: OldPack | undefined;
};

/** Whatever stops it, what is in `partial` is taken up again by the same command. */
async function buildInto(
  partial: PartialPack,
  { request, key, old }: Given,
  io: Io,
): Promise<BuildOutcome> {
  const { earlier, inputBytes } = await beginBuild(request, old, partial, io);
  const plan = planOf(request, earlier.now, old?.manifest);
  const warnings = new Warnings();
  warnOfPlan(plan, key, warnings);
  const given = { request, detail: plan.detail, partial, earlier, inputBytes, warnings };
  const oldRowOf = (id: string) => old?.rows.get(id) ?? '';
  const packed = await readAndPack({ ...given, kind: old ? 'add' : 'base', oldRowOf }, io);
  const withdrawn = withdraw(request.withdrawn, packed, old, warnings);
  warnOfHeldBack(packed, old, warnings);
  const composition = await joinIfSmall(await compose(packed, old, partial), plan, partial);
  const { segments, languages, reports } = composition;
  if (segments.length === 0) {
    await partial.remove();
    throw new InputError('Nothing was built: no input held a report that can be packed.');
  }
  const keys = keysOf(key, old?.manifest);
  const content = { segments, languages, counts: { reports } };
  const manifest = manifestOf({ ...plan, keys }, content);
  await naming(request.out, async () => {
    const head = await headOf(manifest, { current: key, earlier: [] });
    await writePack(request.out, { ...composition, head });
  });
  await partial.remove();
  return { manifest, packed, warnings, withdrawn };
}

function oldPackAt(path: string, io: Io): Promise<OldPack> {
  return naming(path, async () => {
    const { files, manifest } = await openPackAt(path, io);
    return readOldPack(files, manifest);
  });
}

/** Finds the work of an earlier run: the same inputs and options, over the same pack. */
async function beginBuild(
  request: BuildRequest,
  old: OldPack | undefined,
  partial: PartialPack,
  io: Io,
) {
  const { inputs, embargoed, format, detail, time, isFresh } = request;
  const { files, bytes, isRepeatable } = await identifyInputs(inputs);
  const oldSegments = old?.manifest.segments.map(({ sha256 }) => sha256) ?? [];
  const options = { inputs, embargoed, format, detail, time };
  const buildIdentity = buildKey([options, files, oldSegments, engineStamp()]);
  const now = time === undefined ? io.now().getTime() : momentOf('--time', time);
  const earlier = await partial.begin(buildIdentity, now, isFresh || !isRepeatable);
  const done = earlier.segments.reduce((sum, { sources }) => sum + sources, 0);
  if (done > 0) {
    const count = done.toLocaleString('en');
    io.warn(`Going on after ${count} reports of an earlier run; --fresh starts over.`);
  }
  return { earlier, inputBytes: bytes };
}

function warnOfPlan(plan: PackPlan, key: SecretKey | undefined, warnings: Warnings): void {
  if (plan.detail === 'text' && (plan.license ?? '') === '') {
    warnings.tell(
      'The text of all reports can be read by anyone who gets this pack; say with --license what they may do with it.',
    );
  }
  if (
    plan.expires !== undefined &&
    plan.expires !== '' &&
    Date.parse(plan.expires) <= plan.seq * 1000
  ) {
    warnings.tell(
      'The time given with --expires is over: every result will say that this pack is out of date.',
    );
  }
  if (key === undefined) {
    warnings.tell(
      'This pack is not signed: browsers take it from a file only, and never update it. Sign it with --key.',
    );
  }
}

function withdraw(
  ids: readonly string[],
  { intake }: PackedInputs,
  old: OldPack | undefined,
  warnings: Warnings,
): number {
  let found = 0;
  for (const id of ids) {
    const isKnown = intake.withdraw(packReportId(id)) || old?.rows.has(packReportId(id));
    if (isKnown) found += 1;
    else warnings.add('ids to withdraw that no report has', id);
  }
  return found;
}

/** What was published and is withheld now stays: only the newsroom knows whether it is to be taken back. */
function warnOfHeldBack(
  { intake }: PackedInputs,
  old: OldPack | undefined,
  warnings: Warnings,
): void {
  for (const id of intake.heldBack) {
    if (!old?.rows.has(id)) continue;
    warnings.add(
      'reports withheld or under embargo now, which the pack that is added to holds; take them back with --withdraw',
      id,
    );
  }
}

/** Throws `InputError` when readers who trust the pack's key could not accept this one. */
function assertSameKey(key: SecretKey | undefined, old: PackManifest | undefined): void {
  const held = old?.keys.current ?? '';
  if (held === '' || (key && bareKey(key) === held)) return;
  throw new InputError(
    key === undefined
      ? 'The pack that is added to is signed: give its key with --key, or readers will refuse the update.'
      : 'The pack that is added to is signed with another key: give that one, and change keys with `wireprint pack rotate` afterwards.',
  );
}

function keysOf(key: SecretKey | undefined, old: PackManifest | undefined): PackManifest['keys'] {
  const { next, revoked } = old?.keys ?? { next: [], revoked: [] };
  return { current: key ? bareKey(key) : '', next, revoked };
}
