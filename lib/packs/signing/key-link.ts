import { bareKey, type PublicKey, parsePublicKey } from './public-key';

const KEY_PART = '#k=';

/** A subscribe link: a manifest's address with the key it is signed by behind `#k=`. */
export function keyLink(address: string, key: PublicKey): string {
  return `${address.replace(/#.*$/s, '')}${KEY_PART}${bareKey(key)}`;
}

/**
 * The key of a subscribe link; `undefined` when it carries none. Throws `SigningRefused` when it carries
 * something else. Not read with `URLSearchParams`, which makes a space of every `+`.
 */
export function keyOfLink(link: string): PublicKey | undefined {
  const at = link.indexOf('#');
  if (at < 0 || !link.startsWith(KEY_PART, at)) return undefined;
  return parsePublicKey(unescaped(link.slice(at + KEY_PART.length)));
}

/** Some mail programs write `+` and `/` as `%2B` and `%2F`. */
function unescaped(part: string): string {
  return part.replace(/%2b/gi, '+').replace(/%2f/gi, '/');
}
