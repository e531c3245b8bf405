import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { slimReadability } from './slim-readability';

const nativeBrowser = fileURLToPath(new URL('../page/native-browser.ts', import.meta.url));
/** Asked for by its file, which the package's own entry does not single out. */
const readabilityFile = createRequire(import.meta.url).resolve(
  '@mozilla/readability/Readability.js',
);

/**
 * Makes the content script small; for its build alone. It is put into every page that is checked, so it carries
 * Readability without what it never uses, and a few lines in place of the polyfill that all other bundles have.
 */
export function contentScriptParts(): Plugin {
  const parts: ReadonlyMap<string, string> = new Map([
    ['webextension-polyfill', nativeBrowser],
    ['@mozilla/readability', readabilityFile],
  ]);
  return {
    name: 'wireprint:content-script-parts',
    enforce: 'pre',
    resolveId: (source) => parts.get(source),
    load: (id) =>
      id === readabilityFile ? slimReadability(readFileSync(readabilityFile, 'utf8')) : undefined,
  };
}
