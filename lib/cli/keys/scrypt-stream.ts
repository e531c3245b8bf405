import { scrypt } from 'node:crypto';
import { SigningRefused } from '../../packs/signing/signing-refused';

/** How much work and memory a passphrase costs, as libsodium counts it: operations, and bytes. */
export type ScryptLimits = { readonly operations: number; readonly memoryBytes: number };

/** What `minisign -G` takes: about three seconds and 1 GiB (libsodium's "sensitive"). */
export const MINISIGN_LIMITS: ScryptLimits = { operations: 2 ** 25, memoryBytes: 2 ** 30 };

/** Block size; libsodium knows no other. */
const R = 8;

/** The bytes that a passphrase covers a secret key with. Throws `SigningRefused` when they cost more than minisign's. */
export async function scryptStream(
  passphrase: string,
  salt: Uint8Array,
  limits: ScryptLimits,
  length: number,
): Promise<Uint8Array> {
  const { cost, parallelization } = costOf(limits);
  const maxmem = 128 * R * (cost + parallelization + 2);
  const options = { N: cost, r: R, p: parallelization, maxmem };
  return new Promise((resolve, reject) => {
    scrypt(Buffer.from(passphrase, 'utf8'), salt, length, options, (error, bytes) => {
      if (error) reject(error);
      else resolve(new Uint8Array(bytes));
    });
  });
}

/** libsodium's `pickparams` (crypto_pwhash_scryptsalsa208sha256): scrypt's N and p out of the two limits. */
function costOf({ operations, memoryBytes }: ScryptLimits) {
  const isTooMuch =
    operations > MINISIGN_LIMITS.operations || memoryBytes > MINISIGN_LIMITS.memoryBytes;
  if (isTooMuch) throw tooCostly();
  const operationsAtLeast = Math.max(operations, 32_768);
  if (operationsAtLeast < Math.floor(memoryBytes / 32)) {
    return { cost: powerBelow(operationsAtLeast / (R * 4)), parallelization: 1 };
  }
  const cost = powerBelow(memoryBytes / (R * 128));
  const parallelization = Math.floor(Math.floor(operationsAtLeast / 4 / cost) / R);
  if (parallelization < 1) throw tooCostly();
  return { cost, parallelization };
}

/** The greatest power of two that is at most `most`, but no less than 2. */
function powerBelow(most: number): number {
  return 2 ** Math.floor(Math.log2(Math.max(2, most)));
}

function tooCostly(): SigningRefused {
  return new SigningRefused(
    'not-a-secret-key',
    "This secret key asks for more work or memory than minisign's own keys do, or for none. Check that the file is the one minisign wrote.",
  );
}
