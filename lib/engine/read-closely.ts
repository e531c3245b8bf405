import type { Evidence, FactEvidence, Reading, WordRun } from './evidence';
import { momentOf } from './facts/calendar';
import { COMPANY_ENDINGS } from './facts/company-endings';
import type { Published } from './facts/date-read';
import { datelineWords, isAgency } from './facts/dateline';
import type { Fact, Words } from './facts/fact';
import { NOW } from './facts/moments';
import { readFacts } from './facts/read-facts';
import { tickerWords } from './facts/tickers';
import { type Fingerprint, sentencesOf } from './fingerprint';
import { hashString } from './hash';
import { extractedText } from './input';
import { wordIn } from './known-words';
import { quoteSpans } from './quotes';
import { endsWithStop } from './sentences';
import { keptBits, signatureOf } from './signature';

/** What is known of a report besides its text; empty when unknown. */
export type ReportFacts = {
  readonly title?: string;
  /** ISO 8601; resolves "yesterday" and "last year". */
  readonly published?: string;
};

/** Reads a report's text for keeping. `print` must be the fingerprint of `paragraphs`. O(length). */
export function readEvidence(
  paragraphs: readonly string[],
  print: Fingerprint,
  { title = '', published = '' }: ReportFacts = {},
): Evidence {
  const words = foldedWords(paragraphs, print);
  const { tokens, places, spans, sketches, sketchStarts, anchors } = print;
  const { stems, facts, quotes } = readWords(paragraphs, print, published, words);
  const hasHeadline = paragraphs[0] === title || beginsWithHeadline(paragraphs);
  const signature = keptBits(signatureOf(words.folded));
  // Field by field: spreading typed arrays over and over took a hundredth of a pack's building.
  return {
    tokens,
    places,
    spans,
    sketches,
    sketchStarts,
    anchors,
    stems,
    facts,
    quotes,
    hasHeadline,
    signature,
  };
}

/** A longer first paragraph is a lead without its full stop. */
const MAX_HEADLINE_LENGTH = 160;

/** A short first line that no stop ends, with running text below it. */
function beginsWithHeadline([first = '', second = '']: readonly string[]): boolean {
  return first.length <= MAX_HEADLINE_LENGTH && !endsWithStop(first) && endsWithStop(second);
}

/** Reads a fingerprinted text closely: stems, facts, quotes. `published` (ISO 8601) resolves relative dates. O(length). */
export function readClosely(
  paragraphs: readonly string[],
  print: Fingerprint,
  published = '',
): Reading {
  return { ...print, ...readWords(paragraphs, print, published, foldedWords(paragraphs, print)) };
}

/** A text's words as printed and as compared. */
type FoldedWords = {
  readonly text: string;
  readonly surfaces: readonly string[];
  readonly folded: readonly string[];
  /** Hash of each word's stem, 0 for function words. */
  readonly stems: Uint32Array;
};

function foldedWords(paragraphs: readonly string[], print: Fingerprint): FoldedWords {
  const text = extractedText(paragraphs);
  const { tokens, places } = print;
  const surfaces: string[] = [];
  const folded: string[] = [];
  const stems = new Uint32Array(tokens.length);
  tokens.forEach((token, i) => {
    const word = wordIn(text, places[i * 2] ?? 0, places[i * 2 + 1] ?? 0, token);
    surfaces.push(word.surface);
    folded.push(word.folded);
    stems[i] = word.stem;
  });
  return { text, surfaces, folded, stems };
}

function readWords(
  paragraphs: readonly string[],
  print: Fingerprint,
  published: string,
  { text, surfaces, folded, stems }: FoldedWords,
): Pick<Reading, 'stems' | 'facts' | 'quotes'> {
  const moment = momentOf(published);
  const facts: FactEvidence[] = [];
  for (const { words, first, silent } of eachSentence(text, print, surfaces, folded)) {
    silent.forEach((is, i) => {
      if (is) stems[first + i] = 0;
    });
    addFacts(facts, words, first, silent, moment);
  }
  return { stems, facts, quotes: quotesOf(paragraphs, print.places) };
}

type SentenceWords = {
  readonly words: Words;
  readonly first: number;
  /** Per word whether it claims nothing: datelines, stock symbols. */
  readonly silent: readonly boolean[];
};

function eachSentence(
  text: string,
  print: Fingerprint,
  surfaces: readonly string[],
  folded: readonly string[],
): SentenceWords[] {
  const { places } = print;
  return sentencesOf(print).map(({ paragraph, first, count, start, end }, i, all) => {
    const gaps: string[] = [];
    for (let at = first; at < first + count; at++) {
      gaps.push(
        gapIn(
          text,
          places[at * 2 + 1] ?? 0,
          at + 1 < first + count ? (places[at * 2 + 2] ?? 0) : end,
        ),
      );
    }
    const words = {
      surfaces: surfaces.slice(first, first + count),
      folded: folded.slice(first, first + count),
      gaps,
      lead: text.slice(start, places[first * 2]),
    };
    const isOpening = all[i - 1]?.paragraph !== paragraph;
    const silent = tickerWords(words).fill(true, 0, isOpening ? datelineWords(words) : 0);
    return { words, first, silent };
  });
}

/** Nearly all gaps are one space, which needs no slice. */
function gapIn(text: string, start: number, end: number): string {
  return end - start === 1 && text.charCodeAt(start) === SPACE ? ' ' : text.slice(start, end);
}

const SPACE = 32;

function addFacts(
  facts: FactEvidence[],
  words: Words,
  first: number,
  silent: readonly boolean[],
  published: Published,
): void {
  for (const fact of readFacts(words, published, silent)) {
    if (isIdle(fact)) continue;
    facts.push({
      kind: fact.kind,
      value: hashString(fact.value),
      unit: fact.unit === '' ? 0 : hashString(fact.unit),
      alias: fact.kind === 'name' ? hashString(aliasOf(fact.value)) : 0,
      resolved: fact.resolved === undefined ? 0 : hashString(fact.resolved),
      first: first + fact.first,
      count: fact.count,
    });
  }
}

/** What is read but claims nothing that could be another: the agency's own name, "now". */
function isIdle({ kind, value }: Fact): boolean {
  return kind === 'name' ? isAgency(value) : value === NOW;
}

/** Initials of a name of several words; of one word, what a country shares with its people and its adjective. */
function aliasOf(name: string): string {
  if (!name.includes(' ')) return rootOf(name);
  const words = name.split(' ').filter((word) => !/^(?:of|the|and)$/.test(word));
  while (words.length > 2 && COMPANY_ENDINGS.has(words.at(-1) ?? '')) words.pop();
  if (words.length > 1) return words.map((word) => word.charAt(0)).join('');
  return rootOf(name);
}

function rootOf(name: string): string {
  return name.length < MIN_ROOTED
    ? name
    : name.replace(/(?:i?ans?|ese|ish|s)$/, '').replace(/[aeiouy]+$/, '');
}

/** Shorter names lose too much with their ending: "Iran", "Ian". */
const MIN_ROOTED = 5;

function quotesOf(paragraphs: readonly string[], places: Uint32Array): WordRun[] {
  const runs: WordRun[] = [];
  let offset = 0;
  let word = 0;
  for (const paragraph of paragraphs) {
    for (const { start, end } of quoteSpans(paragraph)) {
      while ((places[word * 2] ?? Number.POSITIVE_INFINITY) < offset + start) word++;
      const first = word;
      while ((places[word * 2 + 1] ?? Number.POSITIVE_INFINITY) <= offset + end) word++;
      if (word > first) runs.push({ first, count: word - first });
    }
    offset += paragraph.length + 2;
  }
  return runs;
}
