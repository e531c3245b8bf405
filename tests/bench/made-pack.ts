import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeArchive, sentencesOf } from './archive';
import { readCorpus } from './corpus';

/** Two segments: enough for a steady rate, made in some seconds. */
const REPORTS = 16_000;

/** A signed pack of made-up reports in a folder of its own, and the archive it was built from. */
export type MadePack = {
  readonly pack: string;
  readonly archive: string;
  /** What `wireprint pack build` took, from the first byte read to the last one written. */
  readonly buildSeconds: number;
  readonly remove: () => void;
};

export function makePack(): MadePack {
  const folder = mkdtempSync(join(tmpdir(), 'wireprint-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const archive = join(folder, 'made.jsonl');
  const pack = join(folder, 'pack');
  const desk = join(folder, 'desk');
  try {
    const sentences = readCorpus(undefined).articles.flatMap(sentencesOf);
    const lines = Array.from(makeArchive(sentences, REPORTS), (report) => JSON.stringify(report));
    writeFileSync(archive, `${lines.join('\n')}\n`);
    wireprint('pack', 'keygen', desk, '--no-passphrase');
    const began = performance.now();
    wireprint('pack', 'build', archive, '--out', pack, '--title', 'Made', '--key', `${desk}.key`);
    return { pack, archive, buildSeconds: (performance.now() - began) / 1000, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function wireprint(...args: readonly string[]): void {
  execFileSync(process.execPath, [join('.output', 'cli', 'wireprint.mjs'), ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}
