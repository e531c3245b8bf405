import { readFileSync } from 'node:fs';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildSeedPack } from '../packs/build-seeds';
import { encodePack } from '../packs/encode';

// `npm run build:cli`: makes the command in .output/cli, with everything it needs but Node.
// The HTML parser is bundled as well, in a part of its own: one file loads five times as fast as its hundred modules.

const root = new URL('../../', import.meta.url);
const folder = new URL('.output/cli/', root);
const command = new URL('wireprint.mjs', folder);

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await build({
  entryPoints: { wireprint: fileURLToPath(new URL('lib/cli/main.ts', root)) },
  outdir: fileURLToPath(folder),
  outExtension: { '.js': '.mjs' },
  chunkNames: 'parts/[name]-[hash]',
  bundle: true,
  splitting: true,
  minify: true,
  keepNames: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // An optional part of the HTML parser, for drawing.
  external: ['canvas'],
  // CommonJS packages ask for Node's own modules by `require`, which ES modules do not have.
  banner: {
    js: "import { createRequire as createRequireOfNode } from 'node:module'; const require = createRequireOfNode(import.meta.url);",
  },
  legalComments: 'eof',
  logLevel: 'warning',
});
await chmod(command, 0o755);

const seed = (file: string) => readFileSync(new URL(`seeds/${file}`, root), 'utf8');
const pack = buildSeedPack(JSON.parse(seed('reports.json')), seed);
await writeFile(new URL('seeds.pack.json', folder), encodePack(pack));
