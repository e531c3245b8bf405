import { paragraphsOf } from '../../engine/plain-text';
import { tidyText } from '../decode';
import type { Body } from './draft';

/** The paragraphs of a body, read as a page's are: site furniture left out. The HTML parser is loaded when needed. */
export async function readBody(body: Body, title: string): Promise<readonly string[]> {
  switch (body.kind) {
    case 'paragraphs':
      return body.paragraphs;
    case 'text':
      return paragraphsOf(tidyText(body.text)).paragraphs;
    case 'html': {
      const { htmlParagraphs } = await import('./html-paragraphs');
      return htmlParagraphs(body.html, title);
    }
  }
}
