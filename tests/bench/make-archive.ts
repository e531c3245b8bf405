import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gunzipSync } from 'node:zlib';
import { makeArchive, sentencesIn } from './archive';

/**
 * Writes an archive of made-up reports as JSON lines: `tsx tests/bench/make-archive.ts TEXT N OUT`. TEXT holds real
 * documents, a line of JSON each (`body` or `text`), gzipped or not. The same text and N give the same archive.
 */
const [path = '', count = '', out = ''] = process.argv.slice(2);
if (path === '' || !existsSync(path)) {
  console.log(`No archive was made: there is no text at “${path}”.`);
} else {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const reports = makeArchive(sentencesIn(text), Number(count));
  await pipeline(
    Readable.from(
      (function* () {
        for (const report of reports) yield `${JSON.stringify(report)}\n`;
      })(),
    ),
    createWriteStream(out),
  );
}
