import { type Body, type Draft, draftOf } from './draft';
import type { FeedField, FeedItem } from './feed-items';
import { htmlLine, htmlParagraphs } from './html-paragraphs';
import { RecordRefused } from './problems';

/** One item of RSS or entry of Atom. `feed` says what it does not say itself. Throws `RecordRefused` without a text. */
export function feedDraft(item: FeedItem, feed: FeedItem): Draft {
  const get = (...names: readonly string[]) => firstText(item, names) || firstText(feed, names);
  const own = (...names: readonly string[]) => firstText(item, names);
  const postType = own('wp:post_type');
  if (postType !== '' && postType !== 'post') {
    throw new RecordRefused(`this is of the type “${postType}” and no post.`);
  }
  const published = own('published', 'pubDate', 'dc:date');
  return {
    ...draftOf(bodyOf(item)),
    id: own('guid', 'id'),
    title: lineOf(fieldOf(item, ['title'])),
    publisher: get('dc:publisher') || lineOf(fieldOf(feed, ['title'])),
    byline: bylineOf(item),
    url: addressOf(item),
    published: published || own('updated'),
    updated: own('updated'),
    language: own('dc:language') || item.language || firstText(feed, ['language', 'dc:language']),
    status: own('wp:post_password') === '' ? own('wp:status') : 'private',
    rights: get('dc:rights', 'rights', 'copyright'),
  };
}

function fieldOf({ fields }: FeedItem, names: readonly string[]): FeedField | undefined {
  return names
    .map((name) => fields.find((field) => field.name === name && field.text.trim() !== ''))
    .find((field) => field !== undefined);
}

function firstText(item: FeedItem, names: readonly string[]): string {
  return fieldOf(item, names)?.text.trim() ?? '';
}

/** Headlines may hold markup (`<em>`) or characters written as entities, in both formats. */
function lineOf(field: FeedField | undefined): string {
  if (!field) return '';
  return /[<&]/.test(field.text) ? htmlLine(field.text) : field.text;
}

/** RSS wants an address with the name in brackets, "desk@example.org (A. Writer)": of it only the name. */
function bylineOf(item: FeedItem): string {
  const author = firstText(item, ['dc:creator', 'author']);
  return /^\S+@\S+\s*\((.+)\)$/.exec(author)?.[1] ?? author;
}

/** Atom's link to the page, or RSS's; else a `guid` that says it is one. */
function addressOf({ fields }: FeedItem): string {
  const links = fields.filter(({ name }) => name === 'link');
  const page = links.find(
    ({ attributes }) => attributes.href && (attributes.rel ?? 'alternate') === 'alternate',
  );
  const plain = page?.attributes.href ?? links.find(({ text }) => text.trim() !== '')?.text ?? '';
  if (plain.trim() !== '') return plain.trim();
  const guid = fields.find(({ name }) => name === 'guid');
  const isAddress = guid?.attributes.isPermaLink !== 'false' && /^https?:/i.test(guid?.text ?? '');
  return isAddress ? (guid?.text.trim() ?? '') : '';
}

/** Words of a description from which on it is the article: teasers have a few lines. */
const MIN_ARTICLE_WORDS = 100;

function bodyOf(item: FeedItem): Body {
  const full = fieldOf(item, ['content:encoded', 'content']);
  if (full) return written(full);
  const description = fieldOf(item, ['description']);
  if (!description) throw new RecordRefused(ONLY_SUMMARY);
  const words = htmlParagraphs(description.text, '').join(' ').split(' ').length;
  if (words < MIN_ARTICLE_WORDS) throw new RecordRefused(ONLY_SUMMARY);
  return { kind: 'html', html: description.text };
}

const ONLY_SUMMARY = 'there is only a summary: have the feed carry full texts.';

/** Atom says how its content is written and means plain text when it does not; RSS means HTML. */
function written({ name, attributes, text, isMarkup }: FeedField): Body {
  const isPlain = name === 'content' && !isMarkup && !/html/i.test(attributes.type ?? 'text');
  return isPlain ? { kind: 'text', text } : { kind: 'html', html: withoutShortcodes(text) };
}

/** WordPress' own tags for pictures and players; what stands in a caption stays. */
function withoutShortcodes(html: string): string {
  return html.replace(/\[\/?(?:caption|gallery|embed|audio|video|playlist)\b[^\]\n]*\]/g, '');
}
