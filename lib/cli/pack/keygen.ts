import { bareKey, keyFingerprint } from '../../packs/signing/public-key';
import { InputError } from '../errors';
import type { Io } from '../io';
import { assertNew, makeKeyFiles } from '../keys/key-files';

/** `wireprint pack keygen`: writes NAME.key and NAME.pub. Returns the exit code. Throws `InputError`. */
export async function keygen(name: string, hasPassphrase: boolean, io: Io): Promise<number> {
  const paths = { secret: `${name}.key`, public: `${name}.pub` };
  // Before a passphrase is thought of and typed twice.
  await assertNew(paths);
  const passphrase = hasPassphrase ? await newPassphrase(io) : undefined;
  const key = await makeKeyFiles(paths, passphrase);
  await io.print(
    `${paths.secret}: the secret key. Keep it, and a copy in a safe place: who has it can publish in your name, and without it you cannot update your packs.
${paths.public}: the public key ${bareKey(key)}, for everyone.
Fingerprint, for comparing on the phone: ${keyFingerprint(key)}
`,
  );
  return 0;
}

async function newPassphrase(io: Pick<Io, 'askSecret'>): Promise<string> {
  const passphrase = await io.askSecret('Passphrase for the new key: ');
  if (passphrase === '') {
    throw new InputError('The passphrase is empty: type one, or say --no-passphrase.');
  }
  if ((await io.askSecret('Once more: ')) === passphrase) return passphrase;
  throw new InputError('The two passphrases differ: nothing was written. Try again.');
}
