import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../', import.meta.url);

/** The project's folder. */
export const PROJECT = fileURLToPath(ROOT);

/** Folders of the production builds. */
export const EXTENSIONS = {
  chromium: fileURLToPath(new URL('.output/chrome-mv3', ROOT)),
  firefox: fileURLToPath(new URL('.output/firefox-mv3', ROOT)),
} as const;

/** Where a run leaves its pictures. */
export const SCREENSHOTS = fileURLToPath(new URL('.output/screenshots/', ROOT));
