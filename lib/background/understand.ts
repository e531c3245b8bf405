import type { EncodedFingerprint } from '../engine/fingerprint';
import type { PageInput } from '../engine/input';
import type { CheckScope, PageReading } from '../messaging/protocol';
import { isEnough } from '../page-head/declaration';
import { describe } from '../page-head/describe';

/** An article as the engine takes it, with what says who wrote it and when. */
export type ArticleReading = {
  readonly kind: 'article';
  readonly page: PageInput;
  readonly fingerprint: EncodedFingerprint;
  readonly scope: CheckScope;
};

/** A content script's reading, made sense of. */
export type Reading = ArticleReading | Exclude<PageReading, { kind: 'article' }>;

/**
 * Makes sense of what the content script collected. It is done here and not in the page, where every byte of code is
 * loaded anew with each check.
 */
export function understand(reading: PageReading): Reading {
  if (reading.kind !== 'article') return reading;
  const { head, paragraphs, edges, needs, words, fingerprint, scope } = reading;
  const { description, declared } = describe(head, paragraphs, edges);
  if (!isEnough(declared, needs)) return { kind: 'no-article', words };
  const { canonical, title, language, published, credits } = description;
  const page = { url: head.url, canonical, title, language, published, paragraphs, credits };
  return { kind: 'article', page, fingerprint, scope };
}
