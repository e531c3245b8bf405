import { join } from 'node:path';
import { build } from 'vite';
import { contentScriptParts } from '../../lib/build/content-script';

/** Size and files of the content script, bundled and minified from the sources as the product's build does. */
export type ContentBundle = { readonly bytes: number; readonly inputs: readonly string[] };

const entry = 'content-script-entry';

export async function bundleContent(root: string): Promise<ContentBundle> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    // The module of the product's build does the same.
    resolve: { alias: { 'wxt/browser': '@wxt-dev/webextension-polyfill/browser' } },
    define: { 'import.meta.env.ENTRYPOINT': '"content"' },
    plugins: [contentScriptParts(), startsAsWxtDoes(join(root, 'entrypoints/content.ts'))],
    build: {
      write: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const outputs = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  const chunks = outputs.flatMap((output) => (output.type === 'chunk' ? [output] : []));
  return {
    bytes: chunks.reduce((sum, { code }) => sum + Buffer.byteLength(code), 0),
    inputs: chunks.flatMap(({ moduleIds }) => moduleIds),
  };
}

/** WXT's own start of a content script, with the context it hands to `main`. */
function startsAsWxtDoes(script: string) {
  return {
    name: 'content-script-entry',
    resolveId: (source: string) => (source === entry ? `\0${entry}` : undefined),
    load: (id: string) =>
      id === `\0${entry}`
        ? `import { ContentScriptContext } from 'wxt/utils/content-script-context';
           import script from ${JSON.stringify(script)};
           script.main(new ContentScriptContext('content', script));`
        : undefined,
  };
}
