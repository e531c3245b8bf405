/** What a text is made of, told by its content: a file name may lie and standard input has none. */
export type TextKind = 'html' | 'text' | 'unreadable';

const STARTS_AS_HTML =
  /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body)\b/i;
const BLOCK_ENDS = /<\/(p|div|article|section|main|body|html|h[1-6]|ul|table|blockquote)\s*>/gi;

/** Ends of block elements from which on a text is a piece of HTML: prose about HTML names one, a page has many. */
const MIN_BLOCK_ENDS = 3;

/** Whether text is HTML or plain. `unreadable`: PDF, web archive or something else that is not text at all. */
export function kindOf(text: string): TextKind {
  if (text.includes('\0') || text.startsWith('%PDF-') || isWebArchive(text)) return 'unreadable';
  if (STARTS_AS_HTML.test(text)) return 'html';
  const ends = text.match(BLOCK_ENDS)?.length ?? 0;
  return ends >= MIN_BLOCK_ENDS || (ends > 0 && /^\s*<[a-z]/i.test(text)) ? 'html' : 'text';
}

/** A page saved as one MHTML file is a mail message with encoded parts. */
function isWebArchive(text: string): boolean {
  return (
    /^(From|MIME-Version):[^\n]*\n/.test(text) &&
    /^Content-Type:\s*multipart\/related/im.test(text.slice(0, 4096))
  );
}
