import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { contentScriptParts } from './lib/build/content-script';
import { filesOf } from './lib/packs/build';
import { buildSeedPack } from './lib/packs/build-seeds';
import { zipPack } from './lib/packs/pack-zip';
import { SEED_PACK } from './lib/seeds';

/** The bundled pack, built from the texts in `seeds/` each time the extension is. */
async function writeSeedPack(root: string, path: string): Promise<void> {
  const read = (file: string) => readFileSync(join(root, 'seeds', file), 'utf8');
  await writeFile(path, zipPack(filesOf(buildSeedPack(JSON.parse(read('reports.json')), read))));
}

/** Where packs may be subscribed to; each host is asked for when somebody subscribes, and none at install. */
const PACK_HOSTS = ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'];

/** The same for the browser's guard over what the extension may reach: nothing but packs, and its own files. */
const CONNECT = "'self' https: http://localhost:* http://127.0.0.1:*";

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  hooks: {
    'build:publicAssets': async ({ config }, files) => {
      const absoluteSrc = join(config.wxtDir, 'seeds.newspack');
      await writeSeedPack(config.root, absoluteSrc);
      files.push({ relativeDest: SEED_PACK.path, absoluteSrc });
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      const isContentScript = entrypoints.every(({ type }) => type === 'content-script');
      if (isContentScript) config.plugins = [...(config.plugins ?? []), contentScriptParts()];
    },
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push(SEED_PACK.path);
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Wireprint',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    minimum_chrome_version: '137',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'alarms',
      'contextMenus',
    ],
    optional_host_permissions: PACK_HOSTS,
    action: { default_title: '__MSG_action_title__' },
    commands: {
      'check-page': {
        suggested_key: { default: 'Alt+Shift+W' },
        description: '__MSG_command_check_page__',
      },
    },
    content_security_policy: {
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src ${CONNECT}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'wireprint@wireprint.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
