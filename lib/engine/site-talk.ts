import type { Reading } from './evidence';
import { sentencesOf } from './fingerprint';

/** What sites say to their readers, and forecasts in their fixed words, wherever in a paragraph it stands. */
const CUES =
  /\b(?:sign(?:ed)? (?:in|up)|log(?:ged)? ?in|subscri\w+|newsletters?|free trial|digital access|(?:your|new) account|cookies?|consent\w*|our partners|privacy|personal(?:ised|ized)? (?:data|advertising|content)|preferences|geolocation|device|download (?:our|the) app|our app|news alerts|click\w*|this (?:web)?site|the website|your (?:inbox|e-?mail|browser)|terms of (?:use|service)|password|(?:high|low) (?:near|around|of)|\d+ ?mph|chance of (?:rain|snow|showers|precipitation|thunderstorms)|(?:partly|mostly) (?:cloudy|sunny|clear)|light and variable|winds?)\b/gi;
/** They speak to the reader, or tell the weather of a time of day. */
const ADDRESS =
  /\b(?:your?|our|we)\b|^(?:to(?:day|night|morrow)|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: night)?)\s*:/i;
/** A paragraph that tells who said something is an article's. */
const REPORTED = /\b(?:said|says|told|asked|explained|warned|wrote|added)\b/i;
const MIN_CUES = 2;
/** At least one cue in so many words: cookie notices and forecasts have one in five to twelve. */
const WORDS_PER_CUE = 14;
/** Where more of a page than this talks so, it is what the page is about. */
const MAX_SHARE = 0.6;

/** Whether a paragraph is site furniture by the words it is full of, though no known line of it. O(length). */
export function isSiteTalk(paragraph: string): boolean {
  if (!ADDRESS.test(paragraph) || REPORTED.test(paragraph)) return false;
  const cues = paragraph.match(CUES)?.length ?? 0;
  const words = paragraph.match(/\S+/g)?.length ?? 0;
  return cues >= MIN_CUES && cues * WORDS_PER_CUE >= words;
}

/**
 * A page's word hashes with site talk blanked out, to see whether a match rests on more than that; `undefined` when there
 * is none, or hardly anything else. O(page).
 */
export function blankSiteTalk(
  paragraphs: readonly string[],
  reading: Reading,
): Uint32Array | undefined {
  const isTalk = paragraphs.map(isSiteTalk);
  if (!isTalk.includes(true)) return undefined;
  const tokens = reading.tokens.slice();
  let blank = 0;
  for (const { paragraph, first, count } of sentencesOf(reading)) {
    if (!isTalk[paragraph]) continue;
    tokens.fill(0, first, first + count);
    blank += count;
  }
  return blank > tokens.length * MAX_SHARE ? undefined : tokens;
}
