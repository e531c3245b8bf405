import type { SupportMeasures } from './measure-support';

/** Between these shares of copied words a page turns from a rewrite, where little must agree, into a copy, where most must. */
const REWRITE_UP_TO = 0.4;
const COPY_FROM = 0.6;

/**
 * 0 = surely in an original, 1 = surely in none; the engine calls it at 0.5. Two logistic curves, one for rewritten pages
 * (fitted on two labelled seeds) and one for copies with other sentences put in (fitted on spliced articles), blended by
 * how much of the page is copied: in a copy, a sentence that only shares its topic is foreign.
 */
export function notFoundScore(
  { best, claimed, known, knownAround, copied, mass }: SupportMeasures,
  pageCopied: number,
): number {
  const inRewrite = 8.9 - 6.5 * claimed - 3 * known - mass - 4.6 * knownAround;
  const inCopy = 7.2 - 12 * best - 4 * copied;
  const share = (pageCopied - REWRITE_UP_TO) / (COPY_FROM - REWRITE_UP_TO);
  const blend = Math.min(1, Math.max(0, share));
  return 1 / (1 + Math.exp(-(blend * inCopy + (1 - blend) * inRewrite)));
}
