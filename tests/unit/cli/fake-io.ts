import type { Io } from '../../../lib/cli/io';
import { openPackZip, readerOf } from '../../../lib/packs/pack-zip';

/** Name of the seed pack's file for a command that is run on `fakeIo`. */
export const SEED_PACK_FILE = 'seeds.newspack';

/** Files and standard input in memory; what was printed is kept. */
export type FakeIo = Io & { readonly out: () => string; readonly err: () => readonly string[] };

type Given = {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly stdin?: string | Uint8Array | AsyncIterable<Uint8Array>;
  readonly print?: (text: string) => Promise<void>;
};

export function fakeIo({ files = {}, stdin = '', print }: Given = {}): FakeIo {
  const out: string[] = [];
  const err: string[] = [];
  return {
    stdin: typeof stdin === 'string' || stdin instanceof Uint8Array ? once(stdin) : stdin,
    open: (path) => {
      const content = files[path];
      return content === undefined ? missing(path) : once(content);
    },
    openPack: async (path) => {
      const content = files[path] ?? failAsMissing(path);
      return openPackZip(readerOf(bytesOf(content)));
    },
    print: print ?? (async (text) => void out.push(text)),
    warn: (sentence) => void err.push(sentence),
    hasColors: false,
    seedPack: SEED_PACK_FILE,
    now: () => new Date('2026-11-20T08:00:00Z'),
    packWorker: undefined,
    statusLine: undefined,
    askSecret: async () => 'open sesame',
    onInterrupt: () => () => undefined,
    out: () => out.join(''),
    err: () => err,
  };
}

async function* once(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytesOf(content);
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

// biome-ignore lint/correctness/useYield: what Node's stream of a missing file does: it fails before the first byte.
async function* missing(path: string): AsyncGenerator<Uint8Array> {
  failAsMissing(path);
}

function failAsMissing(path: string): never {
  throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
}
