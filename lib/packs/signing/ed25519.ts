import { bytesFromBase64 } from '../../engine/base64';
import { SigningRefused } from './signing-refused';

/** Bytes of a secret seed, of a public key, and of a signature (RFC 8032). */
export const SEED_BYTES = 32;
export const PUBLIC_KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;

type CryptoKey = object;
type Usage = 'sign' | 'verify';

/** What is used of WebCrypto. Declared here because packs compile without the DOM's types. */
export type Ed25519Provider = {
  importKey(
    format: 'raw' | 'pkcs8',
    key: Uint8Array,
    algorithm: 'Ed25519',
    isExtractable: boolean,
    usages: readonly Usage[],
  ): Promise<CryptoKey>;
  exportKey(format: 'jwk', key: CryptoKey): Promise<{ readonly x?: string }>;
  sign(algorithm: 'Ed25519', key: CryptoKey, message: Uint8Array): Promise<ArrayBuffer>;
  verify(
    algorithm: 'Ed25519',
    key: CryptoKey,
    signature: Uint8Array,
    message: Uint8Array,
  ): Promise<boolean>;
};

/** PKCS #8 around a bare seed: version 0, algorithm 1.3.101.112, octet string in octet string (RFC 8410, 7). */
const PKCS8_PREFIX = [0x30, 46, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 34, 4, SEED_BYTES];

/** Whether the signature is that of the exact message. Throws `SigningRefused` where there is no Ed25519. */
export async function verifyEd25519(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
  provider?: Ed25519Provider,
): Promise<boolean> {
  return withEd25519(provider, async (subtle) => {
    const key = await subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    return subtle.verify('Ed25519', key, signature, message);
  });
}

/** The 64 bytes of the signature; the same seed and message always give the same. */
export async function signEd25519(seed: Uint8Array, message: Uint8Array): Promise<Uint8Array> {
  return withEd25519(undefined, async (subtle) => {
    const key = await subtle.importKey('pkcs8', pkcs8(seed), 'Ed25519', false, ['sign']);
    return new Uint8Array(await subtle.sign('Ed25519', key, message));
  });
}

/** The public key of a seed. WebCrypto tells it only in the JSON form of the private key. */
export async function publicKeyOf(seed: Uint8Array): Promise<Uint8Array> {
  return withEd25519(undefined, async (subtle) => {
    const key = await subtle.importKey('pkcs8', pkcs8(seed), 'Ed25519', true, ['sign']);
    const { x = '' } = await subtle.exportKey('jwk', key);
    const bytes = bytesFromBase64(`${x.replaceAll('-', '+').replaceAll('_', '/')}=`);
    if (bytes?.length !== PUBLIC_KEY_BYTES) throw new Error('WebCrypto exported no public key');
    return bytes;
  });
}

function pkcs8(seed: Uint8Array): Uint8Array {
  return Uint8Array.from([...PKCS8_PREFIX, ...seed]);
}

async function withEd25519<T>(
  provider: Ed25519Provider | undefined,
  work: (subtle: Ed25519Provider) => Promise<T>,
): Promise<T> {
  const subtle = provider ?? ownProvider();
  if (subtle === undefined) throw unsupported();
  try {
    return await work(subtle);
  } catch (error) {
    const isUnknown = error instanceof Error && error.name === 'NotSupportedError';
    throw isUnknown ? unsupported(error) : error;
  }
}

function ownProvider(): Ed25519Provider | undefined {
  const { crypto } = globalThis as unknown as { crypto?: { subtle?: Ed25519Provider } };
  return crypto?.subtle;
}

function unsupported(cause?: unknown): SigningRefused {
  return new SigningRefused(
    'unsupported',
    'This browser is too old to check signatures. Update it: Chromium 137 or newer, Firefox 129 or newer.',
    { cause },
  );
}
