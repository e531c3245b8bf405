import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INPUT_FORMATS } from '../../../../lib/cli/inputs/formats';
import { readOne } from './samples';

/** Pieces of every format, and what breaks them. */
const PIECES = [
  '<rss><channel><item>',
  '<content:encoded>',
  '<![CDATA[',
  ']]>',
  '</item>',
  '<feed xmlns="http://www.w3.org/2005/Atom"><entry>',
  '<content type="xhtml"><p>One sample.</p>',
  '</entry>',
  '&nothing;',
  '<html><body><p>One sample.</p>',
  '{"id":"a","text":"One sample."}',
  '{"paragraphs":[null,{},3]}',
  '{"headlines":[[]],"bodies":{"value":"One sample."}}',
  '[',
  '{',
  'id,text',
  'a,One sample.',
  '"',
  ',',
  '\r\n',
  '\n',
  '\r',
  '\0',
  '\ufeff',
  '\ud800',
];

test.each(INPUT_FORMATS.filter((format) => format !== 'parquet'))(
  'whatever a file of the format %s holds, there is a report or a problem, and no crash',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }),
        fc.uint8Array({ maxLength: 3 }),
        async (pieces, noise) => {
          const content = Buffer.concat([Buffer.from(pieces.join('')), noise]);
          const { reports, problems } = await readOne('a', content, format);
          expect(reports.length + problems.length).toBeGreaterThan(0);
          for (const report of reports) {
            expect(report.id).not.toBe('');
            expect(report.paragraphs.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 60 },
    );
  },
);
