import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Reads corpus files; formats are described in the README beside the corpora. */

export function isThere(shared: string, name: string): boolean {
  return existsSync(path.join(shared, name));
}

/** Lines of JSON of all `.jsonl` files in a folder, in file order. Every line is as the corpus README describes it. */
export function readJsonLines<T>(shared: string, folder: string): T[] {
  return filesIn(shared, folder, '.jsonl').flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as T),
  );
}

/** Rows of all `.tsv` files in a folder, without their header line. */
export function readTable(shared: string, folder: string, hasHeader: boolean): string[][] {
  return filesIn(shared, folder, '.tsv').flatMap((file) =>
    readFileSync(file, 'utf8')
      .split(/\r?\n/)
      .filter((line) => line !== '')
      .slice(hasHeader ? 1 : 0)
      .map((line) => line.split('\t')),
  );
}

export function readJson<T>(shared: string, name: string): T {
  return JSON.parse(readFileSync(path.join(shared, name), 'utf8')) as T;
}

export function readText(shared: string, name: string): string {
  return readFileSync(path.join(shared, name), 'utf8');
}

export function readGzipLines<T>(shared: string, name: string): T[] {
  return gunzipSync(readFileSync(path.join(shared, name)))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/** Full paths of a folder's files with an ending, sorted by name. */
export function filesIn(shared: string, folder: string, ending: string): string[] {
  return readdirSync(path.join(shared, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => path.join(shared, folder, name));
}
