import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A program of others that tests run. */
export type Program = {
  /** As sentences name it. */
  readonly title: string;
  /** The environment variable that names its binary. */
  readonly variable: string;
  /** What it is called on the `PATH`, the best first. */
  readonly commands: readonly string[];
  readonly debianPackage: string;
};

/** Path of the program; installs Debian's package when there is none and that is possible. Throws a sentence otherwise. */
export function ensureProgram(program: Program): string {
  const found = findProgram(program);
  if (found) return found;
  if (!canInstall()) throw new Error(howToInstall(program));
  console.error(
    `${program.title} is missing: installing the Debian package ${program.debianPackage} …`,
  );
  install(program);
  const installed = findProgram(program);
  if (!installed) throw new Error(howToInstall(program));
  return installed;
}

function findProgram({ variable, commands }: Program): string | undefined {
  const named = process.env[variable];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(
      `${variable} is ${named}, which cannot be run: point it at the program's binary.`,
    );
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const files = commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
  return files.find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// Ubuntu ships apt too, but its browser packages only install snaps.
function canInstall(): boolean {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return process.getuid?.() === 0 && /^ID=debian$/m.test(release);
}

function install({ debianPackage }: Program): void {
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', debianPackage);
}

function aptGet(...args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  if (status !== 0) console.error(`apt-get ${args.join(' ')} ended with status ${status}.`);
}

function howToInstall({ title, variable, debianPackage }: Program): string {
  return `${title} was not found: install it (Debian: apt-get install ${debianPackage}) or set ${variable} to its binary.`;
}
