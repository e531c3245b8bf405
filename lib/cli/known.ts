import type { KnownReport } from '../engine/input';
import type { PackRef } from '../engine/report';
import { sentenceOf } from './each-input';
import { UsageError } from './errors';
import type { Io } from './io';
import { reportOfArticle } from './originals';
import { readArticle } from './read-article';
import { nameOf, readInput } from './read-input';
import { readPack } from './read-pack';

export type KnownOptions = {
  readonly originals: readonly string[];
  readonly packs: readonly string[];
  /** Ids of reports not to count. */
  readonly ignored: readonly string[];
};

/** Everything to check against. */
export type Known = {
  readonly reports: readonly KnownReport[];
  readonly packs: readonly PackRef[];
  /** Whether all that was named could be read. */
  readonly isWhole: boolean;
};

type Source = { readonly reports: readonly KnownReport[]; readonly pack?: PackRef };

/**
 * Reads the packs and originals that were named, or the pack of the seeds when none was. What cannot be read becomes a
 * sentence on standard error. Throws `UsageError` when a report to be ignored is in none of them.
 */
export async function readKnown(
  { originals, packs, ignored }: KnownOptions,
  io: Io,
): Promise<Known> {
  const isDefault = originals.length === 0 && packs.length === 0;
  const named = [
    ...(isDefault ? [io.seedPack] : packs).map((path) => ({ path, read: readPack })),
    ...originals.map((path) => ({ path, read: readOriginal })),
  ];
  const sources: Source[] = [];
  for (const { path, read } of named) {
    try {
      sources.push(await read(path, io));
    } catch (error) {
      io.warn(sentenceOf(path, error));
    }
  }
  const isWhole = sources.length === named.length;
  return { ...withoutIgnored(sources, ignored, isWhole), isWhole };
}

async function readOriginal(path: string, io: Io): Promise<Source> {
  const article = await readArticle(await readInput(path, io), '', nameOf(path));
  return { reports: [reportOfArticle(path, article)] };
}

function withoutIgnored(
  sources: readonly Source[],
  ignored: readonly string[],
  isWhole: boolean,
): Omit<Known, 'isWhole'> {
  const ids = sources.flatMap(({ reports }) => reports.map(({ id }) => id));
  const unknown = ignored.find((id) => !ids.includes(id));
  if (unknown !== undefined && isWhole) {
    throw new UsageError(
      `there is no report "${unknown}" to ignore; the reports are ${ids.join(', ')}`,
    );
  }
  const kept = sources.map(({ reports, pack }) => {
    const counted = reports.filter(({ id }) => !ignored.includes(id));
    return { reports: counted, packs: pack ? [{ ...pack, reports: counted.length }] : [] };
  });
  return {
    reports: kept.flatMap(({ reports }) => reports),
    packs: kept.flatMap(({ packs }) => packs),
  };
}
