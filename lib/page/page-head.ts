import { attributeOf, elementName } from './live-dom';

/** The declarations of a page (`meta`, `link`, `title`, JSON-LD), as text. */
export type PageHead = {
  /** The first of these `meta` names that the page fills; empty when none. Lower case. */
  readonly meta: (...names: readonly string[]) => string;
  readonly links: readonly { readonly rel: string; readonly href: string }[];
  readonly jsonLd: readonly string[];
  readonly title: string;
};

/** No field of use is longer; a hostile one may be. */
const maxValue = 2000;
const maxDeclarations = 3000;

export function readHead(declarations: readonly Element[]): PageHead {
  const values = new Map<string, string>();
  const links: { rel: string; href: string }[] = [];
  const jsonLd: string[] = [];
  let title = '';
  for (const element of declarations.slice(0, maxDeclarations)) {
    const name = elementName(element);
    if (name === 'meta') addMeta(values, element);
    else if (name === 'link') {
      links.push({
        rel: attributeOf(element, 'rel').toLowerCase(),
        href: attributeOf(element, 'href').slice(0, maxValue),
      });
    } else if (name === 'script') jsonLd.push(element.textContent ?? '');
    else title ||= (element.textContent ?? '').slice(0, maxValue);
  }
  const meta = (...names: readonly string[]): string =>
    names.map((name) => values.get(name)).find(Boolean) ?? '';
  return { meta, links, jsonLd, title };
}

function addMeta(values: Map<string, string>, element: Element): void {
  const content = attributeOf(element, 'content').slice(0, maxValue).trim();
  if (!content) return;
  for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
    const name = attributeOf(element, attribute).toLowerCase().trim();
    if (name && !values.has(name)) values.set(name, content);
  }
}
