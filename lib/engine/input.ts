import type { Evidence } from './evidence';
import type { ReportRef } from './report';

/** The text of one page, however it was obtained (DOM, HTML file, plain text). */
export type PageInput = {
  /** Empty when unknown. */
  readonly url: string;
  /** The canonical address the page names, or empty. */
  readonly canonical: string;
  readonly title: string;
  /** BCP 47 tag; empty when unknown. */
  readonly language: string;
  /** ISO 8601; empty when unknown. Resolves relative dates. */
  readonly published: string;
  /** Plain text of the article, furniture left out; the extracted text is these joined by `\n\n`. */
  readonly paragraphs: readonly string[];
  /** What the page says of its source: byline, publisher, credit lines, syndication links. */
  readonly credits: readonly string[];
};

/** One original to check against: who it is, its evidence, and its text where the pack holds it. */
export type KnownReport = ReportRef & {
  readonly evidence: Evidence;
  /** Paragraphs as they were when the evidence was made; absent in fingerprint packs. */
  readonly paragraphs?: readonly string[];
};

/** The text that offsets of a report point into. */
export function extractedText(paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n');
}
