import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentScriptParts } from '../../../lib/build/content-script';
import { slimReadability } from '../../../lib/build/slim-readability';
import { extractPage } from '../../../lib/page/extract';
import { fixture, parsers } from '../page/pages';

const pages = readdirSync('tests/fixtures/pages').map((file) => file.replace(/\.html$/, ''));
const upstream = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

/** The extractor as the content script carries it. */
let extractSlim: typeof extractPage;

beforeAll(async () => {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [contentScriptParts()],
    build: {
      write: false,
      lib: { entry: resolve('lib/page/extract.ts'), formats: ['es'], fileName: 'extract' },
    },
  });
  const [output] = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  if (output?.type !== 'chunk') throw new Error('The extractor was not bundled.');
  expect(output.code).not.toContain('_fixLazyImages');
  const file = join(await mkdtemp(join(tmpdir(), 'wireprint-')), 'extract.mjs');
  await writeFile(file, output.code);
  ({ extractPage: extractSlim } = await import(/* @vite-ignore */ file));
});

describe.each(parsers)('the slim Readability, with %s', (parser, parse) => {
  // happy-dom's own load event never ends where a page names its fields like the document's.
  const readable = pages.filter((name) => parser === 'linkedom' || name !== 'clobbered-names');
  const url = 'https://daily.example/story';

  test.each(readable)('reads %s as the whole one does', (name) => {
    const whole = extractPage(parse(fixture(name)), url);
    const slim = extractSlim(parse(fixture(name)), url);
    expect({ ...slim, places: [] }).toEqual({ ...whole, places: [] });
  });
});

test.each([
  ['a method that is gone', '_fixLazyImages', '_repairImages'],
  [
    'a method that has got another use',
    'this._cleanHeaders(articleContent)',
    'this._cleanStyles(x)',
  ],
  ['a statement that reads otherwise', 'textLength < this._charThreshold', 'isTooShort'],
])('a Readability with %s stops the build', (_, found, other) => {
  expect(slimReadability(upstream)).toBeTruthy();
  expect(() => slimReadability(upstream.replaceAll(found, other))).toThrow(
    /Compare lib\/build\/readability-cuts/,
  );
});
