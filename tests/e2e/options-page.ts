import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bench } from './bench';
import { visitPage } from './bench';
import type { Tab } from './driver';
import { says, typeInto } from './options-expressions';
import { clickByName } from './popup-expressions';
import { until } from './until';

/** The options page in a tab, operated by the names of its controls. */
export type OptionsPage = Tab & {
  /** Clicks the first button, switch or summary whose accessible name holds `name`, once there is one. */
  press: (name: string) => Promise<void>;
  type: (name: string, text: string) => Promise<void>;
  /** Waits until these words stand on the page. */
  see: (words: string) => Promise<void>;
  /** Gives a pack file to the page and waits for the confirmation. */
  choosePack: (file: string) => Promise<void>;
};

/** Opens the options page for as long as `visit` takes. */
export function visitOptions<T>(
  { browser }: Pick<Bench, 'browser'>,
  visit: (page: OptionsPage) => Promise<T>,
): Promise<T> {
  return visitPage(browser, `${browser.extensionOrigin}/options.html`, async (tab) =>
    visit(await optionsOn(tab)),
  );
}

/** Hands for a tab in which the options page was opened, once it lists the packs. */
export async function optionsOn(tab: Tab): Promise<OptionsPage> {
  await tab.waitFor(`document.querySelector('article h3')`);
  const done = (what: string, expression: string) =>
    until(what, () => tab.evaluate<boolean>(expression)).then(() => undefined);
  return {
    ...tab,
    press: (name) => done(`a control named “${name}”`, clickByName(name)),
    type: (name, text) => done(`a field named “${name}”`, typeInto(name, text)),
    see: (words) => tab.waitFor(says(words)),
    choosePack: async (file) => {
      await tab.setFiles('input[type="file"][accept*=".newspack"]', [file]);
      await tab.waitFor(`document.activeElement?.matches('.confirmation h3')`);
    },
  };
}

/** Writes a file for as long as `use` takes. */
export async function withFile<T>(
  name: string,
  content: Uint8Array,
  use: (file: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wireprint-file-'));
  try {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return await use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
