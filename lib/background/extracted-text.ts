import { sendToPage } from '../messaging/client';
import { parsePageText } from '../messaging/parse-reading';
import type { ExtractedText } from '../messaging/protocol';
import { describe } from '../page-head/describe';
import { answered } from './read-page';

/** What the tab's content script read and left out, with what the page says of it. The script must be there. */
export async function extractedText(tabId: number): Promise<ExtractedText> {
  const answer = await sendToPage(tabId, 'page-text', {});
  const { head, paragraphs, leftOut } = parsePageText(answered(answer));
  const { title, byline, publisher, published, language } = describe(
    head,
    paragraphs,
    [],
  ).description;
  const { url } = head;
  return { url, title, byline, publisher, published, language, paragraphs, leftOut };
}
