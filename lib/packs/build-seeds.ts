import { SEED_PACK } from '../seeds';
import { buildPack } from './build';
import { badField } from './errors';
import { fieldsOf, lineField } from './fields';
import type { Pack } from './format';
import { parseMetadata } from './parse-record';

const MAX_FILE_NAME = 200;

/**
 * Builds the bundled pack.
 * @param metadata what `seeds/reports.json` holds, parsed.
 * @param textOf gives the text of a file in `seeds/`.
 */
export function buildSeedPack(metadata: unknown, textOf: (file: string) => string): Pack {
  if (!Array.isArray(metadata)) throw badField('seeds/reports.json', 'is not a list');
  const sources = metadata.map((entry: unknown, i) => {
    const fields = fieldsOf(entry, `seed ${i + 1}`);
    return {
      metadata: parseMetadata(fields),
      text: textOf(lineField(fields, 'file', MAX_FILE_NAME)),
    };
  });
  const { id, title, version } = SEED_PACK;
  return buildPack({ id, title, version, detail: 'text' }, sources);
}
