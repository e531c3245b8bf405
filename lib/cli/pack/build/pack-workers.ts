import { Worker } from 'node:worker_threads';
import type { PackDetail } from '../../../packs/format';
import { type PackedGroup, type PackSource, packGroup } from './pack-group';

/** Packs groups of reports, several at a time where there are threads. */
export type GroupPacker = {
  readonly pack: (sources: readonly PackSource[]) => Promise<PackedGroup>;
  /** Groups to hand over before waiting for the first: enough to keep every thread busy, and no more in memory. */
  readonly inFlight: number;
  readonly close: () => Promise<void>;
};

/** Groups waiting per thread besides the one in work: a thread must not run dry while the next input is parsed. */
const AHEAD = 3;

/** `script` is the bundled `pack-worker.ts`; without one, or with no worker, the calling thread does the work. */
export function groupPacker(
  script: URL | undefined,
  workers: number,
  detail: PackDetail,
): GroupPacker {
  if (script === undefined || workers < 1) {
    const pack = async (sources: readonly PackSource[]) => packGroup(sources, detail);
    return { pack, inFlight: 1, close: async () => undefined };
  }
  const threads: PackThread[] = [];
  return {
    pack: (sources) => {
      const idle = threads.find(({ waiting }) => waiting === 0);
      // Started when there is work for it: a pack of ten reports needs one thread.
      if (idle === undefined && threads.length < workers)
        threads.push(new PackThread(script, detail));
      const least = threads.reduce((a, b) => (b.waiting < a.waiting ? b : a));
      return least.pack(sources);
    },
    inFlight: workers * (AHEAD + 1),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

type Waiting = {
  readonly resolve: (group: PackedGroup) => void;
  readonly reject: (reason: unknown) => void;
};

/** One thread; answers come in the order of the groups. */
class PackThread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];

  constructor(script: URL, detail: PackDetail) {
    this.#worker = new Worker(script, { workerData: { detail } });
    this.#worker.on('message', (group: PackedGroup) => this.#waiting.shift()?.resolve(group));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('a thread of the build ended early')));
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  pack(sources: readonly PackSource[]): Promise<PackedGroup> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(sources);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: unknown): void {
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
