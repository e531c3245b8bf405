import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { parseSync } from 'vite';

/** One import of one module: a static, dynamic or re-export edge; types that vanish at build time are told apart. */
export type Import = {
  /** As written in the file. */
  readonly specifier: string;
  /** Path from the project's root for a file of the project, else the package's (or `node:`) name. */
  readonly target: string;
  readonly isLocal: boolean;
  readonly isTypeOnly: boolean;
};

/** One TypeScript file of the project, parsed. */
export type Source = {
  /** From the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Whether the file declares nothing and only passes on what other modules export. */
  readonly isBarrel: boolean;
  /** Every node type of the syntax tree that is met at least once. */
  readonly nodeTypes: ReadonlySet<string>;
};

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Every `.ts` and `.tsx` file below the folders, parsed with the parser the build itself uses. */
export function readSources(root: string, folders: readonly string[]): readonly Source[] {
  return folders
    .flatMap((folder) => filesBelow(join(root, folder)))
    .map((file) => parse(root, file));
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => /\.tsx?$/.test(file) && statSync(file).isFile())
    .sort();
}

function parse(root: string, file: string): Source {
  const path = relative(root, file).split('\\').join('/');
  const text = readFileSync(file, 'utf8');
  const { program, module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const found: [specifier: string, isTypeOnly: boolean][] = [];
  for (const { moduleRequest, entries } of module.staticImports) {
    found.push([moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType)]);
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest) found.push([moduleRequest.value, isType]);
    }
  }
  const nodeTypes = new Set<string>();
  walk(program, (node) => {
    nodeTypes.add(node.type);
    if (node.type === 'ImportExpression') addLiteral(found, node.source, false);
    if (node.type === 'TSImportType') addLiteral(found, node.source, true);
  });
  return {
    path,
    text,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports: found.map(([specifier, isTypeOnly]) => resolve(root, path, specifier, isTypeOnly)),
    isBarrel: isBarrel(program.body as unknown as readonly Node[]),
    nodeTypes,
  };
}

function addLiteral(found: [string, boolean][], source: unknown, isTypeOnly: boolean): void {
  const value = (source as Node | null)?.value;
  if (typeof value === 'string') found.push([value, isTypeOnly]);
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else if (value !== null && typeof value === 'object') {
    if (typeof (value as Node).type === 'string') visit(value as Node);
    for (const child of Object.values(value)) walk(child, visit);
  }
}

function isBarrel(body: readonly Node[]): boolean {
  const passesOn = (node: Node) =>
    node.type === 'ExportAllDeclaration' ||
    (node.type === 'ExportNamedDeclaration' && node.declaration === null);
  return (
    body.some(passesOn) && body.every((node) => passesOn(node) || node.type === 'ImportDeclaration')
  );
}

function resolve(root: string, from: string, specifier: string, isTypeOnly: boolean): Import {
  const plain = specifier.replace(/[?#].*$/, '');
  const isLocal = /^(\.{1,2}|[@~]{1,2})\//.test(plain) || plain === '.' || plain === '..';
  if (!isLocal) {
    const parts = plain.split('/');
    const name = parts.slice(0, plain.startsWith('@') ? 2 : 1).join('/');
    // `wxt/browser` and `wxt/utils/…` are different things to the rules: keep the whole name.
    return { specifier, target: name === 'wxt' ? plain : name, isLocal, isTypeOnly };
  }
  const base = /^[@~]/.test(plain)
    ? plain.replace(/^[@~]+\//, '')
    : posix.normalize(posix.join(dirname(from), plain));
  const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
  const hit = endings.map((ending) => base + ending).find((path) => isFile(join(root, path)));
  return { specifier, target: hit ?? base, isLocal, isTypeOnly };
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
