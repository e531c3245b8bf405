/*
 * What the content script's build leaves out of Readability, piece by named piece. The page's text is copied into a bare
 * document (`lib/page/main-content.ts`) that has no head, script, style, frame, form control or picture source, and of
 * the result only the nodes are used. So metadata, repairs of pictures and addresses, the tidying of the result's
 * markup, retries and log text have nothing to do there. All else is upstream's, letter for letter.
 */

/** Methods and constants that only the other pieces left out use. */
export const cutMembers: readonly string[] = `
  _getArticleTitle _unescapeHtmlEntities _getJSONLD _isUrl jsonLdArticleTypes HTML_ESCAPE_MAP
  _unwrapNoscriptImages _isSingleImage _removeScripts _fixLazyImages videos srcsetUrl b64DataUrl
  _postProcessContent _fixRelativeUris _simplifyNestedElements _cleanClasses CLASSES_TO_PRESERVE
  _cleanStyles PRESENTATIONAL_ATTRIBUTES DEPRECATED_SIZE_ATTRIBUTE_ELEMS
  _flagIsActive _removeFlag FLAG_STRIP_UNLIKELYS FLAG_WEIGHT_CLASSES FLAG_CLEAN_CONDITIONALLY
  DEFAULT_MAX_ELEMS_TO_PARSE extraneous replaceFonts nextLink prevLink`
  .trim()
  .split(/\s+/);

const unreadFields = `
  _debug _docJSDOMParser _maxElemsToParse _charThreshold _classesToPreserve _keepClasses _disableJSONLD
  _allowedVideoRegex _flags _attempts _articleLang _articleDir _articleSiteName`
  .trim()
  .split(/\s+/)
  .map((field) => `this.${field} =`);

const absentElements = [
  'object',
  'embed',
  'link',
  'iframe',
  'input',
  'textarea',
  'select',
  'button',
];

/** Statements, by how they begin. */
export const cutStatements: readonly string[] = [
  ...unreadFields,
  ...absentElements.map((name) => `this._clean(articleContent, "${name}")`),
  'this.log(',
  'if (this._debug)',
  'if (this._maxElemsToParse > 0)',
  'this._unwrapNoscriptImages(',
  'this._removeScripts(',
  'this._removeNodes(this._getAllNodesWithTag(doc, ["style"]',
  'this._postProcessContent(',
  'if (!metadata.excerpt)',
  'var textContent = articleContent.textContent',
  'this._cleanStyles(articleContent)',
  'this._fixLazyImages(',
  'var pageCacheHtml =',
  'if (textLength < this._charThreshold)',
  'if (!this._flagIsActive(',
  'if (isEmbed)',
  'for (var i = 0; i < embeds.length; i++)',
  // The direction of the text, looked for among ancestors.
  'var ancestors = [parentOfTopCandidate',
  'this._someNode(ancestors,',
];

/** Statements by how they begin, expressions by all they say and methods by name, with what stands in their place. */
export const replacements: Readonly<Record<string, string>> = {
  'this._docJSDOMParser': 'false',
  'this._disableJSONLD ? {} : this._getJSONLD(this._doc)': '{}',
  'this._flagIsActive(this.FLAG_STRIP_UNLIKELYS)': 'true',
  'return {title: this._articleTitle,': 'return { content: this._serializer(articleContent) };',
  // Without a head the title is the only first-order heading, when it has more than four words.
  _getArticleMetadata: `_getArticleMetadata() {
    var headings = this._doc.getElementsByTagName("h1");
    var title = headings.length === 1 ? this._getInnerText(headings[0]) : "";
    return { title: title.split(/\\s+/).length > 4 ? title : "" };
  }`,
  // Upstream's own parser of HTML knows no selectors.
  _getAllNodesWithTag: `_getAllNodesWithTag(node, tagNames) {
    return node.querySelectorAll(tagNames.join(","));
  }`,
  // Upstream's offer to CommonJS loaders.
  'if (typeof module === "object")': 'export { Readability };',
};
