import { maxHeadings, maxValue, type PageHead } from '../page-head/page-head';
import { attributeOf } from './live-dom';
import { type PageElement, textsOf } from './snapshot';

/** What marked elements of the body say: used where the head says nothing. */
type PageMarks = Pick<PageHead, 'headings' | 'byline' | 'published' | 'language'>;

const bylineName = /(?:^|[\s_-])(?:byline|author|writer)(?:[\s_-]?name)?(?:$|[\s_-])/i;

export function readMarks(root: PageElement): PageMarks {
  const headings: string[] = [];
  const found = { byline: '', published: '', language: '' };
  const open: PageElement[] = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    const { live, name } = element;
    if (live && !element.isHidden) {
      if (name === 'h1' && headings.length < maxHeadings) headings.push(shownText(element));
      if (name === 'html')
        found.language = (attributeOf(live, 'lang') || attributeOf(live, 'xml:lang')).slice(
          0,
          maxValue,
        );
      else if (name !== 'body') {
        found.published ||= dateMark(live, name);
        if (!found.byline && isByline(element, live)) found.byline = shownText(element);
      }
    }
    for (const child of element.children.toReversed()) {
      if (child.kind === 'element') open.push(child);
    }
  }
  return { headings, ...found };
}

function shownText(element: PageElement): string {
  const text = textsOf(element)
    .map((each) => each.text)
    .join(' ');
  // Elements without a space between them ("By<b>Jane</b>") are read apart, punctuation is drawn back.
  return text
    .slice(0, maxValue)
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:])/g, '$1')
    .replace(/ (['’]) /g, '$1')
    .trim();
}

function dateMark(live: Element, name: string): string {
  const isMarked = name === 'time' || attributeOf(live, 'itemprop') === 'datePublished';
  if (!isMarked) return '';
  return (attributeOf(live, 'datetime') || attributeOf(live, 'content')).slice(0, maxValue);
}

/** Short elements only: an author page's whole biography carries the same class. */
function isByline(element: PageElement, live: Element): boolean {
  if (element.textLength < 3 || element.textLength > 80) return false;
  const names = attributeOf(live, 'class').slice(0, 500);
  if (element.name === 'label' || /comment/i.test(names)) return false;
  const isAuthor = [attributeOf(live, 'rel'), attributeOf(live, 'itemprop')].includes('author');
  return isAuthor || bylineName.test(names);
}
