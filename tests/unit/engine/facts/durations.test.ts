import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDuration } from '../../../../lib/engine/facts/durations';
import { lexemesOf } from '../../../../lib/engine/facts/lexemes';
import { lastLength, readOffset } from '../../../../lib/engine/facts/offsets';
import { TIME_UNITS } from '../../../../lib/engine/facts/unit-names';

const seeds = new URL('../../../../seeds/', import.meta.url);
const texts = readdirSync(seeds)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(new URL(file, seeds), 'utf8'));
const lengths = [...TIME_UNITS.keys(), 'centurie'].flatMap((unit) => [
  `a ${unit} ago`,
  `two ${unit}s later`,
  `half a ${unit} before`,
  `in 3 ${unit}s and 1 day`,
  `30${unit} ago`,
]);

test('where no unit of time follows, no length of time and no offset is passed over', () => {
  for (const text of [...texts, ...lengths, '3h ago', '3 h ago', 'in 2h', '5p later']) {
    const lexemes = lexemesOf(text);
    for (let at = lastLength(lexemes) + 1; at < lexemes.length; at++) {
      expect(readDuration(lexemes, at)).toBeUndefined();
      expect(readOffset(lexemes, at, undefined, true)).toBeUndefined();
    }
  }
});

test.each(lengths.filter((text) => readDuration(lexemesOf(text), 0) !== undefined))(
  'the unit of "%s" is seen beforehand',
  (text) => expect(lastLength(lexemesOf(text))).toBeGreaterThan(0),
);
