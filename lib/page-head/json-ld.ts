/** One object of a page's JSON-LD: whatever the page wrote there, to be read with `textField`. */
export type JsonLdNode = { readonly [key: string]: unknown };

const maxLength = 400_000;
const maxScripts = 40;
const maxNodes = 1000;
const articleType = /(?:Article|Posting|Report)$/;

/** The article objects (NewsArticle and its kin) in a page's JSON-LD scripts; broken or foreign JSON is passed over. */
export function articlesInJsonLd(scripts: readonly string[]): JsonLdNode[] {
  const found: JsonLdNode[] = [];
  const open: unknown[] = scripts.slice(0, maxScripts).map(parse);
  for (let i = 0; i < open.length && i < maxNodes; i += 1) {
    const node = open[i];
    if (Array.isArray(node)) open.push(...node.slice(0, maxNodes));
    else if (isNode(node)) {
      if (typesOf(node).some((type) => articleType.test(type))) found.push(node);
      open.push(own(node, '@graph'), own(node, 'mainEntity'));
    }
  }
  return found;
}

/** Reads a script that follows the rules, or one with comment marks around it or raw line breaks in its strings. */
function parse(script: string): unknown {
  if (script.length > maxLength) return null;
  const bare = script.replace(
    /^\s*(?:<!--|\/\*?\s*<!\[CDATA\[\s*\*?\/?|<!\[CDATA\[)|(?:-->|\/?\*?\s*\]\]>\s*\*?\/?)\s*;?\s*$/g,
    '',
  );
  for (const text of [script, bare, bare.replace(/\s+/g, ' ')]) {
    try {
      return JSON.parse(text);
    } catch {
      // A page's broken JSON-LD is common and says nothing about the article: the next reading, or none.
    }
  }
  return null;
}

function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own fields only: `__proto__` in a page's JSON must not reach anything. */
function own(node: JsonLdNode, key: string): unknown {
  return Object.hasOwn(node, key) ? node[key] : null;
}

function typesOf(node: JsonLdNode): string[] {
  const type = own(node, '@type');
  return (Array.isArray(type) ? type : [type]).filter((each) => typeof each === 'string');
}

/** A field as text: a string, or the `name` (else `url`) of an object, or several of them joined by commas. */
export function textField(node: JsonLdNode | undefined, key: string, depth = 0): string {
  const value = node ? own(node, key) : null;
  const values = Array.isArray(value) ? value.slice(0, 12) : [value];
  const texts = values.map((each) => {
    if (typeof each === 'string') return each.slice(0, 1000);
    if (!isNode(each) || depth > 1) return '';
    return (
      textField(each, 'name', depth + 1) ||
      textField(each, 'url', depth + 1) ||
      textField(each, '@id', depth + 1)
    );
  });
  return [...new Set(texts.map((text) => text.trim()).filter(Boolean))].join(', ');
}
