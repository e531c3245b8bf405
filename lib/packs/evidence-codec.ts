import type { Evidence, FactEvidence, WordRun } from '../engine/evidence';
import type { FactKind } from '../engine/facts/fact';
import { SPAN_FIELDS } from '../engine/fingerprint';
import { KeyNumbers } from '../engine/key-numbers';
import { SIGNATURE_SIZE } from '../engine/signature';
import { sketchParagraphs } from '../engine/sketch-paragraphs';
import type { ByteReader } from './byte-reader';
import type { ByteWriter } from './byte-writer';
import { badField } from './errors';

/*
 * Evidence as bytes, without anything that can be derived again: offsets into the text come from the text where the
 * pack holds it, sketches from the words.
 *
 *   headline (0/1) · signature (128 bytes)
 *   distinct words: count, hash each, in order of first use · per word its stem: none, the same hash, or another hash
 *   stretches whose stems are silent (datelines) · words in reading order, as places in the list of distinct ones
 *   paragraphs: count, per paragraph the number of sentences, per sentence the number of words
 *   pauses: words with more than a space or hyphen before them, since a comma may decide who did what
 *   facts · quotes · anchors
 *
 * Pauses and anchors are ascending, so they are written as distances.
 */
const KINDS: readonly FactKind[] = ['number', 'date', 'name', 'negation'];

const NO_STEM = 0;
const SAME_STEM = 1;
const OTHER_STEM = 2;

const HAS_UNIT = 8;
const HAS_ALIAS = 16;
const HAS_RESOLVED = 32;

/** O(words). */
export function writeEvidence(to: ByteWriter, evidence: Evidence): void {
  to.byte(evidence.hasHeadline ? 1 : 0);
  to.bytes(evidence.signature);
  writeWords(to, evidence);
  writeSentences(to, evidence);
  writeAscending(to, pausesOf(evidence.places));
  to.count(evidence.facts.length);
  for (const fact of evidence.facts) writeFact(to, fact);
  writeRuns(to, evidence.quotes);
  writeAscending(to, evidence.anchors);
}

/**
 * Of offsets into the text only the gaps between words mean something: 1, and 2 at a pause. `openReport` puts the true
 * ones in place where the pack holds the text. Throws `PackRefused`. O(words).
 */
export function readEvidence(from: ByteReader): Evidence {
  const hasHeadline = from.byte() === 1;
  const signature = from.bytes(SIGNATURE_SIZE).slice();
  const { tokens, stems } = readWords(from);
  const { spans, paragraphs } = readSentences(from, tokens.length);
  const places = placesWith(readAscending(from), tokens.length);
  const facts = Array.from({ length: from.countOf(7) }, () => readFact(from, tokens.length));
  const quotes = readRuns(from, tokens.length);
  const anchors = readAscending(from);
  const sketched = sketchParagraphs(tokens, paragraphs);
  return {
    hasHeadline,
    signature,
    tokens,
    stems,
    places,
    spans,
    ...sketched,
    facts,
    quotes,
    anchors,
  };
}

function writeWords(to: ByteWriter, { tokens, stems }: Evidence): void {
  const numbers = new KeyNumbers(tokens.length);
  const stemOf = new Uint32Array(tokens.length);
  const order = new Uint32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const number = numbers.add(tokens[i] ?? 0);
    stemOf[number] ||= stems[i] ?? 0;
    order[i] = number;
  }
  const words = numbers.keys();
  to.count(words.length);
  for (const word of words) to.word(word);
  for (let number = 0; number < words.length; number++) {
    const stem = stemOf[number] ?? 0;
    const isSame = stem === words[number];
    to.byte(stem === 0 ? NO_STEM : isSame ? SAME_STEM : OTHER_STEM);
    if (stem !== 0 && !isSame) to.word(stem);
  }
  to.count(order.length);
  for (const number of order) to.count(number);
  writeRuns(to, silentRuns(order, stemOf, stems));
}

/** Where a word has no stem although it has one elsewhere. */
function silentRuns(order: Uint32Array, stemOf: Uint32Array, stems: Uint32Array): WordRun[] {
  const runs: { first: number; count: number }[] = [];
  for (let i = 0; i < order.length; i++) {
    if (stems[i] !== 0 || stemOf[order[i] ?? 0] === 0) continue;
    const last = runs.at(-1);
    if (last && last.first + last.count === i) last.count++;
    else runs.push({ first: i, count: 1 });
  }
  return runs;
}

/** In plain loops: `Uint32Array.from` with a function takes four times as long, and an import reads every word of a pack. */
function readWords(from: ByteReader): { tokens: Uint32Array; stems: Uint32Array } {
  const words = new Uint32Array(from.countOf(5));
  for (let i = 0; i < words.length; i++) words[i] = from.word();
  const stemOf = new Uint32Array(words.length);
  for (let i = 0; i < words.length; i++) stemOf[i] = readStem(from, words[i] ?? 0);
  const tokens = new Uint32Array(from.countOf(1));
  const stems = new Uint32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const number = from.count();
    if (number >= words.length) throw damaged(from, 'names a word that is not in its list');
    tokens[i] = words[number] ?? 0;
    stems[i] = stemOf[number] ?? 0;
  }
  for (const { first, count } of readRuns(from, stems.length)) stems.fill(0, first, first + count);
  return { tokens, stems };
}

function readStem(from: ByteReader, word: number): number {
  const code = from.byte();
  if (code === NO_STEM) return 0;
  if (code === SAME_STEM) return word;
  if (code === OTHER_STEM) return from.word();
  throw damaged(from, 'has a stem of a kind that is unknown');
}

function writeSentences(to: ByteWriter, { spans, sketchStarts }: Evidence): void {
  const paragraphs: number[][] = Array.from({ length: sketchStarts.length - 1 }, () => []);
  for (let i = 0; i < spans.length; i += SPAN_FIELDS) {
    paragraphs[spans[i] ?? 0]?.push(spans[i + 4] ?? 0);
  }
  to.count(paragraphs.length);
  for (const sentences of paragraphs) {
    to.count(sentences.length);
    for (const words of sentences) to.count(words);
  }
}

function readSentences(
  from: ByteReader,
  words: number,
): { spans: Uint32Array; paragraphs: number[] } {
  const spans: number[] = [];
  let first = 0;
  const paragraphs = Array.from({ length: from.countOf(1) }, (_, paragraph) => {
    const start = first;
    for (let left = from.countOf(1); left > 0; left--) {
      const count = from.count();
      spans.push(paragraph, 0, 0, first, count);
      first += count;
      if (count === 0 || first > words)
        throw damaged(from, 'has sentences that do not fit its words');
    }
    return first - start;
  });
  if (first !== words) throw damaged(from, 'has sentences that do not fit its words');
  return { spans: Uint32Array.from(spans), paragraphs };
}

/** Words before which more stands than one character. */
function pausesOf(places: Uint32Array): number[] {
  const pauses: number[] = [];
  for (let word = 1; word * 2 < places.length; word++) {
    if ((places[word * 2] ?? 0) - (places[word * 2 - 1] ?? 0) > 1) pauses.push(word);
  }
  return pauses;
}

/** Every word one character long, two characters after a pause. A pause past the last word is passed over. */
function placesWith(pauses: Uint32Array, words: number): Uint32Array {
  const places = new Uint32Array(words * 2);
  let pause = 0;
  for (let word = 0, at = 0; word < words; word++, at += 2) {
    if (pauses[pause] === word) {
      pause++;
      at++;
    }
    places[word * 2] = at;
    places[word * 2 + 1] = at + 1;
  }
  return places;
}

function writeFact(to: ByteWriter, fact: FactEvidence): void {
  const { kind, value, unit, alias, resolved, first, count } = fact;
  const present =
    (unit === 0 ? 0 : HAS_UNIT) |
    (alias === 0 ? 0 : HAS_ALIAS) |
    (resolved === 0 ? 0 : HAS_RESOLVED);
  to.byte(KINDS.indexOf(kind) | present);
  to.word(value);
  for (const hash of [unit, alias, resolved]) if (hash !== 0) to.word(hash);
  to.count(first);
  to.count(count);
}

function readFact(from: ByteReader, words: number): FactEvidence {
  const head = from.byte();
  const kind = KINDS[head & 7];
  if (kind === undefined || head >= 64) throw damaged(from, 'has a fact of a kind that is unknown');
  const value = from.word();
  const unit = head & HAS_UNIT ? from.word() : 0;
  const alias = head & HAS_ALIAS ? from.word() : 0;
  const resolved = head & HAS_RESOLVED ? from.word() : 0;
  return { kind, value, unit, alias, resolved, ...readRun(from, words) };
}

function writeRuns(to: ByteWriter, runs: readonly WordRun[]): void {
  to.count(runs.length);
  for (const { first, count } of runs) {
    to.count(first);
    to.count(count);
  }
}

function readRuns(from: ByteReader, words: number): WordRun[] {
  return Array.from({ length: from.countOf(2) }, () => readRun(from, words));
}

function readRun(from: ByteReader, words: number): WordRun {
  const first = from.count();
  const count = from.count();
  if (first + count > words)
    throw damaged(from, 'has a fact or quote that points past its last word');
  return { first, count };
}

function writeAscending(
  to: ByteWriter,
  values: Iterable<number> & { readonly length: number },
): void {
  to.count(values.length);
  let last = 0;
  for (const value of values) {
    to.count(value - last);
    last = value;
  }
}

function readAscending(from: ByteReader): Uint32Array {
  const values = new Uint32Array(from.countOf(1));
  let last = -1;
  for (let i = 0; i < values.length; i++) {
    const value = i === 0 ? from.count() : last + from.count();
    if (value <= last || value > 0xffffffff)
      throw damaged(from, 'has anchors or pauses out of order');
    values[i] = value;
    last = value;
  }
  return values;
}

function damaged({ where }: ByteReader, what: string): Error {
  return badField(where, what);
}
