import { readFileSync } from 'node:fs';
import { publicKeyOf } from '../../../../lib/packs/signing/ed25519';
import type { SecretKey } from '../../../../lib/packs/signing/sign';
import { type SigningFault, SigningRefused } from '../../../../lib/packs/signing/signing-refused';

/** A key whose seed and id are one byte over and over. */
export async function sampleKey(byte: number): Promise<SecretKey> {
  const seed = new Uint8Array(32).fill(byte);
  return { keyId: new Uint8Array(8).fill(byte), seed, point: await publicKeyOf(seed) };
}

export function hex(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'hex'));
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A file that minisign or signify wrote, or the one they signed (tests/fixtures/signing). */
export function fixture(name: string): string {
  return readFileSync(new URL(`../../../fixtures/signing/${name}`, import.meta.url), 'utf8');
}

/** The text with one character of one line replaced by another of base64, or of the alphabet. */
export function withOther(text: string, line: number, at: number): string {
  const lines = text.split('\n');
  const old = lines[line] ?? '';
  const other = old[at] === 'A' ? 'B' : 'A';
  lines[line] = old.slice(0, at) + other + old.slice(at + 1);
  return lines.join('\n');
}

/** Why something is refused; fails on every other error. */
export async function faultOf(work: () => unknown): Promise<SigningFault | 'accepted'> {
  try {
    await work();
    return 'accepted';
  } catch (thrown) {
    if (thrown instanceof SigningRefused) return thrown.fault;
    throw thrown;
  }
}
