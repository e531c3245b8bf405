import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltSegment } from '../../../packs/build-segments';
import { type SegmentRef, segmentFile } from '../../../packs/format';
import { makeFolder } from '../../make-folder';
import { sha256Hex } from '../../sha256-hex';
import { writing } from '../../writing';
import type { PackedFacts } from './pack-group';

/** What was done in an earlier run of the same build. */
export type Progress = {
  /** Time of the build, milliseconds since the epoch: that of the first run. */
  readonly now: number;
  readonly segments: readonly DoneSegment[];
};

/** A segment that lies finished in the partial folder. */
export type DoneSegment = { readonly ref: SegmentRef; readonly sources: number };

type Header = { readonly key: string; readonly now: number };

/**
 * The folder where a build keeps its finished segments until the pack is whole: `OUT.partial`.
 *
 *   journal.jsonl      key of the build; then a line per finished segment
 *   segments/<sha256>  as they will lie in the pack
 *   facts/<sha256>     what the reports of the segment gave rise to, a line each
 */
export class PartialPack {
  constructor(readonly folder: string) {}

  /** The work of an earlier run with this key; undefined when there is none, and then a new journal is begun. */
  async begin(key: string, now: number, isFresh: boolean): Promise<Progress> {
    const found = isFresh ? undefined : await this.#read(key);
    if (found) return found;
    await writing(this.folder, async () => {
      await rm(this.folder, { recursive: true, force: true });
      await makeFolder(join(this.folder, 'segments'));
      await makeFolder(join(this.folder, 'facts'));
      await writeFile(this.#journal, `${JSON.stringify({ key, now } satisfies Header)}\n`);
    });
    return { now, segments: [] };
  }

  /** Keeps a finished segment; the journal names it last, when all of it is there. */
  async keep(segment: BuiltSegment, facts: readonly PackedFacts[]): Promise<void> {
    const { ref } = segment;
    await this.store(segment);
    const lines = facts.map((fact) => `${JSON.stringify(fact)}\n`);
    const done: DoneSegment = { ref, sources: facts.length };
    await writing(this.folder, async () => {
      await writeFile(this.#factsOf(ref), lines.join(''));
      await appendFile(this.#journal, `${JSON.stringify(done)}\n`);
    });
  }

  /** Keeps a segment that no later run goes on from. */
  store({ ref, bytes }: BuiltSegment): Promise<void> {
    const path = join(this.folder, segmentFile(ref.sha256));
    return writing(this.folder, () => writeFile(path, bytes));
  }

  async factsOf(ref: SegmentRef): Promise<PackedFacts[]> {
    const text = await readFile(this.#factsOf(ref), 'utf8');
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line): PackedFacts => JSON.parse(line));
  }

  readSegment({ sha256 }: SegmentRef): Promise<Buffer> {
    return readFile(join(this.folder, segmentFile(sha256)));
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  get #journal(): string {
    return join(this.folder, 'journal.jsonl');
  }

  #factsOf({ sha256 }: SegmentRef): string {
    return join(this.folder, 'facts', sha256);
  }

  async #read(key: string): Promise<Progress | undefined> {
    try {
      const text = await readFile(this.#journal, 'utf8');
      // The last line may be cut short: whatever follows the last line end does not count.
      const [header = '', ...lines] = text.split('\n').slice(0, -1);
      const { key: held, now }: Header = JSON.parse(header);
      if (held !== key) return undefined;
      return { now, segments: lines.map((line): DoneSegment => JSON.parse(line)) };
    } catch {
      // No journal, or none that can be used: the work is done again.
      return undefined;
    }
  }
}

/** A key that is the same for the same input and options. */
export function buildKey(parts: unknown): string {
  return sha256Hex(JSON.stringify(parts));
}
