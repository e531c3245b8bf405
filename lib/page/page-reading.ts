import { encodeFingerprint, fingerprint } from '../engine/fingerprint';
import { extractedText } from '../engine/input';
import type { PageReading, PageText } from '../messaging/protocol';
import { collectHead } from './collect-head';
import { extractPage } from './extract';
import { isHiddenByLayout } from './hidden';
import type { PlacedText } from './locate';
import { selectedText } from './selection';
import { takeSnapshot } from './snapshot';

/** One reading of the live page: what is sent to be matched, and what stays here to find it again. */
export type LiveReading = {
  readonly reading: PageReading;
  readonly text: PlacedText;
  readonly pageText: PageText;
};

const live = { isHidden: isHiddenByLayout };
const nothing: PlacedText = { paragraphs: [], places: [] };

/** Reads the article of the live page. */
export function readWholePage(document: Document): LiveReading {
  const { head, needs, words, paragraphs, places, leftOut, edges } = extractPage(
    document,
    pageAddress(),
    live,
  );
  if (!needs) {
    return {
      reading: { kind: 'no-article', words },
      text: nothing,
      pageText: { head, paragraphs: [], leftOut: [] },
    };
  }
  return {
    reading: { ...article(paragraphs), scope: 'page', head, edges, needs, words },
    text: { paragraphs, places },
    pageText: { head, paragraphs, leftOut },
  };
}

/** Reads what the reader has selected, furniture included: the choice is theirs. */
export function readSelection(document: Document): LiveReading {
  const snapshot = takeSnapshot(document, live);
  const head = collectHead(snapshot, pageAddress());
  const text = selectedText(snapshot, getSelection()) ?? nothing;
  const { paragraphs } = text;
  const rest = { head, edges: [], needs: 'none', words: 0 } as const;
  return {
    reading: paragraphs.length
      ? { ...article(paragraphs), scope: 'selection', ...rest }
      : { kind: 'no-selection' },
    text,
    pageText: { head, paragraphs, leftOut: [] },
  };
}

function article(paragraphs: readonly string[]) {
  return {
    kind: 'article' as const,
    paragraphs,
    fingerprint: encodeFingerprint(fingerprint(paragraphs)),
  };
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
