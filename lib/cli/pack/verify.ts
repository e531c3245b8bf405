import { PackRefused } from '../../packs/errors';
import { findLive, liveRows } from '../../packs/live-rows';
import { decodeReport, openReport } from '../../packs/report-codec';
import { bareKey, keyFingerprint, parsePublicKey } from '../../packs/signing/public-key';
import { signersOf } from '../../packs/signing/signers';
import { trustFirst } from '../../packs/trust';
import { InputError } from '../errors';
import type { Io } from '../io';
import { publicKeyAt } from './keys-of';
import { naming, openPackAt } from './open-pack';
import { plural } from './print';

/**
 * `wireprint pack verify`: reads a pack as a browser does that gets it for the first time (signature, hashes, counts,
 * the engine's self-test, every report), one segment at a time. Returns the exit code.
 * @param key a public key, or a file with one, that must have signed; empty to take the pack's own word.
 */
export async function verify(path: string, key: string, io: Io): Promise<number> {
  const expected = key === '' ? '' : bareKey(await publicKeyAt(key));
  const { files, manifest, bytes } = await openPackAt(path, io);
  const reports = await naming(path, async () => {
    const signers = await signersOf(files, { manifest, bytes }, expected === '' ? [] : [expected]);
    if (expected !== '' && !signers.includes(expected)) throw otherKey(path, signers);
    trustFirst({ manifest, signers }, expected, io.now().getTime() / 1000);
    let read = 0;
    for await (const row of liveRows(files, manifest, await findLive(files, manifest))) {
      openReport(decodeReport(row.bytes, manifest.detail, row.where));
      read += 1;
    }
    if (read === manifest.counts.reports) return read;
    throw new PackRefused('wrong-counts', 'It does not hold what its manifest announces.');
  });
  const { current } = manifest.keys;
  const signed =
    current === ''
      ? 'It is not signed: nothing tells who made it.'
      : expected === ''
        ? `It is signed by the key it names itself (${current}); compare that with the publisher's.`
        : 'It is signed by the key that was given.';
  await io.print(`${path} is whole: ${plural(reports, 'report')}. ${signed}\n`);
  return 0;
}

function otherKey(path: string, [signer]: readonly string[]): InputError {
  const instead =
    signer === undefined
      ? 'no key that is known signed it'
      : `the key with the fingerprint ${keyFingerprint(parsePublicKey(signer))} did`;
  return new InputError(
    `${path} is not signed by the key that was given; ${instead}. Ask its publisher which key is right, and do not use the pack until then.`,
  );
}
