import { type Command, Option } from 'commander';
import { UsageError } from '../errors';
import type { Io } from '../io';
import { collect, type Finish, webAddress, wholeNumber } from '../options';
import { addBuild } from './build-command';

/** The commands of `wireprint pack`. The work of each is loaded only when it is asked for. */
export function addPackCommands(pack: Command, io: Io, finish: Finish): void {
  addBuild(pack, io, finish);
  addReading(pack, io, finish);
  addMerge(pack, io, finish);
  addKeys(pack, io, finish);
  addPublish(pack, io, finish);
}

function addReading(pack: Command, io: Io, finish: Finish): void {
  pack
    .command('inspect')
    .description('print what a pack says of itself, and who signed it')
    .argument('<pack>', PACK)
    .option('--json', 'print it as one line of JSON')
    .addHelpText('after', '\nExample:\n  wireprint pack inspect archive.newspack')
    .action(async (path: string, { json = false }: { readonly json?: boolean }) => {
      finish(await (await import('./inspect')).inspect(path, json, io));
    });
  pack
    .command('verify')
    .description('read a whole pack as a browser would: signature, hashes, counts, every report')
    .argument('<pack>', PACK)
    .option('--key <key>', 'the public key that must have signed: NAME.pub, or its 56 characters')
    .addHelpText('after', '\nExample:\n  wireprint pack verify archive.newspack --key desk.pub')
    .action(async (path: string, { key = '' }: { readonly key?: string }) => {
      finish(await (await import('./verify')).verify(path, key, io));
    });
  pack
    .command('dump')
    .description(
      'print a line of JSON per report: what is told of it, and its text where the pack holds it',
    )
    .argument('<pack>', PACK)
    .addHelpText('after', '\nExample:\n  wireprint pack dump archive.newspack | jq -r .title')
    .action(async (path: string) => {
      finish(await (await import('./dump')).dump(path, io));
    });
  pack
    .command('diff')
    .description('tell which reports one pack has and another has not')
    .argument('<before>', PACK)
    .argument('<after>', PACK)
    .option('--json', 'print it as one line of JSON')
    .addHelpText('after', '\nExample:\n  wireprint pack diff published/ archive.newspack')
    .action(async (a: string, b: string, { json = false }: { readonly json?: boolean }) => {
      finish(await (await import('./diff')).diff(a, b, json, io));
    });
}

const PACK = 'a pack: a folder, or one *.newspack file';

function addMerge(pack: Command, io: Io, finish: Finish): void {
  pack
    .command('merge')
    .description(
      'make one pack of several; of reports with the same id, that of the last pack counts',
    )
    .argument('<packs...>', 'the packs')
    .requiredOption('--out <path>', 'where the new pack goes: a folder, or one *.newspack file')
    .option('--title <text>', "its title; else the packs' titles")
    .option('--id <id>', 'names the new pack for good; else made from the title')
    .addOption(detailOption())
    .option('--license <text>', 'what readers may do with it; else what the packs say')
    .option('--key <file>', 'sign with this secret key')
    .option('--time <moment>', 'the time of the merge (ISO 8601), to get the same bytes again')
    .addHelpText(
      'after',
      '\nExample:\n  wireprint pack merge 2024.newspack 2025.newspack --out all.newspack --title "Our archive"',
    )
    .action(async (paths: string[], options: Parameters<Merge>[1]) => {
      finish(await (await import('./merge')).merge(paths, options, io));
    });
}

type Merge = typeof import('./merge').merge;

function addKeys(pack: Command, io: Io, finish: Finish): void {
  pack
    .command('keygen')
    .description('make a key to sign packs with: NAME.key (secret) and NAME.pub')
    .argument('<name>', 'where the two files go')
    .option('--no-passphrase', 'do not cover the secret key with a passphrase')
    .addHelpText(
      'after',
      '\nThe files are those of minisign, which signs and verifies as well.\n\nExample:\n  wireprint pack keygen desk',
    )
    .action(async (name: string, { passphrase }: { readonly passphrase: boolean }) => {
      finish(await (await import('./keygen')).keygen(name, passphrase, io));
    });
  pack
    .command('sign')
    .description('sign a pack: writes manifest.json.minisig')
    .argument('<pack>', PACK)
    .requiredOption('--key <file>', 'the secret key')
    .option(
      '--also <file>',
      'an earlier key that signs beside it (manifest.json.<KEYID>.minisig); may be repeated',
      collect,
    )
    .addHelpText('after', '\nExample:\n  wireprint pack sign archive.newspack --key desk.key')
    .action(
      async (
        path: string,
        { key, also = [] }: { readonly key: string; readonly also?: string[] },
      ) => {
        finish(await (await import('./sign')).signPack(path, { key, also }, io));
      },
    );
  pack
    .command('rotate')
    .description('change the key of a pack: signs it with the new key and with the one before')
    .argument('<pack>', PACK)
    .requiredOption('--key <file>', 'the new secret key')
    .requiredOption('--also <file>', 'the secret key that readers trust now')
    .option(
      '--announce <key>',
      'a public key that may follow the new one; may be repeated',
      collect,
    )
    .option(
      '--revoke <key>',
      'a public key that must never be believed again; may be repeated',
      collect,
    )
    .option('--time <moment>', 'the time of the change (ISO 8601)')
    .addHelpText(
      'after',
      '\nExample:\n  wireprint pack rotate published/ --key new.key --also desk.key --revoke desk.pub',
    )
    .action(async (path: string, given: RotateFlags) => {
      const { announce = [], revoke = [], ...rest } = given;
      const { rotate } = await import('./rotate');
      finish(await rotate(path, { ...rest, announce, revoke }, io));
    });
}

type RotateFlags = {
  readonly key: string;
  readonly also: string;
  readonly announce?: readonly string[];
  readonly revoke?: readonly string[];
  readonly time?: string;
};

function addPublish(pack: Command, io: Io, finish: Finish): void {
  pack
    .command('publish')
    .description("put a pack into a web server's folder, so that readers never see half of it")
    .argument('<pack>', PACK)
    .argument('<folder>', 'the folder that is served, or copied to the server')
    .option('--url <address>', 'the address of that folder, for the subscribe link', webAddress)
    .option('--prune', 'remove segments that neither this version nor the one before needs')
    .option(
      '--grace <days>',
      'with --prune: days that such segments stay',
      wholeNumber(0, 3_650),
      GRACE_DAYS,
    )
    .addHelpText(
      'after',
      '\nExample:\n  wireprint pack publish archive.newspack /srv/www/pack --url https://news.example/pack',
    )
    .action(async (path: string, folder: string, given: PublishFlags) => {
      const { url = '', prune: isPruning = false, grace: graceDays } = given;
      if (graceDays !== GRACE_DAYS && !isPruning) throw new UsageError('--grace needs --prune');
      const { publish } = await import('./publish');
      finish(await publish(path, folder, { url, isPruning, graceDays }, io));
    });
}

type PublishFlags = { readonly url?: string; readonly prune?: boolean; readonly grace: number };

/** Readers look for updates once a day; one who was away for a week starts again with the new manifest. */
const GRACE_DAYS = 7;

/** Shared by the commands that make packs. */
function detailOption(): Option {
  return new Option('--detail <level>', 'what the pack holds of the reports').choices([
    'fingerprints',
    'text',
  ]);
}
