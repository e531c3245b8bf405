import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { InputError } from '../errors';
import { STANDARD_INPUT } from '../read-input';

/** A file to be read, and its name below what was named: the same on every machine. */
export type FoundFile = {
  readonly path: string;
  readonly relativePath: string;
  /** Whether somebody named this very file; else it was found in a folder or by a pattern, where others may lie too. */
  readonly isNamed: boolean;
};

/**
 * The files of one argument: itself, all in and below a folder, or all that fit a pattern (`archive/2024-*.html`), in
 * the order of their names. Files whose names begin with a dot, and links, are passed over. Throws `InputError` when there is none.
 */
export async function findFiles(argument: string): Promise<readonly FoundFile[]> {
  if (argument === STANDARD_INPUT) {
    return [{ path: argument, relativePath: argument, isNamed: true }];
  }
  const found = await stat(argument).catch(() => undefined);
  if (found?.isDirectory()) return filesBelow(argument, '**');
  if (found === undefined) {
    const { isDynamicPattern } = await import('tinyglobby');
    if (isDynamicPattern(argument)) return filesByPattern(argument, isDynamicPattern);
  }
  // A file that is missing is told when it is opened, like others that cannot be read.
  return [{ path: argument, relativePath: basename(argument), isNamed: true }];
}

/** Parts the folders that are spelled out from the first part with a wildcard; names count from there. */
function filesByPattern(
  pattern: string,
  isDynamic: (part: string) => boolean,
): Promise<readonly FoundFile[]> {
  const parts = pattern.replaceAll('\\', '/').split('/');
  const first = parts.findIndex((part) => isDynamic(part));
  const folder = parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.');
  return filesBelow(folder, parts.slice(first).join('/'));
}

async function filesBelow(folder: string, pattern: string): Promise<readonly FoundFile[]> {
  const { glob } = await import('tinyglobby');
  // Links are not followed: they may lead in circles, or out to what nobody meant to publish.
  const names = await glob(pattern, {
    cwd: folder,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  if (names.length === 0) {
    throw new InputError(
      `There is no file ${pattern === '**' ? `in ${folder}` : `like ${join(folder, pattern)}`}: check the spelling.`,
    );
  }
  // By code units: the order of the reader's own language would differ from machine to machine.
  return names
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => ({ path: join(folder, name), relativePath: name, isNamed: false }));
}
