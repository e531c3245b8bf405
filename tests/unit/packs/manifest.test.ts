import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PackFault, PackRefused } from '../../../lib/packs/errors';
import { MAX_MANIFEST_BYTES } from '../../../lib/packs/format';
import { encodeManifest, parseManifest } from '../../../lib/packs/manifest';
import { samplePack } from './sample-pack';

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const { manifest } = samplePack({
  description: 'Two made-up reports',
  homepage: 'https://harbour.example/packs',
  expires: '2030-01-01T00:00:00Z',
  keys: { current: `RW${'A'.repeat(54)}`, next: [`RW${'B'.repeat(54)}`], revoked: [] },
  mirrors: ['https://mirror.example/packs/'],
});
const TEXT = new TextDecoder().decode(encodeManifest(manifest));

function faultOf(bytes: Uint8Array): PackFault | 'accepted' {
  try {
    parseManifest(bytes);
    return 'accepted';
  } catch (thrown) {
    if (thrown instanceof PackRefused) return thrown.fault;
    throw thrown;
  }
}

const schema = JSON.parse(
  readFileSync(new URL('../../../lib/packs/manifest.schema.json', import.meta.url), 'utf8'),
);
const isInSchema = new Ajv({ allErrors: true }).compile(schema);

test('a manifest comes back as it was written, byte for byte', () => {
  const bytes = encodeManifest(manifest);
  expect(parseManifest(bytes)).toEqual(manifest);
  expect(encodeManifest(parseManifest(bytes))).toEqual(bytes);
});

test('fields that are not known are passed over', () => {
  expect(parseManifest(bytesOf({ ...manifest, archive: { shards: 3 } }))).toEqual(manifest);
});

const [segment] = manifest.segments;
const REFUSED: readonly [string, object, PackFault][] = [
  ['an older format', { format: 'newspack/0' }, 'unknown-format'],
  ['no format at all', { format: undefined }, 'not-a-pack'],
  ['another engine version', { engine: { ...manifest.engine, version: 99 } }, 'other-engine'],
  ['another test vector', { engine: { ...manifest.engine, testVector: '' } }, 'other-engine'],
  ['no engine', { engine: undefined }, 'bad-field'],
  ['no title', { title: ' ' }, 'bad-field'],
  ['a title that turns the reading direction', { title: 'a\u202eb' }, 'bad-field'],
  ['a title with a control character', { title: 'a\u0007b' }, 'bad-field'],
  ['an endless title', { title: 'a'.repeat(10_000) }, 'bad-field'],
  ['an id with a path in it', { id: '../seeds' }, 'bad-field'],
  ['a script for a homepage', { homepage: 'javascript:alert(1)' }, 'bad-field'],
  ['a publisher that is text', { publisher: 'Harbour' }, 'bad-field'],
  ['a mirror that is no web address', { mirrors: ['file:///etc/passwd'] }, 'bad-field'],
  ['a sequence number below zero', { seq: -1 }, 'bad-field'],
  ['an expiry that is no time', { expires: 'tomorrow' }, 'bad-field'],
  ['a look every minute', { checkHours: 0 }, 'bad-field'],
  ['an unknown detail', { detail: 'everything' }, 'bad-field'],
  ['a key that is none', { keys: { current: 'RW', next: [], revoked: [] } }, 'bad-field'],
  ['a segment named twice', { segments: [segment, segment] }, 'bad-field'],
  ['a segment without a hash', { segments: [{ ...segment, sha256: 'x' }] }, 'bad-field'],
  ['a segment over 16 MiB', { segments: [{ ...segment, bytes: 2 ** 25 }] }, 'bad-field'],
  ['a segment of an unknown kind', { segments: [{ ...segment, kind: 'patch' }] }, 'bad-field'],
  ['a million segments', { segments: Array(300).fill(segment) }, 'bad-field'],
];

test.each(REFUSED)('%s is refused', (_name, change, fault) => {
  expect(faultOf(bytesOf({ ...manifest, ...change }))).toBe(fault);
});

test.each(['__proto__', 'constructor', 'prototype'])(
  'a field named %s is refused at every level that is read',
  (name) => {
    const poison = `{"${name}":{"polluted":true},`;
    const poisoned = [...TEXT.matchAll(/\{(?=\s*")/g)].map(
      ({ index }) => TEXT.slice(0, index) + poison + TEXT.slice(index + 1),
    );
    const faults = poisoned.map((text) => faultOf(new TextEncoder().encode(text)));
    expect(faults.filter((fault) => fault === 'accepted')).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  },
);

test('a manifest over 64 KiB is refused before it is parsed', () => {
  expect(faultOf(new Uint8Array(MAX_MANIFEST_BYTES + 1))).toBe('too-large');
});

test('every refusal says what to do', () => {
  for (const [, change] of REFUSED) {
    expect(() => parseManifest(bytesOf({ ...manifest, ...change }))).toThrow(
      /(Update|Get it again|Choose|Ask)/i,
    );
  }
});

test('whatever is given is either a manifest or refused by name', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(faultOf(new TextEncoder().encode(json))).not.toBe('accepted');
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(faultOf(bytes)).not.toBe('accepted');
    }),
  );
});

describe('the schema', () => {
  test('accepts what is accepted here', () => {
    expect(isInSchema(JSON.parse(TEXT))).toBe(true);
  });

  test('refuses what is refused here, but for what a schema cannot see', () => {
    const unseen = [
      'another engine version',
      'another test vector',
      'a title that turns the reading direction',
      'a title with a control character',
    ];
    for (const [name, change] of REFUSED) {
      if (unseen.includes(name)) continue;
      expect([name, isInSchema(JSON.parse(JSON.stringify({ ...manifest, ...change })))]).toEqual([
        name,
        false,
      ]);
    }
  });
});
