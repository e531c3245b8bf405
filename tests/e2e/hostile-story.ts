import { HARBOUR } from '../unit/packs/sample-pack';

/** What is tried on pages that put text into markup, attributes, styles or addresses; each would set `ran` or navigate. */
export const PAYLOADS = [
  '<script>window.ran=1</script>',
  '"><img src=x onerror="window.ran=1">',
  '<svg/onload=window.ran=1>',
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<a href="javascript:window.ran=1">x</a>',
  "' onmouseover='window.ran=1' autofocus onfocus='window.ran=1",
  '</title></textarea><script>window.ran=1</script>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<style>@import "https://evil.example/";</style>',
  '<object data="https://evil.example/"></object>',
  '&lt;script&gt;window.ran=1&lt;/script&gt;',
].join(' ');
/** Packs with such characters are refused; pages are shown without them. */
const HIDDEN = '\u202egnp.exe\u202c\u2066\u0007';
export const TITLE = `Evil ${PAYLOADS}`;

/** A page that holds a report of the sample pack, and such text wherever a page says something of itself. */
export function hostileStory(): string {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const [, ...body] = HARBOUR;
  const paragraphs = [...body, `The council said ${PAYLOADS} ${HIDDEN} was not its own wording.`];
  const title = escaped(TITLE + HIDDEN);
  const author = escaped(PAYLOADS).replace(/"/g, '&quot;');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>
    <meta property="og:type" content="article"><meta name="author" content="${author}">
    <main><article><h1>${title}</h1>
    ${paragraphs.map((each) => `<p>${escaped(each)}</p>`).join('\n')}</article></main></html>`;
}
