import { isReported } from '../engine/furniture';
import type { LeftOutReason } from '../page-head/article';
import type { Block } from './blocks';
import { isProse } from './prose';

/*
 * Lines around an article's running text that tell of it and are no part of it: when and by whom it was published, who
 * took the picture, how to reach the writer.
 */

/** Longer than a byline with date and time, shorter than most sentences. */
const maxLineLength = 110;
/** "Opinion", "Text size", "Highlights": a label, not a verse or an exclamation. */
const maxLabelLength = 24;
/** How many of the first blocks may say when and by whom: a standfirst may come before. */
const maxTopLines = 5;
/** How many of the last blocks may speak to the reader. */
const maxFarewells = 4;
const maxFarewellLength = 300;
/** A caption that says less only names what is seen or whose picture it is. */
const minCaptionLength = 40;

const clock = /\b\d{1,2}:\d\d\b|\b\d{1,2}\.\d\d ?(?:[ap]\.?m|uhr|h)\b/i;
const fullDate =
  /\b(?:\d{1,2}[ ,.]|\d{1,2}(?:st|nd|rd|th)\b).{0,20}\b(?:19|20)\d\d\b|\b(?:19|20)\d\d[-/.年]\s?\d|\b\d{1,2}[./]\d{1,2}[./]\d\d/;
const timeAgo = /\b\d+ (?:minutes?|hours?|days?|weeks?) ago\b/i;
const published = /^\W?(?:updated|published|posted|last (?:updated|modified)|first published)\b/i;
const byline = /^(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|Di|DI|Door)[: ] ?\p{Lu}/u;

const pictureWord = '(?:photo(?:graph(?:er|y)?|s)?|images?|pictures?|foto|bild)';
const pictureCredits: readonly RegExp[] = [
  new RegExp(
    `^\\W{0,2}${pictureWord}(?: illustration)?(?: credits?)? ?(?::|©|by\\b|via\\b|copyright\\b|courtesy\\b)`,
    'i',
  ),
  /^\W{0,2}(?:credits?|courtesy)(?: of\b| ?:)/i,
  /(?:[|/]\s*|^|\bvia )(?:getty(?: images)?|shutterstock|i?stock(?:photo)?|reuters|AFP|AP|EPA|alamy)\W*$/i,
  new RegExp(`^${pictureWord} \\d+ (?:of|/) \\d+$`, 'i'),
];

const reader =
  /\b(?:subscribe (?:to|now|today)|sign up|newsletter|(?:news|have a) tip|let us know|share it|(?:follow|e-?mail|contact|like) (?:me|him|her|them|us|@)|follow .{1,40}\bon (?:twitter|facebook|instagram|x)\b|join (?:us|our)\b|(?:write|e-?mail|reached|contact) .{0,60}\bat \S+@)/i;
const address =
  /^\S+@\S+\.\w+$|^(?:https?:\/\/)?(?:www\.)?(?:twitter|facebook|instagram|x)\.com\/\S+$/i;
const rights = /[©ⓒ]|\bcopyright @|\bsubject to copyright\b/i;

/**
 * For each of an article's blocks, in order, why it is such a line; null for all others. A picture's credit is not
 * called furniture: among furniture the source of the text is looked for. O(length).
 */
export function judgeEdgeLines(article: readonly Block[]): (LeftOutReason | null)[] {
  const first = article.findIndex(isProse);
  if (first < 0) return article.map(() => null);
  const tail = article.length - maxFarewells;
  const isEnd = article.map(({ text }, i) => i >= tail && i > first && isFarewell(text));
  const last = article.findLastIndex((block, i) => isProse(block) && !isEnd[i]);
  const isAround = (block: Block, i: number): boolean => {
    if (isEnd[i]) return true;
    if (block.kind === 'caption') return false;
    if ((i < first || i > last) && isLabel(block)) return true;
    if (i < maxTopLines || i < first) return isPublication(block);
    return i > last && isUpdate(block.text);
  };
  return article.map((block, i) => {
    if (isAround(block, i)) return 'furniture';
    return isPictureLine(block) ? 'outside-article' : null;
  });
}

function isPictureLine({ kind, text }: Block): boolean {
  if (kind === 'heading' || kind === 'row' || text.length > maxLineLength) return false;
  if (pictureCredits.some((pattern) => pattern.test(text))) return true;
  return kind === 'caption' && text.length < minCaptionLength && !endsSentence(text);
}

/** Who published it, or when. */
function isPublication({ kind, text }: Block): boolean {
  if (kind === 'heading' || kind === 'row' || text.length > maxLineLength) return false;
  return isDateLine(text) || (byline.test(text) && !endsSentence(text));
}

function isUpdate(text: string): boolean {
  return published.test(text) && isDateLine(text);
}

/** A line with a date or a time that is no sentence. */
function isDateLine(text: string): boolean {
  if (text.length > maxLineLength || (endsSentence(text) && !/\b[ap]\.m\.$/i.test(text)))
    return false;
  return clock.test(text) || fullDate.test(text) || timeAgo.test(text);
}

function isLabel({ kind, text }: Block): boolean {
  return kind === 'text' && text.length <= maxLabelLength && !/\p{Lo}|[.!?…:,"'”’»)]$/u.test(text);
}

function endsSentence(text: string): boolean {
  return /[.!?…。！？؟।]["'”’»)]*$/u.test(text);
}

/** Speaks to the reader, or says whose the text is. */
function isFarewell(text: string): boolean {
  if (text.length > maxFarewellLength || isReported(text)) return false;
  return reader.test(text) || address.test(text) || rights.test(text);
}
