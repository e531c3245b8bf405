import { CommanderError } from 'commander';
import { InputError, UsageError } from './errors';
import type { Io } from './io';
import { programOf } from './program';

/** Runs one command line (without `node` and the script's name). Returns the exit code and never throws. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let exitCode = 0;
  const finish = (code: number) => {
    exitCode = code;
  };
  try {
    if (argv.length === 0) throw new UsageError('name a command: check, compare, extract or pack');
    const program = await programOf(argv, io, finish);
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    // Asked-for help and version end here too.
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    return complain(error, argv, io);
  }
}

function complain(error: unknown, argv: readonly string[], io: Io): number {
  if (error instanceof CommanderError || error instanceof UsageError) {
    const sentence =
      error instanceof CommanderError && error.code === 'commander.help'
        ? `name one of its commands: ${[...PACK_COMMANDS].join(', ')}`
        : sentenceOf(error.message);
    const [first = '', second = ''] = argv;
    const words = [
      'wireprint',
      COMMANDS.has(first) ? first : '',
      first === 'pack' && PACK_COMMANDS.has(second) ? second : '',
    ];
    const command = words.filter(Boolean).join(' ');
    io.warn(`${command}: ${sentence}; see \`${command} --help\`.`);
    return 2;
  }
  io.warn(error instanceof InputError ? error.message : unexpected(error));
  return 1;
}

const COMMANDS: ReadonlySet<string> = new Set(['check', 'compare', 'extract', 'pack']);
/** Those of `wireprint pack`, which stand second. */
const PACK_COMMANDS: ReadonlySet<string> = new Set(
  'build inspect verify dump diff merge keygen sign rotate publish'.split(' '),
);

/** "error: unknown option '--jsn'\n(Did you mean --json?)" as part of a sentence. */
function sentenceOf(message: string): string {
  return message
    .replace(/^error: /, '')
    .replace(/\.$/, '')
    .replace(/\n\(Did you mean (.*)\?\)/s, ' (did you mean $1?)');
}

function unexpected(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  const isIncomplete =
    error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
  return isIncomplete
    ? 'A part of the wireprint command is missing: run `npm run build:cli`.'
    : `wireprint stopped on something unexpected: ${reason}.`;
}
