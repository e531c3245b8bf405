import { decodeText } from '../decode';
import { kindOf } from '../sniff';
import { headerOf } from './csv-header';

/** What a newsroom's file may be written in; the names `--format` takes. */
export const INPUT_FORMATS = ['text', 'html', 'feed', 'json', 'jsonl', 'csv', 'parquet'] as const;

export type InputFormat = (typeof INPUT_FORMATS)[number];

const BY_EXTENSION: Readonly<Record<string, InputFormat>> = {
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  rss: 'feed',
  atom: 'feed',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  csv: 'csv',
  tsv: 'csv',
  parquet: 'parquet',
};

/**
 * The format by the file's name (`.gz` aside), else by how it begins; undefined for XML that is no feed and for what is
 * no text at all. `.json` and `.xml` say too little and are decided by the content.
 */
export function formatOf(path: string, head: Uint8Array): InputFormat | undefined {
  const extension = /\.([a-z]+)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return BY_EXTENSION[extension] ?? formatOfContent(head);
}

const PARQUET_MARK = 'PAR1';
/** Root elements of feeds, below declarations and comments. */
const FEED_ROOT =
  /^\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!doctype\s[^>]*>\s*)*<(?:[\w-]+:)?(?:rss|feed|RDF)[\s>]/i;
const XML_DECLARATION = /^\s*<\?xml\s/i;

function formatOfContent(head: Uint8Array): InputFormat | undefined {
  if (Buffer.from(head.subarray(0, PARQUET_MARK.length)).toString('latin1') === PARQUET_MARK) {
    return 'parquet';
  }
  const { text } = decodeText(head);
  if (FEED_ROOT.test(text)) return 'feed';
  const kind = kindOf(text);
  if (kind === 'unreadable') return undefined;
  const first = text.trimStart()[0];
  if (first === '[') return 'json';
  if (first === '{') return holdsWholeLine(text) ? 'jsonl' : 'json';
  if (kind === 'html') return 'html';
  if (XML_DECLARATION.test(text)) return undefined;
  return headerOf(text).hasBody ? 'csv' : 'text';
}

/** Whether the first line is a JSON value by itself; one that is longer than what was looked at is taken for one. */
function holdsWholeLine(text: string): boolean {
  const [line = '', ...rest] = text.trimStart().split('\n');
  if (rest.length === 0) return true;
  try {
    JSON.parse(line);
    return true;
  } catch {
    // Indented JSON: the first line is an opening brace.
    return false;
  }
}
