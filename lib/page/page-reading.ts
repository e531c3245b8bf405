import { encodeFingerprint, fingerprint } from '../engine/fingerprint';
import { extractedText } from '../engine/input';
import type { ExtractedText, PageReading } from '../messaging/protocol';
import type { LeftOut } from './article';
import { type ArticleDescription, describe, extractArticle } from './extract';
import { isHiddenByLayout } from './hidden';
import type { PlacedText } from './locate';
import { readMetadata } from './page-metadata';
import { selectedText } from './selection';
import { takeSnapshot } from './snapshot';

/** One reading of the live page: what is sent to be matched, and what stays here to find it again. */
export type LiveReading = {
  readonly reading: PageReading;
  readonly text: PlacedText;
  readonly extracted: ExtractedText;
};

const live = { isHidden: isHiddenByLayout };
const nothing: PlacedText = { paragraphs: [], places: [] };

/** Reads the article of the live page. */
export function readWholePage(document: Document): LiveReading {
  const url = pageAddress();
  const extraction = extractArticle(document, url, live);
  if (extraction.kind === 'no-article') return emptyReading(extraction);
  const { article, places } = extraction;
  return articleReading(
    'page',
    url,
    article,
    { paragraphs: article.paragraphs, places },
    article.leftOut,
  );
}

/** Reads what the reader has selected, furniture included: the choice is theirs. */
export function readSelection(document: Document): LiveReading {
  const snapshot = takeSnapshot(document, live);
  const text = selectedText(snapshot, getSelection());
  if (!text) return emptyReading({ kind: 'no-selection' });
  const url = pageAddress();
  const description = describe(readMetadata(snapshot, url), text.paragraphs, []);
  return articleReading('selection', url, description, text, []);
}

function articleReading(
  scope: 'page' | 'selection',
  url: string,
  said: ArticleDescription,
  text: PlacedText,
  leftOut: readonly LeftOut[],
): LiveReading {
  const { canonical, title, language, published, credits, byline, publisher } = said;
  const { paragraphs } = text;
  const page = { url, canonical, title, language, published, credits, paragraphs };
  return {
    reading: {
      kind: 'article',
      page,
      fingerprint: encodeFingerprint(fingerprint(paragraphs)),
      scope,
    },
    text,
    extracted: { title, byline, publisher, published, paragraphs, leftOut },
  };
}

function emptyReading(reading: PageReading): LiveReading {
  const extracted = {
    title: '',
    byline: '',
    publisher: '',
    published: '',
    paragraphs: [],
    leftOut: [],
  };
  return { reading, text: nothing, extracted };
}

/** Without the fragment, unless a single-page site keeps its route there. */
export function pageAddress(): string {
  const { href, hash } = location;
  return /^#[!/]/.test(hash) ? href : href.slice(0, href.length - hash.length);
}

/** The text that the offsets of a reading's report point into. */
export function textOf(reading: LiveReading): string {
  return extractedText(reading.text.paragraphs);
}
