import { describe, expect, test } from 'vitest';
import { PackRefused } from '../../../lib/packs/errors';
import { mirrorAddresses, packAddress } from '../../../lib/subscriptions/pack-address';

test.each([
  ['https://host.example/pack/manifest.json#k=RWQ', 'https://host.example/pack/'],
  ['https://host.example/pack/', 'https://host.example/pack/'],
  ['https://host.example/pack', 'https://host.example/pack/'],
  ['https://host.example', 'https://host.example/'],
  ['  https://HOST.example:8443/a/manifest.json?v=2  ', 'https://host.example:8443/a/'],
  ['https://host.example/manifest.json/', 'https://host.example/manifest.json/'],
  ['http://127.0.0.1:8000/manifest.json', 'http://127.0.0.1:8000/'],
  ['http://localhost:8000/p', 'http://localhost:8000/p/'],
])('%s is the folder %s', (link, folder) => {
  expect(packAddress(link).folder).toBe(folder);
});

test('the permission names the host and no port: browsers take none', () => {
  expect(packAddress('https://host.example:8443/pack').permission).toBe('https://host.example/*');
  expect(packAddress('http://127.0.0.1:8000/').permission).toBe('http://127.0.0.1/*');
});

describe('refused with what to do', () => {
  test.each([
    'http://host.example/pack/manifest.json',
    'http://192.168.0.7/pack/',
    'http://localhost.evil.example/',
    'http://[::1]:8000/',
    'ftp://host.example/',
    'file:///home/pack/manifest.json',
    'javascript:alert(1)',
    'data:application/json,{}',
    'host.example/pack',
    'manifest.json',
    '',
    'https://',
  ])('%s', (link) => {
    expect(() => packAddress(link)).toThrow(PackRefused);
    expect(() => packAddress(link)).toThrow(/Paste the whole link/);
  });

  test('an address that holds a password', () => {
    expect(() => packAddress('https://desk:secret@host.example/')).toThrow(/Ask the publisher/);
  });
});

test('a mirror that could not be subscribed to is left out', () => {
  expect(
    mirrorAddresses(['https://a.example/p', 'http://b.example/p', 'nonsense']).map(
      ({ folder }) => folder,
    ),
  ).toEqual(['https://a.example/p/']);
});
