import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from '../../../lib/cli/run';
import { fakeIo } from './fake-io';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/^```(?:text|console)\n(.*?)^```$/gms)].map(
  ([, text]) => text ?? '',
);
const [wire = '', page = '', checked = '', compared = ''] = blocks;

test('the check in the README prints what the README says', async () => {
  const io = fakeIo({ files: { 'wire.txt': wire, 'page.txt': page } });
  await run(['check', 'page.txt', '--original', 'wire.txt'], io);
  const [command, ...lines] = checked.split('\n');
  expect(command).toBe('$ npm run -s wireprint -- check page.txt --original wire.txt');
  expect(lines.join('\n').trim()).toBe(io.out().trim());
});

test('the cases in the README are answered as the README says', async () => {
  const lines = compared.split('\n');
  const cases = lines.filter((line) => /^\{"id": /.test(line)).join('\n');
  const io = fakeIo({ stdin: cases });
  await run(['compare', '--jsonl', '-'], io);
  const answers = io
    .out()
    .trim()
    .split('\n')
    .map((line) => line.slice(0, 100));
  expect(lines.filter((line) => /^\{"id":"/.test(line))).toEqual(answers);
  expect(lines).toContain(io.err()[0]);
});
