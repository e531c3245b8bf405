import { addAnchors } from './anchors';
import { toBase64, wordsFromBase64 } from './base64';
import { EngineFormatError } from './engine-error';
import { splitSentences } from './sentences';
import { smallestOf } from './sketch';
import { sketchParagraphs } from './sketch-paragraphs';
import type { SentenceTokens, Span } from './span';
import { scanPassing, type Tokens } from './tokens';

/** Rises when the same text no longer gives the same hashes. */
export const ENGINE_VERSION = 1;

/** Hashes of one text, made where the text is (content script, pack build): enough to find candidates and to align words. */
export type Fingerprint = {
  /** 32-bit hash of every folded word, in reading order. */
  readonly tokens: Uint32Array;
  /** Per word: its start and end in the extracted text (UTF-16). */
  readonly places: Uint32Array;
  /** Per sentence `SPAN_FIELDS` numbers: paragraph, start, end (UTF-16 offsets into the extracted text), first token, token count. */
  readonly spans: Uint32Array;
  /** Bottom-k sketch of each paragraph, ascending; all sketches one after another. */
  readonly sketches: Uint32Array;
  /** Where each paragraph's sketch starts in `sketches`; one entry more than paragraphs. */
  readonly sketchStarts: Uint32Array;
  /** Hashes of figures, names and rare words, ascending, each once. */
  readonly anchors: Uint32Array;
};

export const SPAN_FIELDS = 5;

/** Fingerprints a text given as paragraphs. O(length). */
export function fingerprint(paragraphs: readonly string[]): Fingerprint {
  const hashes: number[] = [];
  const places: number[] = [];
  const counts: number[] = [];
  const spans: number[] = [];
  const anchors: number[] = [];
  let offset = 0;
  paragraphs.forEach((text, paragraph) => {
    const words = scanPassing(text);
    const sentences = assignWords(splitSentences(text), words, paragraph);
    for (const { start, end, first, count } of sentences) {
      spans.push(paragraph, offset + start, offset + end, hashes.length + first, count);
    }
    addAnchors(anchors, words, sentences);
    counts.push(words.count);
    for (let i = 0; i < words.count; i++) {
      hashes.push(words.hashes[i] ?? 0);
      places.push(offset + (words.starts[i] ?? 0), offset + (words.ends[i] ?? 0));
    }
    offset += text.length + 2;
  });
  const tokens = Uint32Array.from(hashes);
  return {
    tokens,
    places: Uint32Array.from(places),
    spans: Uint32Array.from(spans),
    ...sketchParagraphs(tokens, counts),
    anchors: smallestOf(Uint32Array.from(anchors), anchors.length),
  };
}

/** A stretch without words ("…", a row of asterisks) claims nothing: it is no sentence. */
function assignWords(spans: readonly Span[], words: Tokens, paragraph: number): SentenceTokens[] {
  let next = 0;
  const sentences: SentenceTokens[] = [];
  for (const { start, end } of spans) {
    const first = next;
    while (next < words.count && (words.starts[next] ?? 0) < end) next++;
    if (next > first) sentences.push({ start, end, paragraph, first, count: next - first });
  }
  return sentences;
}

/** The sentences of a fingerprint, unpacked. O(sentences). */
export function sentencesOf({ spans }: Fingerprint): SentenceTokens[] {
  const sentences: SentenceTokens[] = [];
  for (let i = 0; i + SPAN_FIELDS <= spans.length; i += SPAN_FIELDS) {
    sentences.push({
      paragraph: spans[i] ?? 0,
      start: spans[i + 1] ?? 0,
      end: spans[i + 2] ?? 0,
      first: spans[i + 3] ?? 0,
      count: spans[i + 4] ?? 0,
    });
  }
  return sentences;
}

/** A fingerprint as plain JSON for messages; every array as base64 of its little-endian bytes. */
export type EncodedFingerprint = { readonly engine: number } & Readonly<
  Record<keyof Fingerprint, string>
>;

const FIELDS = ['tokens', 'places', 'spans', 'sketches', 'sketchStarts', 'anchors'] as const;

export function encodeFingerprint(fingerprint: Fingerprint): EncodedFingerprint {
  const [tokens, places, spans, sketches, sketchStarts, anchors] = FIELDS.map((field) =>
    toBase64(fingerprint[field]),
  ) as [string, string, string, string, string, string];
  return { engine: ENGINE_VERSION, tokens, places, spans, sketches, sketchStarts, anchors };
}

/**
 * Reads what `encodeFingerprint` wrote.
 * Throws `EngineFormatError` when a field is missing, damaged, contradicts another or was made by another engine version.
 */
export function decodeFingerprint(encoded: unknown): Fingerprint {
  const fields = typeof encoded === 'object' && encoded !== null ? Object.entries(encoded) : [];
  const values = new Map(fields);
  if (values.get('engine') !== ENGINE_VERSION) {
    throw new EngineFormatError(`expected engine ${ENGINE_VERSION}, found ${values.get('engine')}`);
  }
  const [tokens, places, spans, sketches, sketchStarts, anchors] = FIELDS.map((field) =>
    decodeField(field, values.get(field)),
  ) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const decoded = { tokens, places, spans, sketches, sketchStarts, anchors };
  assertConsistent(decoded);
  return decoded;
}

function decodeField(field: string, value: unknown): Uint32Array {
  const words = typeof value === 'string' ? wordsFromBase64(value) : undefined;
  if (words === undefined)
    throw new EngineFormatError(`field ${field} is not base64 of 32-bit words`);
  return words;
}

/** Offsets that point outside would make later steps read other texts' words. */
function assertConsistent({ tokens, places, spans, sketches, sketchStarts }: Fingerprint): void {
  const isWhole = places.length === tokens.length * 2 && spans.length % SPAN_FIELDS === 0;
  let next = 0;
  let isOrdered = isWhole;
  for (let i = 0; isOrdered && i < spans.length; i += SPAN_FIELDS) {
    isOrdered = spans[i + 3] === next && (spans[i + 1] ?? 0) <= (spans[i + 2] ?? 0);
    next += spans[i + 4] ?? 0;
  }
  for (let i = 1; isOrdered && i < sketchStarts.length; i++) {
    isOrdered = (sketchStarts[i - 1] ?? 0) <= (sketchStarts[i] ?? 0);
  }
  const sketchEnd = sketchStarts[sketchStarts.length - 1] ?? 0;
  if (!isOrdered || next !== tokens.length || sketchEnd !== sketches.length) {
    throw new EngineFormatError('sentence or sketch offsets contradict the words');
  }
}
