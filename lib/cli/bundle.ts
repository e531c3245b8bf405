import { readFileSync } from 'node:fs';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { filesOf } from '../packs/build';
import { buildSeedPack } from '../packs/build-seeds';
import { zipPack } from '../packs/pack-zip';

/**
 * Makes the command in a folder, which is emptied first: `wireprint.mjs`, its parts and the pack of the seeds.
 * It then needs nothing but Node. The HTML parser is a part of its own: one file loads five times as fast as its
 * hundred modules, and text needs none of it.
 */
export async function bundleCommand(root: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: {
      wireprint: join(root, 'lib/cli/main.ts'),
      'pack-worker': join(root, 'lib/cli/pack/build/pack-worker.ts'),
    },
    absWorkingDir: root,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'parts/[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // An optional part of the HTML parser, for drawing.
    external: ['canvas'],
    // CommonJS packages ask for Node's own modules by `require`, which ES modules do not have.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    legalComments: 'eof',
    logLevel: 'warning',
  });
  await chmod(join(folder, 'wireprint.mjs'), 0o755);
  await writeFile(join(folder, 'seeds.newspack'), seedPack(root));
}

/** The pack of the seeds as one file, piece by piece. */
function seedPack(root: string): AsyncIterable<Uint8Array> {
  const read = (file: string) => readFileSync(join(root, 'seeds', file), 'utf8');
  return zipPack(filesOf(buildSeedPack(JSON.parse(read('reports.json')), read)));
}
