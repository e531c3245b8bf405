import { expect, test } from 'vitest';
import { run } from '../../../lib/cli/run';
import { fakeIo } from './fake-io';

test.each([
  [['--help'], ['check', 'compare', 'extract', 'Exit codes']],
  [
    ['check', '--help'],
    ['--original', '--pack', '--url', '--ignore', '--json', 'Examples'],
  ],
  [
    ['compare', '--help'],
    ['--jsonl', '"originals"', '"error"'],
  ],
  [
    ['extract', '--help'],
    ['--url', '--json', '--jsonl', '"article"'],
  ],
  [
    ['pack', '--help'],
    'build inspect verify dump diff merge keygen sign rotate publish'.split(' '),
  ],
  ...'build inspect verify dump diff merge keygen sign rotate publish'
    .split(' ')
    .map((name) => [['pack', name, '--help'], ['Example']]),
])('%s explains itself on standard output', async (argv, words) => {
  const io = fakeIo();
  expect(await run(argv, io)).toBe(0);
  for (const word of words) expect(io.out()).toContain(word);
  expect(io.err()).toEqual([]);
});

test('the version is that of the package', async () => {
  const io = fakeIo();
  expect(await run(['--version'], io)).toBe(0);
  expect(io.out()).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test.each([
  ['nothing at all', [], 'name a command'],
  ['an unknown command', ['chek', 'a.txt'], 'did you mean check?'],
  ['an unknown option', ['check', 'a.txt', '--jsn'], 'did you mean --json?'],
  ['no file', ['check'], "missing required argument 'file'"],
  ['an option without its value', ['check', 'a.txt', '--original'], 'argument missing'],
  ['an address that is none', ['check', 'a.txt', '--url', 'example'], 'http://'],
  ['one address for two pages', ['check', 'a', 'b', '--url', 'https://a.example/'], 'one page'],
  ['standard input twice', ['check', '-', '--original', '-'], 'only once'],
  ['compare without cases', ['compare'], '--jsonl'],
  ['compare with a file', ['compare', 'a.jsonl'], '--jsonl'],
  ['extract without a file', ['extract'], 'name a file'],
  ['pack alone', ['pack'], 'name one of its commands'],
  ['an unknown pack command', ['pack', 'bild'], 'did you mean build?'],
  ['a pack of nothing', ['pack', 'build', '--out', 'p', '--title', 'T'], 'name files or folders'],
  ['a pack without a title', ['pack', 'build', 'in', '--out', 'p'], '--title'],
  [
    'a time that is none',
    ['pack', 'build', '/none', '--out', '/none/p', '--title', 'T', '--time', 'soon'],
    '--time',
  ],
  ['a grace without pruning', ['pack', 'publish', 'p', 'd', '--grace', '3'], '--prune'],
  ['extract with a file and --jsonl', ['extract', 'a.html', '--jsonl', 'b'], 'stand in its lines'],
])('%s is wrong usage: one sentence and exit code 2', async (_, argv, words) => {
  const io = fakeIo();
  expect(await run(argv, io)).toBe(2);
  expect(io.err()).toHaveLength(1);
  expect(io.err()[0]).toContain(words);
  expect(io.err()[0]).toMatch(/^wireprint.*--help`\.$/);
  expect(io.out()).toBe('');
});
