/**
 * The pack that ships with the extension: five articles, built from `seeds/` at build time.
 * Raise `version` whenever a text, its metadata or the way evidence is read changes:
 * installed copies are replaced by a higher version only (or when the engine changed).
 */
export const SEED_PACK = {
  id: 'seeds',
  title: 'Five example reports',
  version: 1,
  /** Where the pack lies inside the extension. */
  path: 'packs/seeds.json',
} as const;
