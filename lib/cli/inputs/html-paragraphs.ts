import { parseHTML } from 'linkedom';
import { markFurniture } from '../../engine/furniture';
import { blocksOf } from '../../page/blocks';
import { takeSnapshot } from '../../page/snapshot';

/**
 * The paragraphs of a piece of HTML that is all article (a feed's content, a wire body): no search for the article in
 * it, and else as the extension reads a page. Scripts are never run. The title is no paragraph when it comes first.
 */
export function htmlParagraphs(html: string, title: string): readonly string[] {
  const texts = shownTexts(html);
  const lines = texts[0] !== undefined && texts[0] === title.trim() ? texts.slice(1) : texts;
  const isFurniture = markFurniture(lines);
  return lines.filter((_, i) => !isFurniture[i]);
}

/** Markup in a field of one line (a headline, say) as text. */
export function htmlLine(html: string): string {
  return shownTexts(html).join(' ');
}

function shownTexts(html: string): readonly string[] {
  const { document } = parseHTML(
    `<!doctype html><html><body>${withParagraphs(html)}</body></html>`,
  );
  return blocksOf(takeSnapshot(document).root)
    .filter((block) => !block.isHidden)
    .map((block) => block.text);
}

/** Editors that keep paragraphs as blank lines (WordPress' classic one) store HTML without any `<p>`. */
function withParagraphs(html: string): string {
  return /<p[\s>]/i.test(html) ? html : html.replace(/\n[^\S\n]*\n\s*/g, '<br><br>');
}
