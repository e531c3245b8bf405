import { toBase64, wordsFromBase64 } from './base64';
import { EngineFormatError } from './engine-error';
import type { Evidence, FactEvidence, WordRun } from './evidence';
import type { FactKind } from './facts/fact';
import { decodeFingerprint, type EncodedFingerprint, encodeFingerprint } from './fingerprint';
import { SIGNATURE_SIZE } from './signature';

/** Evidence as plain JSON; arrays as base64 of little-endian 32-bit words. */
export type EncodedEvidence = EncodedFingerprint & {
  readonly stems: string;
  /** Per fact `FACT_FIELDS` words: kind, value, unit, alias, resolved, first, count. */
  readonly facts: string;
  /** Per quote two words: first, count. */
  readonly quotes: string;
  readonly headline: boolean;
  readonly signature: string;
};

const FACT_FIELDS = 7;
const KINDS: readonly FactKind[] = ['number', 'date', 'name', 'negation'];

export function encodeEvidence(evidence: Evidence): EncodedEvidence {
  const facts = evidence.facts.flatMap((fact) => [
    KINDS.indexOf(fact.kind),
    fact.value,
    fact.unit,
    fact.alias,
    fact.resolved,
    fact.first,
    fact.count,
  ]);
  const quotes = evidence.quotes.flatMap(({ first, count }) => [first, count]);
  return {
    ...encodeFingerprint(evidence),
    stems: toBase64(evidence.stems),
    facts: toBase64(Uint32Array.from(facts)),
    quotes: toBase64(Uint32Array.from(quotes)),
    headline: evidence.hasHeadline,
    signature: toBase64(evidence.signature),
  };
}

/** Reads what `encodeEvidence` wrote. Throws `EngineFormatError` when it is damaged or of another engine version. */
export function decodeEvidence(encoded: unknown): Evidence {
  const fingerprint = decodeFingerprint(encoded);
  const fields = new Map(Object.entries(encoded as object));
  const stems = field(fields, 'stems');
  const signature = field(fields, 'signature');
  if (stems.length !== fingerprint.tokens.length || signature.length !== SIGNATURE_SIZE) {
    throw new EngineFormatError('stems or signature have the wrong length');
  }
  const words = fingerprint.tokens.length;
  return {
    ...fingerprint,
    stems,
    facts: rows(field(fields, 'facts'), FACT_FIELDS).map((row) => decodeFact(row, words)),
    quotes: rows(field(fields, 'quotes'), 2).map(([first = 0, count = 0]) =>
      run(first, count, words),
    ),
    hasHeadline: fields.get('headline') === true,
    signature,
  };
}

function field(fields: ReadonlyMap<string, unknown>, name: string): Uint32Array {
  const value = fields.get(name);
  const words = typeof value === 'string' ? wordsFromBase64(value) : undefined;
  if (words === undefined)
    throw new EngineFormatError(`field ${name} is not base64 of 32-bit words`);
  return words;
}

function rows(values: Uint32Array, width: number): number[][] {
  if (values.length % width !== 0)
    throw new EngineFormatError(`a table of ${width} columns is cut short`);
  return Array.from({ length: values.length / width }, (_, i) =>
    Array.from(values.subarray(i * width, (i + 1) * width)),
  );
}

function decodeFact(row: readonly number[], words: number): FactEvidence {
  const [kindIndex = 0, value = 0, unit = 0, alias = 0, resolved = 0, first = 0, count = 0] = row;
  const kind = KINDS[kindIndex];
  if (kind === undefined) throw new EngineFormatError(`fact kind ${kindIndex} is unknown`);
  return { kind, value, unit, alias, resolved, ...run(first, count, words) };
}

function run(first: number, count: number, words: number): WordRun {
  if (first + count > words)
    throw new EngineFormatError('a fact or quote points past the last word');
  return { first, count };
}
