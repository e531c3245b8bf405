import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { bundleContent } from './architecture/content-bundle';
import { circlesOf, layerOf, reachedFrom } from './architecture/graph';
import {
  CONTENT_BUNDLE_BYTES,
  EMPTY_NAMES,
  FETCHERS,
  FORBIDDEN_SYNTAX,
  LINES,
  NETWORK,
  SOLE_IMPORTERS,
  TOP_LEVEL_FOLDERS,
  UNREACHABLE,
} from './architecture/rules';
import { readSources } from './architecture/source';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = readSources(root, ['entrypoints', 'components', 'lib']);
const everything = [...sources, ...readSources(root, ['tests'])];
const isWithin = (path: string, place: string) => path === place || path.startsWith(`${place}/`);

test('every file of the product belongs to a layer', () => {
  const homeless = sources.filter(({ path }) => !layerOf(path)).map(({ path }) => path);
  expect(homeless).toEqual([]);
});

test('a layer imports only the layers it may see', () => {
  const wrong = sources.flatMap(({ path, imports }) => {
    const layer = layerOf(path);
    return imports
      .filter(({ isLocal }) => isLocal)
      .flatMap(({ target, isTypeOnly }) => {
        const seen = [
          layer?.path ?? '',
          ...(layer?.imports ?? []),
          ...(isTypeOnly ? (layer?.types ?? []) : []),
        ];
        return seen.some((place) => isWithin(target, place) || isWithin(target, `${place}.ts`))
          ? []
          : [`${path} imports ${isTypeOnly ? 'types of ' : ''}${target}`];
      });
  });
  expect(wrong).toEqual([]);
});

test('a layer imports only the packages it may use', () => {
  const wrong = sources.flatMap(({ path, imports }) => {
    const allowed = layerOf(path)?.packages ?? [];
    return imports
      .filter(({ isLocal }) => !isLocal)
      .map(({ target }) => (target.startsWith('node:') ? 'node:*' : target))
      .filter((name) => !allowed.includes(name))
      .map((name) => `${path} imports ${name}`);
  });
  expect(wrong).toEqual([]);
});

test.each(Object.entries(SOLE_IMPORTERS))('%s is imported by %s alone', (name, place) => {
  const others = sources
    .filter(
      ({ path, imports }) =>
        !isWithin(path, place) && imports.some(({ target }) => target === name),
    )
    .map(({ path }) => path);
  expect(others).toEqual([]);
});

test('the network is reached from one place, and the bundled pack read in another', () => {
  const reaching = sources.filter(({ text }) => NETWORK.test(text)).map(({ path }) => path);
  expect(reaching).toEqual(FETCHERS);
});

test('nobody imports an entrypoint', () => {
  const wrong = everything.flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => isWithin(target, 'entrypoints') && !isWithin(path, 'entrypoints'))
      .map(({ target }) => `${path} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test.each(UNREACHABLE)('$from reaches nothing it must stay free of', ({ from, never, but }) => {
  const reached = reachedFrom(sources, from);
  const wrong = reached.filter((path) => never.some((place) => isWithin(path, place)));
  expect(wrong.filter((path) => !but?.includes(path))).toEqual([]);
});

test('no import goes in a circle', () => {
  expect(circlesOf(sources)).toEqual([]);
});

test('no file is a barrel', () => {
  const barrels = sources.filter(({ path, isBarrel }) => isBarrel && path !== 'lib/browser.ts');
  expect(barrels.map(({ path }) => path)).toEqual([]);
});

test('entrypoints only wire', () => {
  const long = sources.filter(
    ({ path, lines }) => isWithin(path, 'entrypoints') && lines > LINES.entrypoint,
  );
  expect(long.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
});

test('files stay small', () => {
  const long = sources.filter(({ lines }) => lines > LINES.most);
  expect(long.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
  const sorted = sources.map(({ lines }) => lines).sort((a, b) => a - b);
  const quantile = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  expect(quantile(0.5), 'median lines of a file').toBeLessThanOrEqual(LINES.median);
  expect(quantile(0.9), '90th percentile').toBeLessThanOrEqual(LINES.ninetiethPercentile);
});

test('files are named after what they hold', () => {
  const wrong = sources.filter(({ path }) => {
    const name =
      path
        .split('/')
        .at(-1)
        ?.replace(/\.tsx?$/, '') ?? '';
    const isEntry = isWithin(path, 'entrypoints');
    const fits = path.endsWith('.tsx')
      ? /^[A-Z][A-Za-z0-9]*$/.test(name) || isEntry
      : /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.d)?$/.test(name) || /^use[A-Z]/.test(name);
    return !fits || (EMPTY_NAMES.test(name) && !isEntry);
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('the types stay strict', () => {
  const wrong = sources.flatMap(({ path, nodeTypes }) =>
    Object.entries(FORBIDDEN_SYNTAX)
      .filter(([type]) => nodeTypes.has(type))
      .map(([, syntax]) => `${path} has ${syntax}`),
  );
  expect(wrong).toEqual([]);
});

test('nothing is left for later', () => {
  // Put together here so that this file does not find itself.
  const marks = new RegExp(
    `\\b(${['TO', 'FIX', 'X'].map((part, at) => part + ['DO', 'ME', 'XX'][at]).join('|')})\\b`,
  );
  expect(everything.filter(({ text }) => marks.test(text)).map(({ path }) => path)).toEqual([]);
});

test('the top level holds the agreed folders and no others', () => {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.replace(/\/$/, ''));
  const folders = readdirSync(root, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && !entry.name.startsWith('.') && !ignored.includes(entry.name),
    )
    .map(({ name }) => name);
  expect(folders.filter((name) => !TOP_LEVEL_FOLDERS.includes(name))).toEqual([]);
});

test('the content script stays small and free of storage and interface code', async () => {
  const { bytes, inputs } = await bundleContent(root);
  const foreign =
    /node_modules\/(idb|preact|webextension-polyfill)\/|(^|\/)lib\/(store|background|seeds)|(^|\/)components\//;
  expect(inputs.filter((path) => foreign.test(path))).toEqual([]);
  expect(bytes).toBeLessThanOrEqual(CONTENT_BUNDLE_BYTES);
});

test.each(['chrome-mv3', 'firefox-mv3'])(
  'the built content script for %s stays small',
  (folder) => {
    const built = join(root, '.output', folder, 'content-scripts/content.js');
    if (!existsSync(built)) return; // Nothing was built yet; the test above speaks for the sources.
    expect(statSync(built).size).toBeLessThanOrEqual(CONTENT_BUNDLE_BYTES);
  },
);
