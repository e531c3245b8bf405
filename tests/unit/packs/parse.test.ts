import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodePack } from '../../../lib/packs/encode';
import { type PackFault, PackRefused } from '../../../lib/packs/errors';
import type { EncodedPack } from '../../../lib/packs/format';
import { MAX_PACK_CHARACTERS, parsePack, parsePackText } from '../../../lib/packs/parse';
import { samplePack } from './sample-pack';

const TEXT = encodePack(samplePack());
const encoded = (): EncodedPack => JSON.parse(TEXT);

function faultOf(parse: () => unknown): PackFault | 'accepted' {
  try {
    parse();
    return 'accepted';
  } catch (thrown) {
    if (thrown instanceof PackRefused) return thrown.fault;
    throw thrown;
  }
}

/** The sample with one field of its manifest, or of its first report, replaced. */
function withManifest(change: object): unknown {
  const { manifest, reports } = encoded();
  return { manifest: { ...manifest, ...change }, reports };
}
function withReport(change: object): unknown {
  const { manifest, reports } = encoded();
  return {
    manifest,
    reports: reports.map((report, i) => (i === 0 ? { ...report, ...change } : report)),
  };
}

test('a pack that was built here is accepted', () => {
  expect(parsePackText(TEXT).manifest.counts.reports).toBe(2);
});

test.each<[string, unknown, PackFault]>([
  ['a newer format', withManifest({ format: 'newspack/1' }), 'unknown-format'],
  ['no format at all', withManifest({ format: undefined }), 'not-a-pack'],
  [
    'another engine version',
    withManifest({ engine: { ...encoded().manifest.engine, version: 99 } }),
    'other-engine',
  ],
  [
    'another test vector',
    withManifest({ engine: { ...encoded().manifest.engine, testVector: '' } }),
    'other-engine',
  ],
  [
    'a report count that lies',
    withManifest({ counts: { reports: 3, paragraphs: 9 } }),
    'wrong-counts',
  ],
  [
    'a paragraph count that lies',
    withManifest({ counts: { reports: 2, paragraphs: 8 } }),
    'wrong-counts',
  ],
  ['text in a pack of fingerprints', withManifest({ detail: 'fingerprints' }), 'bad-field'],
  ['two reports with one id', withReport({ id: 'orchard' }), 'bad-field'],
  ['a script for an address', withReport({ url: 'javascript:alert(1)' }), 'bad-field'],
  ['a title that turns the reading direction', withReport({ title: 'a\u202eb' }), 'bad-field'],
  ['a title with a control character', withReport({ title: 'a\u0007b' }), 'bad-field'],
  ['an endless title', withReport({ title: 'a'.repeat(10_000) }), 'bad-field'],
  [
    'a text other than the evidence',
    withReport({ paragraphs: [...(encoded().reports[0]?.paragraphs ?? [])].reverse() }),
    'bad-field',
  ],
  ['no evidence', withReport({ evidence: undefined }), 'bad-field'],
])('%s is refused', (_name, pack, fault) => {
  expect(faultOf(() => parsePack(pack))).toBe(fault);
});

test.each(['__proto__', 'constructor', 'prototype'])(
  'a field named %s is refused at every level',
  (name) => {
    const poison = `{"${name}":{"polluted":true},`;
    const poisoned = [...TEXT.matchAll(/\{(?=")/g)].map(
      ({ index }) => TEXT.slice(0, index) + poison + TEXT.slice(index + 1),
    );
    const refusals = poisoned.map((text) => faultOf(() => parsePackText(text)));
    expect(refusals.filter((fault) => fault === 'accepted')).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  },
);

test('a pack beyond the limit is refused before it is parsed', () => {
  expect(faultOf(() => parsePackText(' '.repeat(MAX_PACK_CHARACTERS + 1)))).toBe('too-large');
});

test('every refusal says what to do', () => {
  const packs = [withManifest({ format: 'newspack/9' }), withManifest({ counts: {} }), [], 7];
  for (const pack of packs) {
    expect(() => parsePack(pack)).toThrow(/(Update|Get it again|Choose|Ask)/);
  }
});

test('whatever is given is either a pack or refused by name', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.jsonValue()), (value) => {
      expect(faultOf(() => parsePack(value))).not.toBe('accepted');
    }),
  );
});

test('a pack cut short or with one character changed is never taken for another pack', () => {
  const last = TEXT.length - 1;
  fc.assert(
    fc.property(fc.nat(last), fc.constantFrom('0', '"', '}', 'A', ''), (at, char) => {
      const damaged =
        char === '' ? TEXT.slice(0, at) : TEXT.slice(0, at) + char + TEXT.slice(at + 1);
      const fault = faultOf(() => parsePackText(damaged));
      if (fault !== 'accepted') return;
      const { reports } = parsePackText(damaged);
      expect(reports).toHaveLength(2);
    }),
    { numRuns: 300 },
  );
});
