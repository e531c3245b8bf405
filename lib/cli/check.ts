import { check } from '../engine/check';
import { type PageKeys, pageKeys } from '../engine/filed-keys';
import { fingerprint } from '../engine/fingerprint';
import type { Article } from '../page-head/article';
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
  const read = async (path: string) =>
    readArticle(await readInput(path, io), options.url, nameOf(path));
  // Read ahead only for a pack that is searched for them; a failure is told when the turn of its input comes.
  const ahead = new Map<string, Promise<Article>>();
  const pagesOf = async () => {
    const pages: PageKeys[] = [];
    for (const path of paths) {
      const article = ahead.get(path) ?? read(path);
      ahead.set(path, article);
      pages.push(await article.then(keysOf, () => NO_KEYS));
    }
    return pages;
  };
  const known = await readKnown(options, pagesOf, io);
  if (known.count === 0) {
    io.warn('There is nothing to check against: name a pack or an original that can be read.');
    return 1;
  }
  const style = styleFor(io);
  const exitCode = await eachInput(paths, io, async (path) => {
    const article = await (ahead.get(path) ?? read(path));
    const reports = known.reportsFor(paths.indexOf(path));
    const report = check(pageInputOf(article), reports, known.packs);
    if (options.isJson) return `${JSON.stringify(report)}\n`;
    const heading = paths.length > 1 ? `${style.heading(nameOf(path))}\n` : '';
    return `${heading}${reportLines(report, known.count, style)}\n`;
  });
  return known.isWhole ? exitCode : 1;
}

const NO_KEYS: PageKeys = { paragraphs: [], anchors: new Uint32Array(0) };

function keysOf({ paragraphs }: Article): PageKeys {
  return pageKeys(fingerprint(paragraphs));
}
