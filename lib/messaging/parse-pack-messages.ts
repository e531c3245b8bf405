import { BadMessage } from '../errors';
import type { OwnReportSource, PackMessages, PackSource } from './pack-messages';
import { type Fields, fieldsOf, parseChoice, parseCount, parseFlag, parseText } from './parse';
import type { Payload } from './protocol';

const MAX_KEY = 400;
const MAX_JOB = 200;
const MAX_LINK = 4_000;
const MAX_TITLE = 2_000;
/** Ten times the longest article known. */
const MAX_TEXT = 1_000_000;

const key = (field: Fields) => parseText(field('key'), 'The pack', MAX_KEY);
const job = (field: Fields) => parseText(field('job'), 'The job', MAX_JOB);
const source = (field: Fields) => parseSource(field('source'));

/** The messages about packs, and how each is rebuilt from what arrived. */
export const packParsers: {
  readonly [T in keyof PackMessages]: (field: Fields) => Payload<'background', T>;
} = {
  'list-packs': () => ({}),
  'preview-pack': (field) => ({ source: source(field) }),
  'add-pack': (field) => ({
    source: source(field),
    keyFingerprint: parseText(field('keyFingerprint'), 'The fingerprint', 100),
    job: job(field),
  }),
  'update-pack': (field) => ({ key: key(field), job: job(field) }),
  'set-pack-enabled': (field) => ({
    key: key(field),
    isEnabled: parseFlag(field('isEnabled'), 'The switch'),
  }),
  'remove-pack': (field) => ({ key: key(field) }),
  'restore-pack': (field) => ({ key: key(field) }),
  'pack-jobs': () => ({}),
  'cancel-job': (field) => ({ job: job(field) }),
  'create-own-pack': (field) => ({ title: parseText(field('title'), 'The title', MAX_TITLE) }),
  'own-packs': () => ({}),
  'own-reports': (field) => ({ key: key(field) }),
  'add-own-report': (field) => ({ key: key(field), source: parseOwnSource(field('source')) }),
  'withdraw-own-report': (field) => ({
    key: key(field),
    report: parseText(field('report'), 'The report', MAX_KEY),
  }),
  'export-own-pack': (field) => ({
    key: key(field),
    detail: parseChoice(field('detail'), 'The detail', ['fingerprints', 'text']),
  }),
};

function parseSource(value: unknown): PackSource {
  const field = fieldsOf(value, 'The source');
  const kind = parseChoice(field('kind'), 'The source', ['link', 'file']);
  return kind === 'link'
    ? { kind, link: parseText(field('link'), 'The link', MAX_LINK) }
    : { kind, inbox: parseCount(field('inbox'), 'The file') };
}

function parseOwnSource(value: unknown): OwnReportSource {
  const field = fieldsOf(value, 'The report');
  const kind = parseChoice(field('kind'), 'The report', ['tab', 'text']);
  if (kind === 'tab') return { kind, tabId: parseCount(field('tabId'), 'The tab') };
  const text = parseText(field('text'), 'The text', MAX_TEXT);
  if (text.trim() === '') throw new BadMessage('The text is empty.');
  return { kind, title: parseText(field('title'), 'The title', MAX_TITLE), text };
}
