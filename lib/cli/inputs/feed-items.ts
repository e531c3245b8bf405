import { Parser } from 'htmlparser2';
import { type Attributes, FeedNames } from './feed-names';

/** A field of an item, or of the feed. */
export type FeedField = {
  readonly name: string;
  readonly attributes: Attributes;
  /** Its text, or HTML where `isMarkup` (elements stand inside it as such, not escaped). */
  readonly text: string;
  readonly isMarkup: boolean;
};

export type FeedItem = {
  readonly line: number;
  readonly fields: readonly FeedField[];
  /** `xml:lang` of the item, or of the feed; empty when there is none. */
  readonly language: string;
};

/** Fields that are kept; comments on posts, addresses of authors and whatever else is there never enter memory. */
const KEPT: ReadonlySet<string> = new Set(
  'title link guid id pubDate published updated dc:date dc:creator dc:publisher dc:language dc:rights author language copyright rights description content content:encoded wp:status wp:post_type wp:post_password'.split(
    ' ',
  ),
);
/** What holds fields. */
const FEEDS: ReadonlySet<string> = new Set(['channel', 'feed']);
const ITEMS: ReadonlySet<string> = new Set(['item', 'entry']);
const ROOTS = /^(?:rss|feed|(?:\w+:)?RDF)$/;

/** Characters of one item: far more than an article, far less than memory. */
const MAX_ITEM_LENGTH = 16 * 1024 * 1024;

type Open<T> = { -readonly [K in keyof T]: T[K] };
type OpenItem = { line: number; fields: FeedField[]; language: string };

/**
 * Takes a feed in pieces and gives its items as they end. Lenient, as feeds need: what is not well-formed is read as
 * far as it goes. No entity but XML's own is known and nothing is fetched. Throws `RangeError` for an item without end.
 */
export class FeedItems {
  /** What the feed has said of itself up to here. */
  readonly feed: OpenItem = { line: 1, fields: [], language: '' };
  /** Whether the root is that of a feed; undefined before there is one. */
  isFeed: boolean | undefined;
  /** Whether the feed ended inside an item, which was then left out. */
  isCut = false;

  readonly #names = new FeedNames();
  /** Plain names of the elements that are open. */
  readonly #path: string[] = [];
  #item: OpenItem | undefined;
  #field: Open<FeedField> | undefined;
  #fieldDepth = 0;
  #length = 0;
  #ended: FeedItem[] = [];
  #isOver = false;
  #chunk = '';
  #chunkStart = 0;
  #chunkLine = 1;
  readonly #parser = new Parser(
    {
      onopentag: (tag, attributes) => this.#open(tag, attributes),
      ontext: (text) => this.#read(text),
      onclosetag: () => this.#close(),
    },
    { xmlMode: true },
  );

  /** Takes the next piece; gives the items that ended in it. */
  write(chunk: string): readonly FeedItem[] {
    this.#chunk = chunk;
    this.#parser.write(chunk);
    this.#chunkLine += newlinesIn(chunk);
    this.#chunkStart += chunk.length;
    return this.#taken();
  }

  /** Takes the end. */
  end(): readonly FeedItem[] {
    this.#isOver = true;
    this.#parser.end();
    return this.#taken();
  }

  #taken(): readonly FeedItem[] {
    const ended = this.#ended;
    this.#ended = [];
    return ended;
  }

  #open(tag: string, attributes: Attributes): void {
    this.#names.declare(attributes);
    const name = this.#names.plain(tag);
    const parent = this.#path.at(-1) ?? '';
    this.isFeed ??= ROOTS.test(name);
    this.#path.push(name);
    if (this.#field) this.#addTag(tag, attributes);
    else if (ITEMS.has(name)) {
      const language = attributes['xml:lang'] ?? this.feed.language;
      this.#item = { line: this.#line(), fields: [], language };
      this.#length = 0;
    } else if (FEEDS.has(name)) this.feed.language = attributes['xml:lang'] ?? '';
    else if (KEPT.has(name) && (FEEDS.has(parent) || ITEMS.has(parent))) {
      this.#field = { name, attributes, text: '', isMarkup: attributes.type === 'xhtml' };
      this.#fieldDepth = this.#path.length;
    }
  }

  #read(text: string): void {
    if (!this.#field) return;
    // Of an author only the name: Atom has the address beside it.
    const isInside = this.#path.length > this.#fieldDepth;
    if (this.#field.name === 'author' && isInside && this.#path.at(-1) !== 'name') return;
    this.#add(this.#field.isMarkup ? escaped(text) : text);
  }

  #close(): void {
    const name = this.#path.pop() ?? '';
    if (this.#field && this.#path.length >= this.#fieldDepth) {
      if (this.#field.isMarkup) this.#add(`</${localName(name)}>`);
    } else if (this.#field) {
      (this.#item ?? this.feed).fields.push(this.#field);
      this.#field = undefined;
    } else if (ITEMS.has(name) && this.#item) {
      // The parser closes what is open when the input ends: half a report is none.
      if (this.#isOver) this.isCut = true;
      else this.#ended.push(this.#item);
      this.#item = undefined;
    }
  }

  /** An element inside a field makes it markup; of an author it is only another part. */
  #addTag(tag: string, attributes: Attributes): void {
    if (!this.#field || this.#field.name === 'author') return;
    if (!this.#field.isMarkup) {
      this.#field.text = escaped(this.#field.text);
      this.#field.isMarkup = true;
    }
    this.#add(`<${localName(tag)}${visibility(attributes)}>`);
  }

  #add(text: string): void {
    if (!this.#field) return;
    this.#field.text += text;
    this.#length += text.length;
    if (this.#length > MAX_ITEM_LENGTH) throw new RangeError('an item without end');
  }

  #line(): number {
    const at = Math.max(0, this.#parser.startIndex - this.#chunkStart);
    return this.#chunkLine + newlinesIn(this.#chunk.slice(0, at));
  }
}

function newlinesIn(text: string): number {
  return text.split('\n').length - 1;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The attributes that say whether a reader sees an element. */
function visibility(attributes: Attributes): string {
  return ['hidden', 'class', 'style']
    .flatMap((name) => {
      const value = attributes[name];
      return value === undefined ? [] : [` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`];
    })
    .join('');
}
