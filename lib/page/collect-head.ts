import {
  maxDeclarations,
  maxJsonLd,
  maxScripts,
  maxValue,
  type PageHead,
} from '../page-head/page-head';
import { attributeOf, elementName } from './live-dom';
import { readMarks } from './page-marks';
import type { Snapshot } from './snapshot';

/** Collects what a page says of itself, cut to size and otherwise as it stands: what it means is judged elsewhere. */
export function collectHead({ declarations, root }: Snapshot, url: string): PageHead {
  const metas = new Map<string, string>();
  const links: { rel: string; href: string }[] = [];
  const jsonLd: string[] = [];
  let title = '';
  let room = maxJsonLd;
  for (const element of declarations.slice(0, maxDeclarations)) {
    const name = elementName(element);
    if (name === 'meta') addMeta(metas, element);
    else if (name === 'link') {
      const rel = cut(attributeOf(element, 'rel')).toLowerCase();
      // The others name style sheets, icons and the like.
      if (/canonical|source/.test(rel))
        links.push({ rel, href: cut(attributeOf(element, 'href')) });
    } else if (name === 'title') title ||= cut(element.textContent ?? '');
    else {
      const script = element.textContent ?? '';
      if (jsonLd.length >= maxScripts || script.length > room) continue;
      room -= script.length;
      jsonLd.push(script);
    }
  }
  return { url, title, metas: [...metas], links, jsonLd, ...readMarks(root) };
}

function addMeta(metas: Map<string, string>, element: Element): void {
  const content = cut(attributeOf(element, 'content')).trim();
  if (!content) return;
  for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
    const name = cut(attributeOf(element, attribute)).toLowerCase().trim();
    if (name && !metas.has(name)) metas.set(name, content);
  }
}

function cut(value: string): string {
  return value.slice(0, maxValue);
}
