import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../lib/engine/check';
import { EngineFormatError } from '../../../lib/engine/engine-error';
import { decodeEvidence, encodeEvidence } from '../../../lib/engine/evidence-codec';
import { fingerprint } from '../../../lib/engine/fingerprint';
import { readEvidence } from '../../../lib/engine/read-closely';
import { damagedText, otherJson } from './support/damage';
import { pageOf, reportOf, seedTexts } from './support/known';
import { anyParagraphs } from './support/texts';

const evidenceOf = (paragraphs: readonly string[], isHeadlined = false) =>
  readEvidence(paragraphs, fingerprint(paragraphs), isHeadlined ? { title: paragraphs[0] } : {});

const PARAGRAPHS = [
  'Harbour council delays the new breakwater',
  'The council voted on May 9 to delay it by two years, “citing the price of stone,” said Anna Brook.',
  'Of 62 moorings, 40 could not be used, Harold Finch told the Port Authority. It was not enough.',
];

test('evidence of any text is the same after encoding, sending as JSON and decoding', () => {
  fc.assert(
    fc.property(anyParagraphs, fc.boolean(), (paragraphs, isHeadlined) => {
      const evidence = evidenceOf(paragraphs, isHeadlined);
      const sent: unknown = JSON.parse(JSON.stringify(encodeEvidence(evidence)));
      expect(decodeEvidence(sent)).toEqual(evidence);
    }),
  );
});

test('evidence of every seed is the same after encoding and decoding', () => {
  for (const { paragraphs } of seedTexts())
    expect(decodeEvidence(encodeEvidence(evidenceOf(paragraphs)))).toEqual(evidenceOf(paragraphs));
});

test('evidence survives a structured clone, as storage makes it', () => {
  expect(structuredClone(evidenceOf(PARAGRAPHS))).toEqual(evidenceOf(PARAGRAPHS));
});

describe('what cannot be read', () => {
  const encoded = encodeEvidence(evidenceOf(PARAGRAPHS));

  test.each([
    ['nothing', undefined],
    ['a fingerprint without evidence', { ...encoded, stems: undefined }],
    ['stems of another text', { ...encoded, stems: 'AAAAAA==' }],
    ['a signature cut short', { ...encoded, signature: encoded.signature.slice(0, 64) }],
    ['half a fact', { ...encoded, facts: 'AAAAAA==' }],
    ['a fact of an unknown kind', { ...encoded, facts: `/////${'A'.repeat(27)}` }],
    ['a quote past the last word', { ...encoded, quotes: '/////wEAAAA=' }],
  ])('%s is refused with EngineFormatError', (_, value) => {
    expect(() => decodeEvidence(value)).toThrow(EngineFormatError);
  });

  test('damage is refused, or reads as evidence a page can be checked against', () => {
    fc.assert(
      fc.property(fc.oneof(damagedText(encoded), otherJson), (value) => {
        try {
          const evidence = decodeEvidence(value);
          const known = { ...reportOf('damaged', []), evidence };
          expect(check(pageOf(PARAGRAPHS), [known]).format).toBe('wireprint.report/1');
        } catch (error) {
          expect(error).toBeInstanceOf(EngineFormatError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
