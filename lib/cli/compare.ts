import { check } from '../engine/check';
import { paragraphsOf } from '../engine/plain-text';
import { type Case, caseOf } from './cases';
import { tidyText } from './decode';
import { answerEachLine } from './each-line';
import type { Io } from './io';
import { reportOf } from './originals';
import { pageInputOf } from './page-input';
import { articleOfHtml, articleOfText } from './read-article';

/** `wireprint compare --jsonl`: each case checked against the originals it brings along. Returns the exit code. */
export function compare(path: string, io: Io): Promise<number> {
  return answerEachLine(path, io, async (value) => {
    const { id, page, originals } = caseOf(value);
    const article = await articleOf(page);
    const input = pageInputOf(page.title === '' ? article : { ...article, title: page.title });
    const reports = originals.map(({ text, ...ref }) =>
      reportOf(ref, paragraphsOf(tidyText(text)).paragraphs),
    );
    return { id, report: check(input, reports) };
  });
}

/** The field says which it is: no guessing by content here. */
function articleOf({ text, isHtml, url }: Case['page']) {
  return isHtml
    ? articleOfHtml(tidyText(text), url, '"page"')
    : articleOfText(tidyText(text), url, '"page"');
}
