import type { SentenceStatus } from '../engine/report';
import { BadMessage } from '../errors';
import {
  type Fields,
  fieldsOf,
  parseChoice,
  parseCount,
  parseFlag,
  parseList,
  parseText,
} from './parse';
import { parseReading } from './parse-reading';
import type { Mark, MessageType, Payload, Recipient } from './protocol';

type Parsers<R extends Recipient> = {
  readonly [T in MessageType<R>]: (field: Fields) => Payload<R, T>;
};

const SCOPES = ['page', 'selection'] as const;
const MAX_MARKS = 20_000;
const MAX_ID = 1_000;

const STATUSES: readonly SentenceStatus[] = [
  'verbatim',
  'edited',
  'paraphrased',
  'altered',
  'partly-new',
  'not-found',
];

const tabId = (field: Fields) => parseCount(field('tabId'), 'The tab');
const scope = (field: Fields) => parseChoice(field('scope'), 'The scope', SCOPES);

const PARSERS: { readonly [R in Recipient]: Parsers<R> } = {
  background: {
    'check-tab': (field) => ({ tabId: tabId(field), scope: scope(field) }),
    'tab-state': (field) => ({ tabId: tabId(field) }),
    'set-ignored': (field) => ({
      tabId: tabId(field),
      report: parseText(field('report'), 'The report', MAX_ID),
      ignored: parseFlag(field('ignored'), 'The wish to ignore'),
    }),
    'page-changed': (field) => ({ reading: parseReading(field('reading')) }),
  },
  page: {
    'read-page': (field) => ({ scope: scope(field) }),
    reveal: (field) => ({
      start: parseCount(field('start'), 'The start'),
      end: parseCount(field('end'), 'The end'),
    }),
    'set-marks': (field) => ({
      marks: parseList(field('marks'), 'The marks', MAX_MARKS, parseMark),
    }),
    'extracted-text': () => ({}),
  },
};

/** The name of a message, when its recipient knows such a message. */
export function parseType<R extends Recipient>(to: R, type: unknown): MessageType<R> {
  if (typeof type !== 'string' || !Object.hasOwn(PARSERS[to], type)) {
    throw new BadMessage('Nobody here knows this message.');
  }
  return type as MessageType<R>;
}

/** What a message carries, rebuilt field by field: whatever else was in it is gone. */
export function parsePayload<R extends Recipient, T extends MessageType<R>>(
  to: R,
  type: T,
  field: Fields,
): Payload<R, T> {
  const parsers: Parsers<R> = PARSERS[to];
  return parsers[type](field);
}

function parseMark(value: unknown): Mark {
  const field = fieldsOf(value, 'A mark');
  return {
    start: parseCount(field('start'), 'The start'),
    end: parseCount(field('end'), 'The end'),
    status: parseChoice(field('status'), 'The status', STATUSES),
  };
}
