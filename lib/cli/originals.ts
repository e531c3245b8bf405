import { fingerprint } from '../engine/fingerprint';
import type { KnownReport } from '../engine/input';
import { readEvidence } from '../engine/read-closely';
import type { ReportRef } from '../engine/report';
import type { Article } from '../page-head/article';

/** What is told of an original besides its text; a value nobody told is an empty string. */
export type OriginalRef = Omit<ReportRef, 'pack'>;

/** An original to check against that is in no pack. Its text is kept, so that changes can be quoted. */
export function reportOf(ref: OriginalRef, paragraphs: readonly string[]): KnownReport {
  const evidence = readEvidence(paragraphs, fingerprint(paragraphs), ref);
  return { ...ref, pack: '', evidence, paragraphs };
}

/** The same for an article that was read from a file; the file's name is its id. */
export function reportOfArticle(file: string, article: Article): KnownReport {
  const { title, publisher, published } = article;
  const url = article.canonical || article.url;
  return reportOf({ id: file, title, url, publisher, published }, article.paragraphs);
}
