import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKeyFiles, readKeyFile } from '../../lib/cli/keys/key-files';
import { parsePublicKey, printPublicKey } from '../../lib/packs/signing/public-key';
import { sign } from '../../lib/packs/signing/sign';
import { verifySignature } from '../../lib/packs/signing/verify';
import { type Loopback, serveLoopback } from '../demo/loopback';
import { bundleProbe } from './bundle-probe';
import { launchChromium } from './chromium';
import type { Driver } from './driver';
import { EXTENSIONS } from './extensions';
import { launchFirefox } from './firefox';
import { signingProbe } from './signing-probe';
import { ensureMinisign, ensureSignify } from './stock-signers';

const MANIFEST = new TextEncoder().encode('{"format":"newspack/1","title":"Hafen, März"}\n');
const noPassphrase = () => Promise.reject(new Error('a passphrase was asked for'));
/** minisign's passphrases cost 1 GiB and some seconds each time, more on a busy machine. */
const PASSPHRASE_TIMEOUT_MS = 240_000;

let folder: string;
let minisign: (...args: readonly string[]) => Promise<string>;
let signify: (...args: readonly string[]) => Promise<string>;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wireprint-signing-'));
  const [minisignPath, signifyPath] = [ensureMinisign(), ensureSignify()];
  minisign = (...args) => run(minisignPath, args);
  signify = (...args) => run(signifyPath, args);
  await writeFile(at('manifest.json'), MANIFEST);
  await writeFile(at('other.json'), 'something else');
  await minisign('-G', '-W', '-p', at('minisign.pub'), '-s', at('minisign.key'));
  await signify('-G', '-n', '-p', at('signify.pub'), '-s', at('signify.sec'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a program printed; fails when it ends with an error. `input` answers what it asks. */
function run(program: string, args: readonly string[], input?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, { cwd: folder }, (error, stdout) => {
      if (error) reject(error);
      else resolve(stdout);
    });
    child.stdin?.end(input);
  });
}

async function verifyFile(publicKey: string, signature: string) {
  const key = parsePublicKey(await readFile(at(publicKey), 'utf8'));
  return verifySignature([key], MANIFEST, await readFile(at(signature), 'utf8'));
}

async function writeSigned(secretKey: string, name: string, comment: string): Promise<string> {
  const key = await readKeyFile(at(secretKey), noPassphrase);
  await writeFile(at(name), await sign(key, MANIFEST, comment));
  return at(name);
}

describe('what the stock tools sign', () => {
  it('is verified when it is from minisign in legacy mode', async () => {
    const files = ['-s', at('minisign.key'), '-m', at('manifest.json')];
    await minisign('-S', '-l', ...files, '-x', at('m.minisig'), '-t', 'seq 1, größer');
    expect((await verifyFile('minisign.pub', 'm.minisig')).trustedComment).toBe('seq 1, größer');
  });

  it('is verified with the comment that minisign writes by itself', async () => {
    const files = ['-s', at('minisign.key'), '-m', at('manifest.json')];
    await minisign('-S', '-l', ...files, '-x', at('d.minisig'));
    const { trustedComment } = await verifyFile('minisign.pub', 'd.minisig');
    expect(trustedComment).toMatch(/^timestamp:\d+\tfile:manifest\.json$/);
  });

  it("is refused when it is in minisign's default mode, with what to do", async () => {
    const files = ['-s', at('minisign.key'), '-m', at('manifest.json')];
    await minisign('-S', ...files, '-x', at('pre.minisig'));
    await expect(verifyFile('minisign.pub', 'pre.minisig')).rejects.toThrow('minisign -S -l');
  });

  it('is verified when it is from signify', async () => {
    await signify('-S', '-s', at('signify.sec'), '-m', at('manifest.json'), '-x', at('s.sig'));
    expect((await verifyFile('signify.pub', 's.sig')).trustedComment).toBeUndefined();
  });
});

describe('what is signed here', () => {
  it.each(['minisign.key', 'signify.sec'])(
    'both stock tools verify, with the key in %s',
    async (secret) => {
      const signature = await writeSigned(secret, `${secret}.minisig`, 'seq 2, “größer”');
      const publicKey = at(secret.replace(/key$|sec$/, 'pub'));
      const told = await minisign(
        '-V',
        '-p',
        publicKey,
        '-m',
        at('manifest.json'),
        '-x',
        signature,
      );
      expect(told).toContain('Trusted comment: seq 2, “größer”');
      const signed = ['-m', at('manifest.json'), '-x', signature];
      expect(await signify('-V', '-p', publicKey, ...signed)).toContain('Signature Verified');
    },
  );

  it('both stock tools refuse for other bytes', async () => {
    const signature = await writeSigned('minisign.key', 'o.minisig', 'seq 3');
    const other = ['-V', '-p', at('minisign.pub'), '-m', at('other.json'), '-x', signature];
    await expect(minisign(...other)).rejects.toThrow();
    await expect(signify(...other)).rejects.toThrow();
  });

  it('has the very bytes that minisign writes', async () => {
    const files = ['-s', at('minisign.key'), '-m', at('manifest.json')];
    await minisign('-S', '-l', ...files, '-x', at('same.minisig'), '-t', 'seq 4');
    const ours = await readFile(await writeSigned('minisign.key', 'ours.minisig', 'seq 4'), 'utf8');
    const theirs = await readFile(at('same.minisig'), 'utf8');
    expect(ours.split('\n').slice(1)).toEqual(theirs.split('\n').slice(1));
  });

  it('is verified by minisign at the longest comment', async () => {
    const signature = await writeSigned('minisign.key', 'long.minisig', 'ä'.repeat(4_000));
    const files = ['-p', at('minisign.pub'), '-m', at('manifest.json'), '-x', signature];
    expect(await minisign('-V', ...files)).toContain('ää');
  });
});

describe('a key made here', () => {
  it('signs in minisign, and its public half verifies in both tools', async () => {
    await makeKeyFiles({ secret: at('ours.key'), public: at('ours.pub') });
    const files = ['-m', at('manifest.json'), '-x', at('k.minisig')];
    await minisign('-S', '-l', '-s', at('ours.key'), ...files);
    expect(await minisign('-V', '-p', at('ours.pub'), ...files)).toContain('verified');
    expect(await signify('-V', '-p', at('ours.pub'), ...files)).toContain('Verified');
  });

  it(
    'is opened by minisign with its passphrase',
    async () => {
      await makeKeyFiles({ secret: at('locked.key'), public: at('locked.pub') }, 'käse');
      const files = ['-m', at('manifest.json'), '-x', at('l.minisig')];
      await run(ensureMinisign(), ['-S', '-l', '-s', at('locked.key'), ...files], 'käse\n');
      expect(await minisign('-V', '-p', at('locked.pub'), ...files)).toContain('verified');
    },
    PASSPHRASE_TIMEOUT_MS,
  );

  it(
    'may be made by minisign, with a passphrase',
    async () => {
      const files = ['-p', at('theirs.pub'), '-s', at('theirs.key')];
      await run(ensureMinisign(), ['-G', ...files], 'käse\nkäse\n');
      const key = await readKeyFile(at('theirs.key'), async () => 'käse');
      expect(printPublicKey(key)).toBe(await readFile(at('theirs.pub'), 'utf8'));
      await expect(readKeyFile(at('theirs.key'), async () => 'kase')).rejects.toThrow(/passphrase/);
    },
    PASSPHRASE_TIMEOUT_MS,
  );

  it('is refused with what to do when signify covered it with a passphrase', async () => {
    // signify asks on the terminal only; the count of rounds is what such a key differs in.
    const [comment, line = ''] = (await readFile(at('signify.sec'), 'utf8')).split('\n');
    const bytes = Buffer.from(line, 'base64');
    bytes.writeUInt32BE(42, 4);
    await writeFile(at('bcrypt.sec'), `${comment}\n${bytes.toString('base64')}\n`);
    await expect(readKeyFile(at('bcrypt.sec'), noPassphrase)).rejects.toThrow('signify -G -n');
  });
});

describe('the browsers', () => {
  let site: Loopback;
  let probe: string;
  let given: readonly [string, string, readonly string[]];
  let inNode: string;

  beforeAll(async () => {
    site = await serveLoopback(() => ({ type: 'text/html', body: '<title>Signing</title>' }));
    probe = await bundleProbe('signing-probe.ts');
    const message = new TextDecoder().decode(MANIFEST);
    const publicKey = await readFile(at('minisign.pub'), 'utf8');
    const good = await readFile(await writeSigned('minisign.key', 'b.minisig', 'seq 5'), 'utf8');
    given = [publicKey, message, [good, good.replace('seq 5', 'seq 6'), 'none']];
    inNode = await signingProbe(...given);
  });
  afterAll(() => site.close());

  it.each([
    ['Chromium', () => launchChromium({ extension: EXTENSIONS.chromium })],
    ['Firefox', () => launchFirefox({ extension: EXTENSIONS.firefox })],
  ])('%s verifies, refuses and signs as Node does', async (_, launch) => {
    expect(JSON.parse(inNode).verdicts[0]).toBe('verified: seq 5');
    expect(await inBrowser(await launch())).toBe(inNode);
  });

  async function inBrowser(browser: Driver): Promise<string> {
    try {
      const tab = await browser.open(site.origin);
      const args = given.map((value) => JSON.stringify(value)).join();
      return await tab.evaluate<string>(
        `(() => { ${probe}; return wireprint.signingProbe(${args}); })()`,
      );
    } finally {
      await browser.close();
    }
  }
});
