import { type Fields, parseChoice, parseCount, parseFlag, parseText } from './parse';
import { packParsers } from './parse-pack-messages';
import { parseReading } from './parse-reading';
import type { Parsers } from './server';

const MAX_ID = 1_000;

const tabId = (field: Fields) => parseCount(field('tabId'), 'The tab');

/** The messages the background understands, and how each is rebuilt from what arrived. */
export const forBackground: Parsers<'background'> = {
  ...packParsers,
  'check-tab': (field) => ({
    tabId: tabId(field),
    scope: parseChoice(field('scope'), 'The scope', ['page', 'selection']),
  }),
  'tab-state': (field) => ({ tabId: tabId(field) }),
  'set-ignored': (field) => ({
    tabId: tabId(field),
    report: parseText(field('report'), 'The report', MAX_ID),
    ignored: parseFlag(field('ignored'), 'The wish to ignore'),
  }),
  'extracted-text': (field) => ({ tabId: tabId(field) }),
  'page-changed': (field) => ({ reading: parseReading(field('reading')) }),
};
