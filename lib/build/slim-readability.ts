import { parseSync } from 'vite';
import { cutMembers, cutStatements, replacements } from './readability-cuts';

type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<
  Record<string, unknown>
>;
type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** Template strings only word reasons for the log; what is looked at is how many reasons there are. */
const logText = 'template strings';

/**
 * The source of `@mozilla/readability/Readability.js` without what the content script never uses, as an ES module.
 * Throws when a piece to be left out is not there or is still used: then upstream has changed, and `readability-cuts.ts`
 * must be held against the new source.
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
  const wanted = [...cutMembers, ...cutStatements, ...Object.keys(replacements), logText];
  const missing = wanted.filter((piece) => !met.has(piece));
  const used = cutMembers.filter((name) =>
    new RegExp(`\\bthis\\.(REGEXPS\\.)?${name}\\b`).test(slim),
  );
  if (missing.length + used.length > 0) {
    throw new Error(
      `Readability is not the one this build knows. Not found: ${missing.join(', ') || 'nothing'}. Still used: ${used.join(', ') || 'nothing'}. Compare lib/build/readability-cuts.ts with its source.`,
    );
  }
  return shortenPrivateNames(slim);
}

/** What stands for a node, the empty text for one that is left out; notes the piece in `met`. */
function editOf(node: Node, source: string, met: Set<string>): Edit | undefined {
  const { type, start, end } = node;
  const code = source
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/([([{]) | (?=[)\]}])/g, '$1');
  const note = (piece: string, text: string): Edit => {
    met.add(piece);
    // A property takes the comma after it along.
    return { start, end: text === '' && source[end] === ',' ? end + 1 : end, text };
  };
  const isStatement = /Statement$|^VariableDeclaration$/.test(type);
  const name = type === 'Property' ? String((node.key as Node).name) : code;
  const isKey = (piece: string): boolean => (isStatement ? name.startsWith(piece) : name === piece);

  if (type === 'TemplateLiteral') return note(logText, '0');
  if (!isStatement && !/^Property$|Expression$/.test(type)) return undefined;
  const cuts = isStatement ? cutStatements : type === 'Property' ? cutMembers : [];
  const cut = cuts.find(isKey);
  if (cut !== undefined) return note(cut, isStatement ? ';' : '');
  const replaced = Object.entries(replacements).find(([piece]) => isKey(piece));
  return replaced && note(...replaced);
}

/** Visits a syntax tree in the order of the source; `visit` says whether to look inside. */
function walk(value: unknown, visit: (node: Node) => boolean): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else if (value !== null && typeof value === 'object') {
    if (typeof (value as Node).type === 'string' && !visit(value as Node)) return;
    for (const child of Object.values(value)) walk(child, visit);
  }
}

/** Minifiers leave members' names alone; those that begin with `_` are Readability's own, also where it puts them on nodes. */
function shortenPrivateNames(source: string): string {
  const short = new Map<string, string>();
  return source.replace(/(?<![\w$'"])_[a-zA-Z]\w+/g, (name) => {
    const known = short.get(name) ?? `_${short.size.toString(36)}`;
    short.set(name, known);
    return known;
  });
}
