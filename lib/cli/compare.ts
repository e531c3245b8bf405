import { check } from '../engine/check';
import type { KnownReport } from '../engine/input';
import { paragraphsOf } from '../engine/plain-text';
import { type Case, type CaseOriginal, caseOf } from './cases';
import { tidyText } from './decode';
import { answerEachLine } from './each-line';
import type { Io } from './io';
import { reportOf } from './originals';
import { pageInputOf } from './page-input';
import { articleOfHtml, articleOfText } from './read-article';

/** `wireprint compare --jsonl`: each case checked against the originals it brings along. Returns the exit code. */
export function compare(path: string, io: Io): Promise<number> {
  const reportsOf = originalsReader();
  return answerEachLine(path, io, async (value) => {
    const { id, page, originals } = caseOf(value);
    const article = await articleOf(page);
    const input = pageInputOf(page.title === '' ? article : { ...article, title: page.title });
    return { id, report: check(input, reportsOf(originals)) };
  });
}

/**
 * Reads originals, and keeps those of the last case: cases often come in runs that share them, and reading one takes as
 * long as checking against it. Only one case's worth is kept, so memory stays constant.
 */
function originalsReader(): (originals: readonly CaseOriginal[]) => KnownReport[] {
  let last = new Map<string, KnownReport>();
  return (originals) => {
    const now = new Map<string, KnownReport>();
    const reports = originals.map(({ text, ...ref }) => {
      // The title tells which paragraph is the headline, so it is part of what was read.
      const key = `${ref.title}\n${text}`;
      const known = last.get(key) ?? reportOf(ref, paragraphsOf(tidyText(text)).paragraphs);
      now.set(key, known);
      return { ...known, ...ref };
    });
    last = now;
    return reports;
  };
}

/** The field says which it is: no guessing by content here. */
function articleOf({ text, isHtml, url }: Case['page']) {
  return isHtml
    ? articleOfHtml(tidyText(text), url, '"page"')
    : articleOfText(tidyText(text), url, '"page"');
}
