import { type Command, Option } from 'commander';
import { UsageError } from '../errors';
import { INPUT_FORMATS } from '../inputs/formats';
import type { Io } from '../io';
import { collect, type Finish, webAddress, wholeNumber } from '../options';
import { STANDARD_INPUT } from '../read-input';
import type { BuildRequest } from './build/request';

/** `wireprint pack build` and its options. */
export function addBuild(pack: Command, io: Io, finish: Finish): void {
  pack
    .command('build')
    .description('make a pack of reports: text, HTML, RSS, Atom, ninjs, JSON lines, CSV, Parquet')
    .argument('[inputs...]', 'files, folders, patterns; - is standard input')
    .requiredOption('--out <path>', 'where the pack goes: a folder, or one *.newspack file')
    .option('--title <text>', 'its title')
    .option('--id <id>', 'names the pack for good; else made from the title')
    .addOption(
      new Option(
        '--detail <level>',
        'fingerprints (the default): no readable text; text: the text as well',
      ).choices(['fingerprints', 'text']),
    )
    .option('--key <file>', 'sign with this secret key (see keygen)')
    .option(
      '--expires <span>',
      'days such as 90d, or a moment; results then say that the pack is out of date',
    )
    .option(
      '--check-hours <number>',
      'how often readers look for an update (24)',
      wholeNumber(1, 24 * 92),
    )
    .option('--description <text>', 'what is in it')
    .option('--homepage <address>', 'a page about it', webAddress)
    .option('--license <text>', 'what readers may do with it')
    .option('--publisher <name>', 'who answers for it')
    .option('--publisher-url <address>', "the publisher's page", webAddress)
    .option(
      '--mirror <address>',
      'a folder on the web with the same files; may be repeated',
      collect,
    )
    .option(
      '--append <pack>',
      'add to this pack: its segments stay, new and changed reports are added',
    )
    .option('--withdraw <id>', 'take this report back; may be repeated', collect)
    .addOption(
      new Option('--embargoed <what>', 'what to do with reports under embargo').choices([
        'leave-out',
        'include',
      ]),
    )
    .addOption(new Option('--format <format>', 'read all inputs as this').choices(INPUT_FORMATS))
    .option('--time <moment>', 'the time of the build (ISO 8601), to get the same bytes again')
    .option(
      '--workers <number>',
      'threads; else as many as there are processors',
      wholeNumber(0, 64),
    )
    .option('--fresh', 'do not go on from an earlier run that was stopped')
    .option('--strict', 'end with exit code 1 when there are warnings')
    .addHelpText('after', ENDING)
    .action(async (inputs: string[], flags: BuildFlags) => {
      const { mirror = [], withdraw = [], fresh = false, strict = false, ...rest } = flags;
      assertInputs(inputs, flags);
      const request: BuildRequest = {
        ...rest,
        inputs,
        mirrors: mirror,
        withdrawn: withdraw,
        embargoed: flags.embargoed ?? 'stop',
        isFresh: fresh,
        isStrict: strict,
      };
      finish(await (await import('./build/build')).build(request, io));
    });
}

type BuildFlags = Omit<
  BuildRequest,
  'inputs' | 'mirrors' | 'withdrawn' | 'isFresh' | 'isStrict' | 'embargoed'
> & {
  readonly mirror?: readonly string[];
  readonly withdraw?: readonly string[];
  readonly embargoed?: 'leave-out' | 'include';
  readonly fresh?: boolean;
  readonly strict?: boolean;
};

function assertInputs(inputs: readonly string[], { append, title, withdraw }: BuildFlags): void {
  if (inputs.length === 0 && (append === undefined || withdraw === undefined)) {
    throw new UsageError('name files or folders with reports, or - for standard input');
  }
  if (inputs.filter((path) => path === STANDARD_INPUT).length > 1) {
    throw new UsageError('standard input (-) can be read only once');
  }
  if (title === undefined && append === undefined) {
    throw new UsageError('name the pack with --title');
  }
}

const ENDING = `
Reports under embargo stop the build unless --embargoed says otherwise. Withheld reports are left out, canceled ones
taken back. Notes to editors and contacts are never read. After Ctrl-C the same command goes on where it was.
The same inputs, key and --time give the same bytes.

Examples:
  wireprint pack build archive/ --out archive.newspack --title "Our wire" --key desk.key
  wireprint pack build "export/2026-*.jsonl.gz" --out archive.newspack --title "Our wire" --expires 90d
  wireprint pack build today/ --append archive.newspack --out archive.newspack --key desk.key
  wireprint pack build --append archive.newspack --out archive.newspack --withdraw urn:news:17 --key desk.key`;
