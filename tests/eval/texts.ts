import type { Evidence } from '../../lib/engine/evidence';
import { fingerprint, sentencesOf } from '../../lib/engine/fingerprint';
import { extractedText, type KnownReport, type PageInput } from '../../lib/engine/input';
import { paragraphsOf } from '../../lib/engine/plain-text';
import { readEvidence } from '../../lib/engine/read-closely';
import { ByteReader } from '../../lib/packs/byte-reader';
import { ByteWriter } from '../../lib/packs/byte-writer';
import { readEvidence as readPacked, writeEvidence } from '../../lib/packs/evidence-codec';

/** A text as an original to check against. */
export function asReport(id: string, text: string): KnownReport {
  return reportOf(id, paragraphsOf(text).paragraphs);
}

export function reportOf(id: string, paragraphs: readonly string[]): KnownReport {
  const evidence = readEvidence(paragraphs, fingerprint(paragraphs));
  const told = { id, title: '', url: '', publisher: '', published: '', pack: '' };
  return holdsText ? { ...told, paragraphs, evidence } : { ...told, evidence: packed(evidence) };
}

let holdsText = true;

/** From now on originals are what a pack without text holds of them. */
export function forgetTexts(): void {
  holdsText = false;
}

function packed(evidence: Evidence): Evidence {
  const to = new ByteWriter();
  writeEvidence(to, evidence);
  return readPacked(new ByteReader(to.finish(), 'an original'));
}

/** The sentences of a text as reports number them. */
export function sentencesIn(text: string): string[] {
  const { paragraphs } = paragraphsOf(text);
  const whole = extractedText(paragraphs);
  return sentencesOf(fingerprint(paragraphs)).map(({ start, end }) => whole.slice(start, end));
}

/** A text as the page to check. */
export function asPage(text: string): PageInput {
  return pageOf(paragraphsOf(text).paragraphs);
}

export function pageOf(paragraphs: readonly string[]): PageInput {
  return {
    url: '',
    canonical: '',
    title: '',
    language: 'en',
    published: '',
    paragraphs,
    credits: [],
  };
}

/** Share of the distinct runs of `words` words of one text that another holds, and their number: the gold of the relation task. */
export function runsShared(
  text: string,
  other: string,
  words: number,
): { share: number; count: number } {
  const own = runsOf(text, words);
  const known = runsOf(other, words);
  const count = [...own].filter((run) => known.has(run)).length;
  return { share: own.size === 0 ? 0 : count / own.size, count };
}

/** Share of the distinct words of four letters or more of one text that another holds. */
export function wordsShared(text: string, other: string): number {
  const wordsOf = (of: string) => new Set(of.toLowerCase().match(/[a-z0-9]{4,}/g) ?? []);
  const own = wordsOf(text);
  const known = wordsOf(other);
  return own.size === 0 ? 0 : [...own].filter((word) => known.has(word)).length / own.size;
}

/** Full names as printed: two capitalised words or more in a row. */
export function namesOf(text: string): Set<string> {
  return new Set(text.match(/\b[A-Z][a-z]+(?: [A-Z][a-z]+)+/g) ?? []);
}

/** Words as the gold of the tasks counts them: letters and figures, in small letters. */
export function plainWords(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

function runsOf(text: string, words: number): Set<string> {
  const all = plainWords(text);
  const last = Math.max(0, all.length - words + 1);
  return new Set(Array.from({ length: last }, (_, i) => all.slice(i, i + words).join(' ')));
}

/** The first `length` characters on one line. */
export function short(text: string, length = 110): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > length ? `${line.slice(0, length)}…` : line;
}
