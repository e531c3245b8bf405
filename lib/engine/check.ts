import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { compareReports } from './compare-reports';
import { type Fingerprint, fingerprint } from './fingerprint';
import { extractedText, type KnownReport, type PageInput } from './input';
import { readClosely } from './read-closely';
import { type PackRef, REPORT_FORMAT, type Report } from './report';
import { reportSentences } from './sentence-report';

/**
 * Checks a page against known reports: the engine's public door. Every report given is compared; narrow a large
 * collection down with `findCandidates` first. Pure: the same input gives the same report in every JavaScript engine.
 */
export function check(
  page: PageInput,
  reports: readonly KnownReport[],
  packs: readonly PackRef[] = [],
): Report {
  return judge(page, fingerprint(page.paragraphs), reports, packs);
}

/** `check` for a page that is fingerprinted already; `print` must be of `page.paragraphs`. */
export function judge(
  page: PageInput,
  print: Fingerprint,
  reports: readonly KnownReport[],
  packs: readonly PackRef[],
): Report {
  const reading = readClosely(page.paragraphs, print, page.published);
  const text = extractedText(page.paragraphs);
  const comparison = compareReports(page, reading, reports);
  const best = comparison.matches.find(({ self }) => !self);
  return {
    format: REPORT_FORMAT,
    page: {
      url: page.url,
      title: page.title,
      language: page.language,
      words: print.tokens.length,
      paragraphs: page.paragraphs.length,
      textHash: `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`,
    },
    packs,
    relation: best?.relation ?? 'none',
    matches: comparison.matches,
    sentences: reportSentences(reading, text, comparison),
  };
}
