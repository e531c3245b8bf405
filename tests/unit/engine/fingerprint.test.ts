import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EngineFormatError } from '../../../lib/engine/engine-error';
import {
  decodeFingerprint,
  ENGINE_VERSION,
  encodeFingerprint,
  fingerprint,
  sentencesOf,
} from '../../../lib/engine/fingerprint';
import { hashString } from '../../../lib/engine/hash';
import { extractedText } from '../../../lib/engine/input';
import { foldWord } from '../../../lib/engine/tokens';
import { damagedText, otherJson } from './support/damage';
import { seedTexts } from './support/known';
import { anyParagraphs } from './support/texts';

describe('of any paragraphs', () => {
  test('words lie where the extracted text has them, and hash as folded', () => {
    fc.assert(
      fc.property(anyParagraphs, (paragraphs) => {
        const text = extractedText(paragraphs);
        const { tokens, places } = fingerprint(paragraphs);
        const words = Array.from(tokens, (_, i) => text.slice(places[i * 2], places[i * 2 + 1]));
        expect(words.map((word) => hashString(foldWord(word)))).toEqual(Array.from(tokens));
      }),
    );
  });

  test('sentences are in order and share out all words', () => {
    fc.assert(
      fc.property(anyParagraphs, (paragraphs) => {
        const text = extractedText(paragraphs);
        const print = fingerprint(paragraphs);
        let word = 0;
        let last = 0;
        for (const { paragraph, start, end, first, count } of sentencesOf(print)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(first).toBe(word);
          expect(paragraphs[paragraph]).toBeDefined();
          for (let i = first; i < first + count; i++) {
            expect(print.places[i * 2]).toBeGreaterThanOrEqual(start);
            // A byte order mark after a word belongs to it, and is white space to the sentence.
            expect(text.slice(end, print.places[i * 2 + 1]).trim()).toBe('');
          }
          word += count;
          last = end;
        }
        expect(word).toBe(print.tokens.length);
      }),
    );
  });

  test('every paragraph has its own sketch', () => {
    fc.assert(
      fc.property(anyParagraphs, (paragraphs) => {
        const { sketches, sketchStarts } = fingerprint(paragraphs);
        const alone = paragraphs.map((paragraph) => fingerprint([paragraph]).sketches);
        expect(sketchStarts).toHaveLength(paragraphs.length + 1);
        expect(alone).toEqual(
          paragraphs.map((_, i) => sketches.slice(sketchStarts[i], sketchStarts[i + 1])),
        );
      }),
    );
  });

  test('encoded, sent as JSON and decoded it is the same', () => {
    fc.assert(
      fc.property(anyParagraphs, (paragraphs) => {
        const print = fingerprint(paragraphs);
        const sent: unknown = JSON.parse(JSON.stringify(encodeFingerprint(print)));
        expect(decodeFingerprint(sent)).toEqual(print);
      }),
    );
  });
});

test('the text between two sentences is white space', () => {
  for (const { paragraphs } of seedTexts()) {
    const text = extractedText(paragraphs);
    let last = 0;
    for (const { start, end } of sentencesOf(fingerprint(paragraphs))) {
      expect(text.slice(last, start).trim()).toBe('');
      last = end;
    }
    expect(last).toBe(text.length);
  }
});

test('no paragraphs give an empty fingerprint', () => {
  const { tokens, spans, sketchStarts } = fingerprint([]);
  expect([tokens.length, spans.length, Array.from(sketchStarts)]).toEqual([0, 0, [0]]);
});

describe('what cannot be read', () => {
  const encoded = encodeFingerprint(
    fingerprint(['One sentence here. And another one.', 'A third.']),
  );

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'fingerprint'],
    ['a list', []],
    ['an empty object', {}],
    ['another engine', { ...encoded, engine: ENGINE_VERSION + 1 }],
    ['a missing field', { ...encoded, spans: undefined }],
    ['a field that is no base64', { ...encoded, tokens: '!!!!' }],
    ['a field of half a word', { ...encoded, tokens: 'AAA=' }],
    ['words without places', { ...encoded, places: '' }],
    [
      'sentences of more words than there are',
      { ...encoded, tokens: 'AAAAAA==', places: 'AAAAAAAAAAA=' },
    ],
    ['sketches cut short', { ...encoded, sketches: '' }],
  ])('%s is refused with EngineFormatError', (_, value) => {
    expect(() => decodeFingerprint(value)).toThrow(EngineFormatError);
  });

  test('damage is refused, or reads as a fingerprint that holds together', () => {
    fc.assert(
      fc.property(fc.oneof(damagedText(encoded), otherJson), (value) => {
        try {
          const print = decodeFingerprint(value);
          const words = sentencesOf(print).reduce((sum, { count }) => sum + count, 0);
          expect(words).toBe(print.tokens.length);
          expect(print.places).toHaveLength(words * 2);
          expect(print.sketchStarts.at(-1) ?? 0).toBe(print.sketches.length);
        } catch (error) {
          expect(error).toBeInstanceOf(EngineFormatError);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
