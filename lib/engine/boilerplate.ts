import { sketchJaccard } from './sketch';

/** Share of the reports filed together that must hold a key before it is taken for boilerplate. */
const BOILERPLATE_SHARE = 0.3;
/** As many reports are compared with a page anyway: to drop a key that fewer hold saves nothing and can lose a match. */
const MIN_HOLDERS = 100;
/** Reports that share this much of their keys are versions of one story: what they share is the story. */
const ALIKE = 0.3;
/** Pairs looked at; the mean of sixteen Jaccards near .3 is within ±.03. */
const PAIRS = 16;

/**
 * Whether a key stands for what many unlike reports repeat (a notice, a standing line) and not for what one of them says.
 * @param holders rows of the reports that hold the key.
 * @param reports how many reports are filed together.
 * @param keysOf filed keys of one of them, ascending. O(1): bounded pairs of bounded sketches.
 */
export function isBoilerplate(
  holders: ArrayLike<number>,
  reports: number,
  keysOf: (row: number) => Uint32Array,
): boolean {
  if (holders.length < MIN_HOLDERS || holders.length < reports * BOILERPLATE_SHARE) return false;
  const step = Math.floor(holders.length / (PAIRS + 1));
  let alike = 0;
  for (let i = 0; i < PAIRS; i++) {
    const one = keysOf(holders[i * step] ?? 0);
    alike += sketchJaccard(one, keysOf(holders[(i + 1) * step] ?? 0));
  }
  return alike / PAIRS < ALIKE;
}
