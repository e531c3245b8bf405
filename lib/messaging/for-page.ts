import type { SentenceStatus } from '../engine/report';
import { type Fields, fieldsOf, parseChoice, parseCount, parseList, parseText } from './parse';
import type { Stretch } from './protocol';
import type { Parsers } from './server';

const MAX_MARKS = 20_000;
/** A sentence; a page without full stops may be one. */
const MAX_STRETCH = 4_000_000;

const STATUSES: readonly SentenceStatus[] = [
  'verbatim',
  'edited',
  'paraphrased',
  'altered',
  'partly-new',
  'not-found',
];

/** The messages a content script understands, and how each is rebuilt from what arrived. */
export const forPage: Parsers<'page'> = {
  'read-page': (field) => ({
    scope: parseChoice(field('scope'), 'The scope', ['page', 'selection']),
  }),
  reveal: parseStretch,
  'set-marks': (field) => ({
    marks: parseList(field('marks'), 'The marks', MAX_MARKS, (value) => {
      const mark = fieldsOf(value, 'A mark');
      return {
        ...parseStretch(mark),
        status: parseChoice(mark('status'), 'The status', STATUSES),
      };
    }),
  }),
  'page-text': () => ({}),
};

function parseStretch(field: Fields): Stretch {
  return {
    start: parseCount(field('start'), 'The start'),
    text: parseText(field('text'), 'The text', MAX_STRETCH),
  };
}
