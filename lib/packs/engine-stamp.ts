import { ENGINE_VERSION, encodeFingerprint, fingerprint } from '../engine/fingerprint';
import type { PackManifest } from './format';

export const ENGINE_NAME = 'wireprint';

/**
 * Neutral words with a name, a figure, a quote and letters outside ASCII (İ has a lower case of two
 * code units): what engines are known to read differently.
 */
const TEST_TEXT = [
  'On 3 May, İpek Núñez told the council: “97 percent of the boats stayed in port.”',
];

/** What this engine would write into a pack's manifest. */
export function engineStamp(): PackManifest['engine'] {
  const { tokens, sketches, anchors } = encodeFingerprint(fingerprint(TEST_TEXT));
  return {
    name: ENGINE_NAME,
    version: ENGINE_VERSION,
    testVector: [tokens, sketches, anchors].join('.'),
  };
}
