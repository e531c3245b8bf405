import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { formatBytes, formatShare, t, tCount } from '../../lib/i18n';
import messages from '../../public/_locales/en/messages.json';

const SOURCE = /\.(tsx?|html)$/u;

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => SOURCE.test(file))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
}

/** Every word that a source quotes: a key is never put together at run time, so it is among them. */
function quotedWords(): Set<string> {
  const texts = [
    ...['components', 'entrypoints', 'lib'].flatMap(sources),
    readFileSync('wxt.config.ts', 'utf8'),
  ];
  const quoted = texts.flatMap((text) => [
    ...text.matchAll(/['"`](?:__MSG_)?(\w+?)(?:__)?['"`]/gu),
  ]);
  return new Set(quoted.map((groups) => groups[1] ?? ''));
}

describe('the messages', () => {
  const keys = Object.keys(messages);

  it('are all used', () => {
    const quoted = quotedWords();
    const stem = (key: string) => key.replace(/_(one|other)$/u, '');
    expect(keys.filter((key) => !quoted.has(key) && !quoted.has(stem(key)))).toEqual([]);
  });

  it('are all there for the manifest (the compiler checks the other uses)', () => {
    const config = readFileSync('wxt.config.ts', 'utf8');
    const used = [...config.matchAll(/__MSG_(\w+?)__/gu)].map((groups) => groups[1]);
    expect(used.filter((key) => !keys.includes(key ?? ''))).toEqual([]);
  });

  it('have both plural forms', () => {
    const others = keys.filter((key) => key.endsWith('_other') && key !== 'left_out_other');
    const lacking = others.filter((key) => !keys.includes(key.replace(/_other$/u, '_one')));
    expect(lacking).toEqual([]);
  });
});

describe('a message', () => {
  it('takes its values in order', () => {
    expect(t('report_quoted_by', 'A', 'B')).toBe('A (B)');
  });

  it('takes the plural form of its count, and the count as the language writes it', () => {
    expect(tCount('packs', 1)).toBe('1 pack');
    expect(tCount('packs', 0)).toBe('0 packs');
    expect(tCount('packs', 12_345)).toBe('12,345 packs');
  });

  it('falls back to the form for "other", then to its key', () => {
    const getMessage = (key: string) => (key === 'packs_other' ? 'paczek' : '');
    Object.assign(fakeBrowser.i18n, { getMessage: vi.fn(getMessage) });
    expect(tCount('packs', 1)).toBe('paczek');
    expect(t('check_page')).toBe('check_page');
  });
});

it('a share is whole only when it is', () => {
  expect([0, 0.001, 0.5, 0.999, 1].map(formatShare)).toEqual(['0%', '1%', '50%', '99%', '100%']);
});

it('a size is told in the unit that leaves it short', () => {
  const sizes = [0, 1, 205, 999, 1_000, 48_723, 1_240_000, 27_300_000, 480_000_000, 3_200_000_000];
  expect(sizes.map(formatBytes)).toEqual([
    '0 bytes',
    '1 byte',
    '205 bytes',
    '999 bytes',
    '1 kB',
    '49 kB',
    '1.2 MB',
    '27.3 MB',
    '480 MB',
    '3.2 GB',
  ]);
});
