/**
 * The pack that ships with the extension: five articles, built from `seeds/` at build time.
 * Raise `seq` whenever a text, its metadata or the way evidence is read changes:
 * installed copies are replaced by a higher one only (or when the engine changed).
 */
export const SEED_PACK = {
  id: 'seeds',
  title: 'Five example reports',
  /** Seconds since the epoch: 20 November 2026, midnight UTC. */
  seq: 1_795_132_800,
  /** Where the pack lies inside the extension. */
  path: 'packs/seeds.newspack',
} as const;
