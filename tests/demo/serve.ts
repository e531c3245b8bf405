import { readdirSync, readFileSync } from 'node:fs';
import { alteredCopy } from './altered-copy';
import { type Loopback, type Page, serveLoopback } from './loopback';
import { type Block, report003, text001 } from './seed-text';

const SITE = new URL('site/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The demo's articles: the name is the path of the page and of what the runner saves. */
export const DEMO_PAGES = ['copy', 'altered', 'rewrite', 'unrelated'] as const;

/** Serves the demo news site. */
export function serveDemo(): Promise<Loopback> {
  return serveLoopback(demoPage);
}

/** The demo site's answer to a path; `/` lists the articles. */
export function demoPage(path: string): Page | undefined {
  const name = path === '/' ? 'index' : path.slice(1);
  const file = name.includes('.') ? name : `${name}.html`;
  if (!readdirSync(SITE).includes(file)) return undefined;
  const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'text/plain';
  const source = readFileSync(new URL(file, SITE), 'utf8');
  return { type, body: fill(source, name) };
}

// The templates hold the outlets' furniture only: what they print comes from seeds/, so the two cannot drift apart.
function fill(template: string, name: string): string {
  const { headline, blocks } = articleFor(name);
  return template
    .replaceAll('{{headline}}', () => escapeHtml(headline))
    .replaceAll('{{article}}', () => blocks.map(html).join('\n'));
}

function articleFor(name: string): {
  readonly headline: string;
  readonly blocks: readonly Block[];
} {
  if (name === 'copy') return report003();
  if (name === 'altered') return alteredCopy();
  if (name === 'rewrite') return { headline: '', blocks: text001() };
  return { headline: '', blocks: [] };
}

function html({ kind, text, alt = '' }: Block): string {
  return kind === 'paragraph'
    ? `<p>${escapeHtml(text)}</p>`
    : `<figure><img src="/picture.svg" alt="${escapeHtml(alt)}"><figcaption>${escapeHtml(text)}</figcaption></figure>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
