import { check } from '../../../../lib/engine/check';
import type { SentenceReport } from '../../../../lib/engine/report';
import { UNRELATED } from './articles';
import { pageOf, reportOf } from './known';

const [ARTICLE = []] = UNRELATED;
const BEFORE = ARTICLE.slice(0, 4);
const AFTER = ARTICLE.slice(4);

/** What is reported of `page`, a sentence that stands where the original, a copy otherwise, has `original`. */
export function judgedAgainst(original: string, page: string): SentenceReport {
  const report = check(pageOf([...BEFORE, page, ...AFTER]), [
    reportOf('original', [...BEFORE, original, ...AFTER]),
  ]);
  const [sentence, ...more] = report.sentences.filter(({ paragraph }) => paragraph === 4);
  if (sentence === undefined || more.length > 0) throw new Error('give one sentence each');
  return sentence;
}

/** The changes named, each as "kind: page < original". */
export function changesBetween(original: string, page: string): string[] {
  return judgedAgainst(original, page).changes.map(
    (change) => `${change.kind}: ${change.page} < ${change.original}`,
  );
}
