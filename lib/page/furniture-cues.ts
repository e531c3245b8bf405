import type { Block } from './blocks';
import { attributeOf } from './live-dom';
import type { PageElement, PageNode } from './snapshot';

/** Words in class names and ids that say what a box is. Whole words: "share" is not "shared-content". */
const boxWords = new Set(
  `share shares sharing social socials sharedaddy addthis related newsletter newsletters subscribe subscription signup cookie cookies
  consent gdpr advert adverts advertisement advertising ad ads adslot adunit dfp sponsored sponsor promo promos promotion recirc
  recirculation trending outbrain taboola comments comment disqus respond breadcrumb breadcrumbs nav navbar navigation menu footer
  sidebar masthead pagination pager tags taglist popular recommended recommendations readmore paywall regwall toolbar tools
  byline author authors bio timestamp dateline pubdate published updated credits-meta skip poll donate jumplink`.split(
    /\s+/,
  ),
);
/** Such a box may also be the page's own frame ("with-sidebar"); then it holds most of the article. */
const frameShare = 0.3;

const boxNames = new Set(['nav', 'aside', 'footer', 'amp-sidebar', 'menu']);
const boxRoles = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'banner',
  'dialog',
  'alertdialog',
  'search',
  'menu',
  'menubar',
  'toolbar',
]);

/** Remembers the answer per element: blocks share most of their ancestors. */
export type CueMemory = Map<PageElement, boolean>;

/** Whether the block stands in a box that the page itself names as furniture. `articleLength`: characters, no white space. */
export function isInFurnitureBox(block: Block, articleLength: number, memory: CueMemory): boolean {
  return isInBox(block.texts[0]?.parent ?? block.element, articleLength, memory);
}

function isInBox(element: PageElement, articleLength: number, memory: CueMemory): boolean {
  const known = memory.get(element);
  if (known !== undefined) return known;
  const isSmall = element.textLength <= articleLength * frameShare;
  const isNamed = isSmall && isFurnitureBox(element) && !holdsQuotation(element);
  const isBox = isConsentBox(element) || isNamed;
  const answer =
    isBox || (element.parent !== null && isInBox(element.parent, articleLength, memory));
  memory.set(element, answer);
  return answer;
}

/** A box around little more than a quotation: a post that the article shows ("social-embed"). */
function holdsQuotation({ children, textLength }: PageElement): boolean {
  return children.some(
    (child) =>
      child.kind === 'element' &&
      child.name === 'blockquote' &&
      child.textLength > textLength * quotationShare,
  );
}

/** The rest is its author's name or a link to it. */
const quotationShare = 0.8;

/**
 * A consent notice or another dialog. It may say more than the article behind it, so its size does not count;
 * a box that holds a headline is the page itself under a telling name.
 */
export function isConsentBox({ name, live, children }: PageElement): boolean {
  if (!live || name === 'body' || name === 'html') return false;
  const isNamed =
    /dialog/i.test(attributeOf(live, 'role')) ||
    hasWord(attributeOf(live, 'class'), consentWords) ||
    hasWord(attributeOf(live, 'id'), consentWords);
  return isNamed && !children.some(holdsHeadline);
}

const consentWords = new Set(['cookie', 'cookies', 'consent', 'gdpr', 'onetrust', 'cmp', 'ccpa']);

function holdsHeadline(node: PageNode): boolean {
  if (node.kind === 'text') return false;
  return /^(?:h1|main|article)$/.test(node.name) || node.children.some(holdsHeadline);
}

function isFurnitureBox({ name, live }: PageElement): boolean {
  if (boxNames.has(name)) return true;
  if (!live || name === 'body' || name === 'html') return false;
  if (boxRoles.has(attributeOf(live, 'role').toLowerCase())) return true;
  const itemprop = attributeOf(live, 'itemprop');
  if (itemprop === 'author' || itemprop === 'datePublished') return true;
  return (
    hasWord(attributeOf(live, 'class'), boxWords) || hasWord(attributeOf(live, 'id'), boxWords)
  );
}

function hasWord(names: string, known: ReadonlySet<string>): boolean {
  if (!names || names.length > 1000) return false;
  const words = names.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.split(/[^a-z]+/).some((word) => known.has(word));
}
