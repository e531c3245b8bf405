import { check } from '../engine/check';
import { eachInput } from './each-input';
import type { Io } from './io';
import { type KnownOptions, readKnown } from './known';
import { pageInputOf } from './page-input';
import { reportLines } from './print-report';
import { readArticle } from './read-article';
import { nameOf, readInput } from './read-input';
import { styleFor } from './style';

export type CheckOptions = KnownOptions & {
  /** The page's address; empty when unknown. */
  readonly url: string;
  readonly isJson: boolean;
};

/** `wireprint check`: every input against the same originals. Returns the exit code. */
export async function checkInputs(
  paths: readonly string[],
  options: CheckOptions,
  io: Io,
): Promise<number> {
  const { reports, packs, isWhole } = await readKnown(options, io);
  if (reports.length === 0) {
    io.warn('There is nothing to check against: name a pack or an original that can be read.');
    return 1;
  }
  const style = styleFor(io);
  const exitCode = await eachInput(paths, io, async (path) => {
    const article = await readArticle(await readInput(path, io), options.url, nameOf(path));
    const report = check(pageInputOf(article), reports, packs);
    if (options.isJson) return `${JSON.stringify(report)}\n`;
    const heading = paths.length > 1 ? `${style.heading(nameOf(path))}\n` : '';
    return `${heading}${reportLines(report, reports.length, style)}\n`;
  });
  return isWhole ? exitCode : 1;
}
