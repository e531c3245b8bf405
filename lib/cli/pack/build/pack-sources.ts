import { type BuiltSegment, SegmentBuilder } from '../../../packs/build-segments';
import type { SegmentRef } from '../../../packs/format';
import { BLOCK_REPORTS } from '../../../packs/segment';
import { sha256Hex } from '../../sha256-hex';
import { inOrder } from './in-order';
import type { PackedFacts, PackSource } from './pack-group';
import type { GroupPacker } from './pack-workers';
import type { DoneSegment, PartialPack } from './partial';

/** A finished segment of the build and, per row, the ordinal of its source. */
export type NewSegment = { readonly ref: SegmentRef; readonly ordinals: readonly number[] };

export type PackSourcesOptions = {
  readonly kind: 'base' | 'add';
  readonly packer: GroupPacker;
  readonly partial: PartialPack;
  /** Segments of an earlier run: their sources are read again, and passed over. */
  readonly done: readonly DoneSegment[];
  /** Called for every source in order, also for those of an earlier run. */
  readonly onPacked: (ordinal: number, source: PackSource, facts: PackedFacts) => void;
};

/**
 * Packs sources to segments in the partial folder. How many threads work makes no difference to the bytes: groups of
 * `BLOCK_REPORTS` are formed before they are handed out, and joined in their order.
 */
export async function packSources(
  sources: AsyncIterable<PackSource>,
  { kind, packer, partial, done, onPacked }: PackSourcesOptions,
): Promise<NewSegment[]> {
  const finished: NewSegment[] = [];
  const builder = new SegmentBuilder(kind, sha256Hex);
  let ordinal = 0;
  let pending: PackedFacts[] = [];
  const keep = async (segment: BuiltSegment) => {
    await partial.keep(segment, pending);
    finished.push({ ref: segment.ref, ordinals: ordinalsOf(pending, ordinal - pending.length) });
    pending = [];
  };
  const rest = inGroups(
    passOver(sources, done, async ({ ref }, held) => {
      const facts = await partial.factsOf(ref);
      held.forEach((source, i) => {
        const fact = facts[i];
        if (fact) onPacked(ordinal + i, source, fact);
      });
      finished.push({ ref, ordinals: ordinalsOf(facts, ordinal) });
      ordinal += held.length;
    }),
  );
  for await (const { item, result } of inOrder(rest, packer.pack, packer.inFlight)) {
    const full = builder.add(result.packed);
    if (full) await keep(full);
    result.facts.forEach((fact, i) => {
      const source = item[i];
      if (source) onPacked(ordinal + i, source, fact);
    });
    ordinal += item.length;
    pending.push(...result.facts);
  }
  const last = builder.finish();
  if (last) await keep(last);
  return finished;
}

/** The ordinals of those sources that became rows. */
function ordinalsOf(facts: readonly PackedFacts[], first: number): number[] {
  return facts.flatMap(({ kind }, i) => (kind === 'packed' ? [first + i] : []));
}

/** Hands the sources of each finished segment over to `onSegment`, and gives the rest. */
async function* passOver(
  sources: AsyncIterable<PackSource>,
  done: readonly DoneSegment[],
  onSegment: (segment: DoneSegment, sources: readonly PackSource[]) => Promise<void>,
): AsyncGenerator<PackSource> {
  let at = 0;
  let held: PackSource[] = [];
  for await (const source of sources) {
    const segment = done[at];
    if (segment === undefined) {
      yield source;
      continue;
    }
    held.push(source);
    if (held.length < segment.sources) continue;
    await onSegment(segment, held);
    held = [];
    at += 1;
  }
}

async function* inGroups(
  sources: AsyncIterable<PackSource>,
): AsyncGenerator<readonly PackSource[]> {
  let group: PackSource[] = [];
  for await (const source of sources) {
    group.push(source);
    if (group.length < BLOCK_REPORTS) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
