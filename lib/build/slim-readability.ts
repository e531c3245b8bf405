import { parseSync } from 'vite';

/*
 * The content script runs in every page that is checked, and half of Readability would be dead weight there: the page's
 * text is copied into a bare document (`lib/page/main-content.ts`) that has no head, script, style, frame, form control
 * or picture source, and of the result only the nodes are used. So the build leaves out what then has nothing to do:
 * metadata, picture and address repairs, the tidying of the result's markup, retries and log text. What is left out is
 * named here piece by piece; the rest is upstream's, letter for letter. `tests/unit/build` reads every page of
 * the fixtures with both and expects the same texts.
 */

/** Methods and constants that only the pieces left out use. */
const unusedMembers = [
  ...['_getArticleTitle', '_unescapeHtmlEntities', '_getJSONLD', '_isUrl'],
  ...[
    '_unwrapNoscriptImages',
    '_isSingleImage',
    '_removeScripts',
    '_cleanStyles',
    '_fixLazyImages',
  ],
  ...['_postProcessContent', '_fixRelativeUris', '_simplifyNestedElements', '_cleanClasses'],
  ...['_flagIsActive', '_removeFlag', 'FLAG_STRIP_UNLIKELYS', 'FLAG_WEIGHT_CLASSES'],
  ...['FLAG_CLEAN_CONDITIONALLY', 'DEFAULT_MAX_ELEMS_TO_PARSE', 'CLASSES_TO_PRESERVE'],
  ...['HTML_ESCAPE_MAP', 'PRESENTATIONAL_ATTRIBUTES', 'DEPRECATED_SIZE_ATTRIBUTE_ELEMS'],
  ...['extraneous', 'replaceFonts', 'videos', 'nextLink', 'prevLink', 'srcsetUrl', 'b64DataUrl'],
  'jsonLdArticleTypes',
];

/** Statements that are left out, by how they begin. */
const unusedStatements = [
  'this.log(',
  'if (this._debug)',
  ...['_debug', '_docJSDOMParser', '_maxElemsToParse', '_charThreshold', '_classesToPreserve'].map(
    (field) => `this.${field} =`,
  ),
  ...['_keepClasses', '_disableJSONLD', '_allowedVideoRegex', '_flags', '_attempts'].map(
    (field) => `this.${field} =`,
  ),
  'if (this._maxElemsToParse > 0)',
  'this._unwrapNoscriptImages(',
  'this._removeScripts(',
  'this._postProcessContent(',
  'if (!metadata.excerpt)',
  'this._cleanStyles(articleContent)',
  'this._fixLazyImages(',
  'var pageCacheHtml =',
  'if (textLength < this._charThreshold)',
  'if (!this._flagIsActive(',
  'if (isEmbed)',
  'for (var i = 0; i < embeds.length; i++)',
];

/** Expressions, and methods by name, with what stands for them on a bare document. */
const replacements: Readonly<Record<string, string>> = {
  'this._docJSDOMParser': 'false',
  'this._disableJSONLD ? {} : this._getJSONLD(this._doc)': '{}',
  'this._flagIsActive(this.FLAG_STRIP_UNLIKELYS)': 'true',
  // Without a head the title is the only first-order heading, when it has more than four words.
  _getArticleMetadata: `_getArticleMetadata() {
    var headings = this._doc.getElementsByTagName("h1");
    var title = headings.length === 1 ? this._getInnerText(headings[0]) : "";
    return { title: title.split(/\\s+/).length > 4 ? title : "" };
  }`,
};

type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<
  Record<string, unknown>
>;
type Edit = { readonly start: number; readonly end: number; readonly text: string };

/**
 * The source of `@mozilla/readability/Readability.js` without what the content script never uses, as an ES module.
 * Throws when a piece to be left out is not there or is still used: then upstream has changed, and this file must be
 * held against the new source.
 */
export function slimReadability(source: string): string {
  const met = new Set<string>();
  const edits: Edit[] = [];
  walk(parseSync('Readability.js', source).program, (node) => {
    const edit = editOf(node, source, met);
    if (edit) edits.push(edit);
    return edit === undefined;
  });
  const slim = edits.reduceRight(
    (text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end),
    source,
  );
  const wanted = [
    ...[...unusedMembers, ...unusedStatements, ...Object.keys(replacements)],
    ...[moduleEnd, logText],
  ];
  const missing = wanted.filter((piece) => !met.has(piece));
  const used = unusedMembers.filter((name) =>
    new RegExp(`\\bthis\\.(REGEXPS\\.)?${name}\\b`).test(slim),
  );
  if (missing.length + used.length > 0) {
    throw new Error(
      `Readability is not the one this build knows. Not found: ${missing.join(', ') || 'nothing'}. Still used: ${used.join(', ') || 'nothing'}. Compare lib/build/slim-readability.ts with its source.`,
    );
  }
  return slim;
}

/** Upstream's offer to CommonJS loaders. */
const moduleEnd = 'if (typeof module === "object")';
/** Template strings only word reasons for the log; what is looked at is how many reasons there are. */
const logText = 'template strings';

/** What stands for a node, the empty text for one that is left out; notes the piece in `met`. */
function editOf(node: Node, source: string, met: Set<string>): Edit | undefined {
  const { start, end } = node;
  const code = source
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/([([{]) | (?=[)\]}])/g, '$1');
  const note = (piece: string, text: string): Edit => {
    met.add(piece);
    // A property takes the comma after it along.
    return { start, end: text === '' && source[end] === ',' ? end + 1 : end, text };
  };
  const name = node.type === 'Property' ? String((node.key as Node).name) : code;
  const isReplaceable =
    /^Property$|Expression$/.test(node.type) && Object.hasOwn(replacements, name);
  const replacement = isReplaceable ? replacements[name] : undefined;
  if (replacement !== undefined) return note(name, replacement);
  if (node.type === 'TemplateLiteral') return note(logText, '0');
  if (node.type === 'Property') return unusedMembers.includes(name) ? note(name, '') : undefined;
  if (!/Statement$|^VariableDeclaration$/.test(node.type)) return undefined;
  if (code.startsWith(moduleEnd)) return note(moduleEnd, 'export { Readability };');
  const piece = unusedStatements.find((beginning) => code.startsWith(beginning));
  return piece === undefined ? undefined : note(piece, ';');
}

/** Visits a syntax tree in the order of the source; `visit` says whether to look inside. */
function walk(value: unknown, visit: (node: Node) => boolean): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else if (value !== null && typeof value === 'object') {
    if (typeof (value as Node).type === 'string' && !visit(value as Node)) return;
    for (const child of Object.values(value)) walk(child, visit);
  }
}
