import type { Reading, WordRun } from './evidence';
import { extractedText, type KnownReport } from './input';

/** A stretch of a text as printed, with its UTF-16 offsets. */
export type Printed = { readonly text: string; readonly start: number; readonly end: number };

/** What is needed to show words as they were printed. */
export type Printer = {
  readonly page: Reading;
  readonly text: string;
  /** The originals' texts, where their packs hold them. */
  readonly texts: ReadonlyMap<KnownReport, string>;
};

export function makePrinter(
  page: Reading,
  text: string,
  originals: readonly KnownReport[],
): Printer {
  const texts = new Map<KnownReport, string>();
  for (const report of originals) {
    if (report.paragraphs) texts.set(report, extractedText(report.paragraphs));
  }
  return { page, text, texts };
}

/** Words of the page. An empty run is the place before its first word. */
export function printedOnPage({ page, text }: Printer, run: WordRun): Printed {
  return printedIn(text, page, run);
}

/** Words of an original; empty where its pack holds no text. */
export function printedInOriginal({ texts }: Printer, report: KnownReport, run: WordRun): string {
  const text = texts.get(report);
  return text === undefined ? '' : printedIn(text, report.evidence, run).text;
}

/** A currency sign before the first word belongs to it. */
function printedIn(text: string, { places }: Reading, { first, count }: WordRun): Printed {
  const word = places[first * 2] ?? text.length;
  const start = count > 0 && /[$€£¥₹]/.test(text.charAt(word - 1)) ? word - 1 : word;
  const end = count > 0 ? (places[(first + count - 1) * 2 + 1] ?? start) : start;
  return { text: text.slice(start, end), start, end };
}
