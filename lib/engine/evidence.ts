import type { FactKind } from './facts/fact';
import { readFacts } from './facts/read-facts';
import { type Fingerprint, sentencesOf } from './fingerprint';
import { hashString } from './hash';
import { quoteSpans } from './quotes';
import { signatureOf } from './signature';
import { contentStem } from './stem';
import { foldWord } from './tokens';

/** A fact as evidence keeps it: hashes instead of words, so that a pack without text can still be compared. */
export type FactEvidence = {
  readonly kind: FactKind;
  /** Hash of the canonical value. */
  readonly value: number;
  /** Hash of the unit; 0 for none. */
  readonly unit: number;
  /** Hash of the initials of a name of several words ("cia"); 0 otherwise. */
  readonly initials: number;
  /** First word (index into the text's words), and how many. */
  readonly first: number;
  readonly count: number;
};

/** A run of words, by index into the text's words. */
export type WordRun = { readonly first: number; readonly count: number };

/** A text read closely: its fingerprint, and everything sentences are compared by. */
export type Reading = Fingerprint & {
  /** Per word: hash of its stem, 0 for function words. */
  readonly stems: Uint32Array;
  /** All facts in reading order. */
  readonly facts: readonly FactEvidence[];
  /** What stands between quotation marks, in reading order. */
  readonly quotes: readonly WordRun[];
};

/** What is kept of a known report: enough to compare pages with it without its text. */
export type Evidence = Reading & {
  /** Whether the first sentence is the headline. */
  readonly hasHeadline: boolean;
  /** MinHash signature of the whole text. */
  readonly signature: Uint32Array;
};

/** Reads a report's text for keeping. `print` must be the fingerprint of `paragraphs`. O(length). */
export function readEvidence(
  paragraphs: readonly string[],
  print: Fingerprint,
  options: { readonly hasHeadline?: boolean } = {},
): Evidence {
  return {
    ...readClosely(paragraphs, print),
    hasHeadline: options.hasHeadline ?? false,
    signature: signatureOf(wordsOf(paragraphs.join('\n\n'), print).map(foldWord)),
  };
}

/** Reads a fingerprinted text closely: stems, facts, quotes. O(length). */
export function readClosely(paragraphs: readonly string[], print: Fingerprint): Reading {
  const text = paragraphs.join('\n\n');
  const surfaces = wordsOf(text, print);
  const folded = surfaces.map(foldWord);
  return {
    ...print,
    stems: Uint32Array.from(folded, stemHash),
    facts: factsOf(text, print, surfaces, folded),
    quotes: quotesOf(paragraphs, print.places),
  };
}

function wordsOf(text: string, { tokens, places }: Fingerprint): string[] {
  return Array.from(tokens, (_, i) => text.slice(places[i * 2], places[i * 2 + 1]));
}

function stemHash(folded: string): number {
  const stem = contentStem(folded);
  return stem === '' ? 0 : hashString(stem);
}

function factsOf(
  text: string,
  fingerprint: Fingerprint,
  surfaces: readonly string[],
  folded: readonly string[],
): FactEvidence[] {
  const { places } = fingerprint;
  return sentencesOf(fingerprint).flatMap(({ first, count, start, end }) => {
    const gaps = Array.from({ length: count }, (_, i) =>
      text.slice(places[(first + i) * 2 + 1], i + 1 < count ? places[(first + i + 1) * 2] : end),
    );
    const words = {
      surfaces: surfaces.slice(first, first + count),
      folded: folded.slice(first, first + count),
      gaps,
      lead: text.slice(start, places[first * 2]),
    };
    return readFacts(words).map((fact) => ({
      kind: fact.kind,
      value: hashString(fact.value),
      unit: fact.unit === '' ? 0 : hashString(fact.unit),
      initials: fact.kind === 'name' && fact.count > 1 ? hashString(initialsOf(fact.value)) : 0,
      first: first + fact.first,
      count: fact.count,
    }));
  });
}

function initialsOf(name: string): string {
  return name
    .split(' ')
    .filter((word) => word !== 'of' && word !== 'the' && word !== 'and')
    .map((word) => word.charAt(0))
    .join('');
}

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
