import type { PageKeys } from '../engine/filed-keys';
import type { KnownReport } from '../engine/input';
import type { PackRef } from '../engine/report';
import { sentenceOf } from './each-input';
import { UsageError } from './errors';
import type { Io } from './io';
import { reportOfArticle } from './originals';
import { readArticle } from './read-article';
import { nameOf, readInput } from './read-input';
import { type ReadPack, readPack } from './read-pack';

export type KnownOptions = {
  readonly originals: readonly string[];
  readonly packs: readonly string[];
  /** Ids of reports not to count. */
  readonly ignored: readonly string[];
};

/** Everything to check against. */
export type Known = {
  /** What the page at this place in the list of inputs is compared with. */
  readonly reportsFor: (page: number) => readonly KnownReport[];
  /** Reports there are, whether compared or not. */
  readonly count: number;
  readonly packs: readonly PackRef[];
  /** Whether all that was named could be read. */
  readonly isWhole: boolean;
};

type Source = Omit<ReadPack, 'pack'> & { readonly pack?: PackRef };

/**
 * Reads the packs and originals that were named, or the pack of the seeds when none was. What cannot be read becomes a
 * sentence on standard error. Throws `UsageError` when a report to be ignored is in none of them.
 * @param pagesOf the pages to be checked; asked when a pack is too large to be held whole.
 */
export async function readKnown(
  { originals, packs, ignored }: KnownOptions,
  pagesOf: () => Promise<readonly PageKeys[]>,
  io: Io,
): Promise<Known> {
  const isDefault = originals.length === 0 && packs.length === 0;
  const named: { readonly path: string; readonly read: () => Promise<Source> }[] = [
    ...(isDefault ? [io.seedPack] : packs).map((path) => ({
      path,
      read: () => readPack(path, ignored, pagesOf, io),
    })),
    ...originals.map((path) => ({ path, read: () => readOriginal(path, ignored, io) })),
  ];
  const sources: Source[] = [];
  for (const { path, read } of named) {
    try {
      sources.push(await read());
    } catch (error) {
      io.warn(sentenceOf(path, error));
    }
  }
  const isWhole = sources.length === named.length;
  if (isWhole) assertHeld(ignored, sources);
  return {
    reportsFor: (page) => sources.flatMap(({ reportsFor }) => reportsFor(page)),
    count: sources.reduce(
      (sum, { pack, reportsFor }) => sum + (pack?.reports ?? reportsFor(0).length),
      0,
    ),
    packs: sources.flatMap(({ pack }) => pack ?? []),
    isWhole,
  };
}

async function readOriginal(path: string, ignored: readonly string[], io: Io): Promise<Source> {
  const article = await readArticle(await readInput(path, io), '', nameOf(path));
  const report = reportOfArticle(path, article);
  const isIgnored = ignored.includes(report.id);
  const reports = isIgnored ? [] : [report];
  return { reportsFor: () => reports, ignored: isIgnored ? [report.id] : [], ids: [report.id] };
}

function assertHeld(ignored: readonly string[], sources: readonly Source[]): void {
  const unknown = ignored.find((id) => !sources.some((source) => source.ignored.includes(id)));
  if (unknown === undefined) return;
  const ids = sources.flatMap((source) => source.ids);
  const known = ids.length > 0 ? `; the reports are ${ids.join(', ')}` : '';
  throw new UsageError(`there is no report "${unknown}" to ignore${known}`);
}
