import { Command } from 'commander';
import { version } from '../../package.json';
import { UsageError } from './errors';
import type { Io } from './io';
import { collect, type Finish, webAddress } from './options';
import { STANDARD_INPUT } from './read-input';

/** The commands and their options. Each command's work is loaded only when it is asked for. */
export async function programOf(argv: readonly string[], io: Io, finish: Finish): Promise<Command> {
  const program = new Command('wireprint')
    .description(
      'Tells whether a news article is a copy of a known report and what was changed in it.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain a command')
    .helpCommand(false)
    .exitOverride()
    // The sentence for wrong usage is written by `run`, once.
    .configureOutput({
      writeOut: (text) => void io.print(text),
      writeErr: () => undefined,
      outputError: () => undefined,
    });
  addCheck(program, io, finish);
  addCompare(program, io, finish);
  addExtract(program, io, finish);
  const pack = program
    .command('pack')
    .description('make, read, sign and publish packs of known reports')
    .helpCommand(false);
  // Nine commands with their options: only who asks for one waits for them.
  if (argv[0] === 'pack') {
    (await import('./pack/commands')).addPackCommands(pack, io, finish);
  }
  return program.addHelpText('after', ENDING);
}

const ENDING = `
A file named - is standard input. Nothing is fetched and nothing leaves this computer.
Exit codes: 0 done, 1 some input could not be used, 2 wrong usage.`;

function addCheck(program: Command, io: Io, finish: Finish): void {
  program
    .command('check')
    .description('check articles, as text or HTML, against known originals')
    .argument('<file...>', 'the articles to check; - is standard input')
    .option('--original <file>', 'check against this original; may be repeated', collect)
    .option('--pack <file>', 'check against the reports of this pack; may be repeated', collect)
    .option('--ignore <id>', 'do not count this report; may be repeated', collect)
    .option('--url <address>', "the page's own address", webAddress)
    .option('--json', 'print each report as one line of JSON (wireprint.report/1)')
    .addHelpText('after', CHECK_ENDING)
    .action(async (files: string[], given: CheckFlags) => {
      const { original: originals = [], pack: packs = [], ignore: ignored = [] } = given;
      const { url = '', json: isJson = false } = given;
      assertInputs([...files, ...originals, ...packs], files, url);
      const { checkInputs } = await import('./check');
      finish(await checkInputs(files, { originals, packs, ignored, url, isJson }, io));
    });
}

type CheckFlags = {
  readonly original?: readonly string[];
  readonly pack?: readonly string[];
  readonly ignore?: readonly string[];
  readonly url?: string;
  readonly json?: boolean;
};

const CHECK_ENDING = `
Without --original and --pack the articles are checked against the seed reports that come with wireprint.

Examples:
  wireprint check article.html
  wireprint check article.txt --original wire.txt --original agency.html
  curl -s https://news.example/story | wireprint check - --url https://news.example/story --json`;

function addCompare(program: Command, io: Io, finish: Finish): void {
  program
    .command('compare')
    .description('check many articles, each against originals of its own')
    .requiredOption('--jsonl <file>', 'the cases, one JSON object per line; - is standard input')
    .addHelpText('after', COMPARE_ENDING)
    .action(async ({ jsonl }: { readonly jsonl: string }) => {
      const { compare } = await import('./compare');
      finish(await compare(jsonl, io));
    });
}

const COMPARE_ENDING = `
A line in:
  {"id": "1", "page": {"text": "…" or "html": "…", "url"?, "title"?},
   "originals": [{"id": "a", "text": "…", "title"?, "url"?, "publisher"?, "published"?}]}
A line out, in the same order:
  {"id": "1", "report": {"format": "wireprint.report/1", …}}
  {"id": "1", "error": "…"} for a line that cannot be done; the exit code is then 1.
A case is read when the one before is written: memory does not grow with the input.`;

function addExtract(program: Command, io: Io, finish: Finish): void {
  program
    .command('extract')
    .description('print the article of a page as the extension reads it')
    .argument('[file...]', 'the pages, HTML or text; - is standard input')
    .option('--url <address>', "the page's own address", webAddress)
    .option('--json', 'print each article as one line of JSON')
    .option('--jsonl <file>', 'many pages, one JSON object per line; - is standard input')
    .addHelpText('after', EXTRACT_ENDING)
    .action(async (files: string[], given: ExtractFlags) => {
      const { jsonl, url = '', json: isJson = false } = given;
      const work = await import('./extract');
      if (jsonl === undefined) {
        if (files.length === 0) throw new UsageError('name a file, or - for standard input');
        assertInputs(files, files, url);
        finish(await work.extract(files, { url, isJson }, io));
      } else if (files.length > 0 || url !== '') {
        throw new UsageError('with --jsonl the pages and their addresses stand in its lines');
      } else finish(await work.extractLines(jsonl, io));
    });
}

type ExtractFlags = { readonly url?: string; readonly json?: boolean; readonly jsonl?: string };

const EXTRACT_ENDING = `
With --jsonl a line {"id", "html", "url"?} becomes a line {"id", "article"}, or {"id", "error"}.`;

/** What commander cannot see: standard input has one end, and one address belongs to one page. */
function assertInputs(all: readonly string[], pages: readonly string[], url: string): void {
  if (all.filter((path) => path === STANDARD_INPUT).length > 1) {
    throw new UsageError('standard input (-) can be read only once');
  }
  if (url !== '' && pages.length > 1) {
    throw new UsageError('--url is the address of one page, but several were named');
  }
}
