import { IDBFactory } from 'fake-indexeddb';
import { offeredPack } from '../../lib/background/packs/offered-pack';
import { ExpectedError } from '../../lib/errors';
import { PackRefused } from '../../lib/packs/errors';
import { openPackZip, readerOf } from '../../lib/packs/pack-zip';
import { SigningRefused } from '../../lib/packs/signing/signing-refused';
import { importPack } from '../../lib/store/import-pack';
import { listPacks } from '../../lib/store/packs';
import { openStore, type Store } from '../../lib/store/schema';
import { KEY_A, packBy, signedBy } from '../hosts/publisher';
import { record } from '../unit/packs/sample-pack';
import { foundIn } from '../unit/store/found-in';
import { recordCounts } from '../unit/store/store-packs';
import { LAYERS, type Layer, malformedZip } from './malformed-packs';
import { chanceOf } from './mutate';
import 'fake-indexeddb/auto';

const NOW = 1_800_000_000_000;
const SEQ = 1_700_000_000;
const BOATS = [
  'Nine boats left the harbour on Monday, 40 fewer than a year ago, the harbour master said.',
];
const TREES = [
  'Apple trees flowered eleven days early in the north, and growers fear for their crop in May.',
];

const boats = record('boats', BOATS);
const held = packBy(KEY_A, { seq: SEQ }, [boats]);
const newer = packBy(KEY_A, { seq: SEQ + 100 }, [boats, record('trees', TREES)]);

/** What became of malformed packs, per layer. */
export type FuzzOutcome = { readonly refused: number; readonly accepted: number };

/**
 * Offers `runs` malformed versions of a held pack, made from the seeds `firstSeed`, `firstSeed` + 1, …, layer by layer in
 * turn. Throws, with the seed, when one is answered with anything but a refusal, changes what is held although it was
 * refused, or was taken over although a stranger had changed it.
 */
export async function fuzzPacks(
  runs: number,
  firstSeed: number,
  onRun: (run: number) => void = () => undefined,
): Promise<ReadonlyMap<string, FuzzOutcome>> {
  const files = await signedBy(newer, KEY_A);
  const outcomes = new Map<string, FuzzOutcome>();
  let store = await storeWithHeld();
  for (let run = 0; run < runs; run++) {
    const seed = firstSeed + run;
    const layer = LAYERS[run % LAYERS.length] as Layer;
    const zip = await malformedZip(layer, files, KEY_A, chanceOf(seed));
    const isAccepted = await offer(store, zip, layer).catch((thrown: unknown) => {
      throw new Error(`Seed ${seed} (${layer.name}): ${String(thrown)}`, { cause: thrown });
    });
    const { refused = 0, accepted = 0 } = outcomes.get(layer.name) ?? {};
    outcomes.set(layer.name, {
      refused: refused + (isAccepted ? 0 : 1),
      accepted: accepted + (isAccepted ? 1 : 0),
    });
    if (isAccepted) {
      store.close();
      store = await storeWithHeld();
    }
    onRun(run);
  }
  store.close();
  return outcomes;
}

async function storeWithHeld(): Promise<Store> {
  globalThis.indexedDB = new IDBFactory();
  const store = await openStore();
  const chance = () => 0;
  const zip = await malformedZip(AS_IT_IS, await signedBy(held, KEY_A), KEY_A, chance);
  await takeIn(store, zip);
  return store;
}

const AS_IT_IS: Layer = { name: 'none', maker: 'publisher', malform: async (files) => files };

/** As the options page adds a file, from the zip to the database. */
async function takeIn(store: Store, zip: Uint8Array): Promise<void> {
  const files = await openPackZip(readerOf(zip));
  const source = { files, expectedKey: '', address: undefined };
  const { manifest, trust } = await offeredPack(store, source, NOW);
  await importPack(store, files, manifest, trust, { now: NOW });
}

async function offer(store: Store, zip: Uint8Array, { maker }: Layer): Promise<boolean> {
  const before = JSON.stringify(await stateOf(store));
  try {
    await takeIn(store, zip);
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    assert(JSON.stringify(await stateOf(store)) === before, 'a refused pack left something behind');
    assert(
      (await foundIn(store, BOATS, await heldKey(store))).join() === 'boats',
      'the held pack finds nothing more',
    );
    return false;
  }
  assert(Reflect.get({}, 'polluted') === undefined, 'a prototype was polluted');
  if (maker === 'stranger') await assertUnchanged(store);
  for (const { packKey } of await listPacks(store)) await foundIn(store, TREES, packKey);
  return true;
}

/** A stranger may change only what nobody signs or reads, such as the comment above a signature. */
async function assertUnchanged(store: Store): Promise<void> {
  const packs = await listPacks(store);
  const expected = newer.manifest.segments.map(({ sha256 }) => sha256).join();
  const [pack] = packs;
  const isNewer =
    packs.length === 1 &&
    pack?.version === newer.manifest.seq &&
    pack.segments.map(({ sha256 }) => sha256).join() === expected;
  assert(isNewer, 'a pack that a stranger changed was taken over');
}

async function heldKey(store: Store): Promise<string> {
  return (await listPacks(store))[0]?.packKey ?? '';
}

async function stateOf(store: Store): Promise<unknown> {
  const [packs, seen, counts] = await Promise.all([
    store.getAll('packs'),
    store.getAll('seen'),
    recordCounts(store),
  ]);
  return { packs, seen, counts };
}

function isRefusal(thrown: unknown): boolean {
  return (
    thrown instanceof PackRefused ||
    thrown instanceof SigningRefused ||
    thrown instanceof ExpectedError
  );
}

function assert(isTrue: boolean, otherwise: string): void {
  if (!isTrue) throw new Error(otherwise);
}
