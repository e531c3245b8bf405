import { paragraphsOf } from '../engine/plain-text';
import { SEED_PACK } from '../seeds';
import { type BuiltPack, buildPack } from './build';
import { recordOf } from './build-record';
import { badField } from './errors';
import { fieldsOf, lineField } from './fields';
import { parseMetadata } from './metadata';

const MAX_FILE_NAME = 200;

/**
 * Builds the bundled pack.
 * @param metadata what `seeds/reports.json` holds, parsed.
 * @param textOf gives the text of a file in `seeds/`.
 */
export function buildSeedPack(metadata: unknown, textOf: (file: string) => string): BuiltPack {
  if (!Array.isArray(metadata)) throw badField('seeds/reports.json', 'is not a list');
  const reports = metadata.map((entry: unknown, i) => {
    const fields = fieldsOf(entry, `seed ${i + 1}`);
    const { paragraphs } = paragraphsOf(textOf(lineField(fields, 'file', MAX_FILE_NAME)));
    return recordOf(parseMetadata(fields), paragraphs);
  });
  const { id, title, seq } = SEED_PACK;
  return buildPack({ id, title, seq, detail: 'text' }, reports);
}
