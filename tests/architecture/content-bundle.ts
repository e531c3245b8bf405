import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Size and files of the content script, bundled and minified from the sources as the product's build does. */
export type ContentBundle = { readonly bytes: number; readonly inputs: readonly string[] };

export async function bundleContent(root: string): Promise<ContentBundle> {
  const entry = ['entrypoints/content.ts', 'entrypoints/content/index.ts'].find((path) =>
    existsSync(join(root, path)),
  );
  if (entry === undefined) throw new Error('There is no content script to measure.');
  const { metafile, outputFiles } = await build({
    entryPoints: [join(root, entry)],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    outfile: 'content.js',
    target: 'es2022',
    logLevel: 'silent',
    // The module of the product's build does the same: `browser` is the polyfill.
    alias: { 'wxt/browser': 'webextension-polyfill' },
    define: { 'import.meta.env.DEV': 'false', 'import.meta.env.BROWSER': '"chrome"' },
  });
  const bytes = outputFiles.reduce((sum, file) => sum + file.contents.length, 0);
  return { bytes, inputs: Object.keys(metafile.inputs) };
}
