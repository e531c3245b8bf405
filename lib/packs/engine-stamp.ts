import { ENGINE_VERSION } from '../engine/fingerprint';
import { SHINGLE_WORDS } from '../engine/shingles';
import { PERMUTATION_SEED, SIGNATURE_SIZE } from '../engine/signature';
import { recordOf } from './build-record';
import type { EngineStamp } from './format';
import { encodeReport } from './report-codec';
import { sha256Of } from './sha256';

/**
 * A neutral report with a headline, names, figures, dates, a quotation, a negation and letters outside ASCII (İ has a
 * lower case of two code units): what engines are known to read differently.
 */
const TEST_REPORT = {
  id: 'test',
  version: '1',
  title: 'Boats stay in port',
  url: 'https://example.org/boats',
  publisher: 'Example',
  byline: 'İpek Núñez',
  published: '2024-05-04T08:00:00Z',
  updated: '',
  language: 'en',
  rights: '',
  relations: [],
};
const TEST_PARAGRAPHS = [
  'Boats stay in port',
  'On 3 May, İpek Núñez told the council: “97 percent of the boats stayed in port.” It did not rain yesterday, the C.I.A. said.',
  'The harbour, 2,000 metres long, cost $3.5 million. Nobody left before 9:40 a.m.',
];

let own: EngineStamp | undefined;

/** What this engine writes into a pack's manifest. */
export function engineStamp(): EngineStamp {
  own ??= {
    name: 'wireprint',
    version: ENGINE_VERSION,
    normaliser: 'wireprint-fold-1',
    shingleWords: SHINGLE_WORDS,
    k: SIGNATURE_SIZE,
    bits: 8,
    seed: PERMUTATION_SEED,
    testVector: sha256Of(encodeReport(recordOf(TEST_REPORT, TEST_PARAGRAPHS), 'text')),
  };
  return own;
}

/** Whether evidence with this stamp can be compared with what this engine makes. */
export function isOwnEngine(stamp: EngineStamp): boolean {
  const held: Readonly<Record<string, unknown>> = engineStamp();
  return Object.entries(stamp).every(([name, value]) => held[name] === value);
}
