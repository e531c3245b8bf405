import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * The y coordinates, little-endian and without the sign bit, of the points whose order divides eight, also as
 * numbers not reduced modulo p = 2²⁵⁵ − 19. With such a "key" one signature fits many messages. Libraries
 * differ in whether they refuse them (libsodium does, OpenSSL does not), so it is not left to them.
 */
const SMALL_ORDER = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000', // 0
  '0100000000000000000000000000000000000000000000000000000000000000', // 1
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', // order 8
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a', // order 8
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f', // p − 1
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f', // p
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f', // p + 1
]);

/** Whether the 32 bytes of a point are one of those no key may be. */
export function isSmallOrder(point: Uint8Array): boolean {
  const y = Uint8Array.from(point, (byte, i) => (i === 31 ? byte & 0x7f : byte));
  return SMALL_ORDER.has(bytesToHex(y));
}
