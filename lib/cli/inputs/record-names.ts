/**
 * The names under which a record may carry each field, best first: those of ninjs 1 to 3 and the usual ones of exports.
 * As `plainName` writes them. A name that is not here is never read: notes, contacts and the like stay where they are.
 */
export const RECORD_NAMES = {
  id: ['id', 'uri', 'guid'],
  version: ['version'],
  title: ['headline', 'headlines', 'title'],
  publisher: ['publisher', 'copyrightholder', 'infosource', 'infosources'],
  byline: ['byline', 'by', 'author', 'authors'],
  url: ['url', 'link', 'canonical', 'canonicalurl'],
  published: [
    'published',
    'publishedat',
    'publisheddate',
    'datepublished',
    'pubdate',
    'date',
    'firstcreated',
    'versioncreated',
  ],
  updated: ['updated', 'updatedat', 'modified', 'datemodified', 'lastmodified', 'versioncreated'],
  language: ['language', 'lang', 'inlanguage'],
  status: ['status', 'pubstatus'],
  rights: ['rights', 'copyrightnotice', 'copyright', 'license'],
  usageTerms: ['usageterms'],
  embargoedUntil: ['embargoeduntil', 'embargoed', 'embargo', 'embargountil', 'embargodate'],
  obsoletes: ['obsoletes'],
  derivedFrom: ['derivedfrom', 'evolvedfrom'],
  relations: ['relations'],
  type: ['type'],
  paragraphs: ['paragraphs'],
  html: ['html', 'bodyhtml', 'bodyxhtml', 'contenthtml'],
  bodies: ['bodies'],
  text: ['text', 'bodytext', 'contenttext', 'fulltext'],
  content: ['body', 'content'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type RecordField = keyof typeof RECORD_NAMES;

const KNOWN: ReadonlySet<string> = new Set(Object.values(RECORD_NAMES).flat());
const BODY: ReadonlySet<string> = new Set(
  (['paragraphs', 'html', 'bodies', 'text', 'content'] as const).flatMap(
    (field): readonly string[] => RECORD_NAMES[field],
  ),
);

/** "Embargoed Until", "embargoed_until" and "embargoedUntil" are one name. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

/** Whether a field of this name, as its file writes it, is read at all. */
export function isKnownName(name: string): boolean {
  return KNOWN.has(plainName(name));
}

/** Whether a field of this name, as its file writes it, may hold the text of a report. */
export function isBodyName(name: string): boolean {
  return BODY.has(plainName(name));
}
