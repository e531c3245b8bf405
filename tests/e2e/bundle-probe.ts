import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A module of this folder as a script that a page can run; its exports are in `wireprint`. */
export async function bundleProbe(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'wireprint',
    target: ['chrome137', 'firefox140'],
  });
  return outputFiles.map(({ text }) => text).join('');
}
