const agencies =
  'AP|A\\.P\\.|Associated Press|Reuters|AFP|Agence France-Presse|UPI|dpa|DPA|ANSA|EFE|ANI|PTI|IANS|PA Media|Press Association|CP|The Canadian Press|Canadian Press|AAP|Xinhua|TASS|Kyodo|Yonhap|Bloomberg|CNN|KNA|epd|SID|APA|ATS|Keystone-SDA|Belga|Anadolu|AA|BBC';

/** "WASHINGTON (AP) —", also with the town in capitals and small print between. */
const dateline = new RegExp(`^.{0,80}?\\((?:The )?(?:${agencies})\\)`);
const slashDateline = new RegExp(
  `^[\\p{Lu}][\\p{L} .,'-]{1,40}[/,-] ?(?:${agencies})\\b ?[-–—:]`,
  'u',
);
const bracketed = new RegExp(`^\\(?(?:${agencies})(?:[/,] ?[\\p{L} ]{2,30})?\\)?\\.?$`, 'u');
const statements: readonly RegExp[] = [
  /\b(?:this|the) (?:article|story|report|piece|post|content|material|essay|item)\b[^.]{0,60}\b(?:originally|first|previously) (?:appeared|published|ran|posted|reported)\b[^\n]{0,200}/i,
  /^\W{0,3}(?:originally|first) (?:appeared|published|ran|posted) (?:on|in|by|at)\b[^\n]{0,160}/i,
  /\b(?:republished|reprinted|reproduced|syndicated) (?:here )?(?:with permission )?(?:from|by|courtesy of)\b[^\n]{0,160}/i,
  /^\W{0,3}(?:source|sources|via|news source|original source|quelle|quellen|fuente|fuentes|fonte|fonti|bron|källa|źródło|источник|المصدر)\s*:\s*\S[^\n]{1,120}$/iu,
  /\b(?:with|additional) (?:agency |agencies )?(?:inputs?|files|reporting|material|information) (?:from|by)\b[^\n]{0,120}/i,
  /\b(?:copyright|©|\(c\))\s*(?:\d{4}\s*)?(?:the )?(?:associated press|reuters|thomson reuters|afp|agence france-presse|upi|dpa|press association|pa media|canadian press)\b[^\n]{0,80}/i,
  /\(?reporting by [^\n]{3,160}?;? ?(?:editing|writing) by [^\n]{3,80}/i,
  /\b(?:the )?associated press contributed to this (?:report|story|article)\b[^\n]{0,40}/i,
];
/** A caption or sentence that merely talks of a source is long; a credit line is not. */
const maxLength = 320;

/** The words of a paragraph that name the source of the text; empty when it does not. */
export function creditIn(paragraph: string): string {
  const start = paragraph.slice(0, maxLength);
  const agency = dateline.exec(start)?.[0] ?? slashDateline.exec(start)?.[0];
  if (agency) return /\([^()]*\)$/.exec(agency)?.[0] ?? agency.replace(/ ?[-–—:]$/, '');
  if (paragraph.length > maxLength) return '';
  if (bracketed.test(paragraph)) return paragraph;
  for (const statement of statements) {
    const found = statement.exec(paragraph)?.[0];
    if (found) return found.trim();
  }
  return '';
}

/**
 * The credit lines of an article: datelines stand at its start, the rest at either end. `edges` are lines
 * left out around it, where a notice of origin is often printed as furniture.
 */
export function creditLines(paragraphs: readonly string[], edges: readonly string[]): string[] {
  const ends =
    paragraphs.length > 9 ? [...paragraphs.slice(0, 4), ...paragraphs.slice(-5)] : paragraphs;
  const found = [...ends, ...edges.slice(0, 200)].map(creditIn).filter(Boolean);
  return [...new Set(found)].slice(0, 6);
}
