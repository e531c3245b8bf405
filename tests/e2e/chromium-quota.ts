import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { idOf } from './chromium-profile';

/**
 * Copies an extension, without the permission that spares it every quota: a full disk in small, which needs no disk.
 * Gives the folder of the copy, to be removed when it is no longer needed.
 */
export function copyWithQuota(extension: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'wireprint-extension-'));
  cpSync(extension, copy, { recursive: true });
  const file = path.join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { permissions: readonly string[] };
  const permissions = manifest.permissions.filter((each) => each !== 'unlimitedStorage');
  writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
  return copy;
}

/**
 * Lets an extension store no more than this. Call it before the extension starts: Chromium reckons for half a minute with
 * the room that it found at first. Gives what takes the limit away, which Chromium sees at once.
 */
export async function limitStorage(
  context: BrowserContext,
  extension: string,
  quotaSize: number,
): Promise<() => Promise<void>> {
  // The limit holds for as long as the page that set it is looked at.
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const origin = `chrome-extension://${idOf(extension)}`;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  return async () => {
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await page.close();
  };
}
