import type { Fact, FactKind, Words } from '../../../../lib/engine/facts/fact';
import { readFacts } from '../../../../lib/engine/facts/read-facts';
import { foldWord, scanTokens } from '../../../../lib/engine/tokens';

/** The words of one sentence, as the fact readers see them. */
export function wordsIn(sentence: string): Words {
  const { count, starts, ends } = scanTokens(sentence);
  const surfaces = Array.from({ length: count }, (_, i) => sentence.slice(starts[i], ends[i]));
  const gaps = surfaces.map((_, i) => sentence.slice(ends[i], starts[i + 1]));
  const lead = sentence.slice(0, starts[0]);
  return { surfaces, folded: surfaces.map(foldWord), gaps, lead };
}

/** The facts of one sentence. */
export function factsIn(sentence: string): Fact[] {
  return readFacts(wordsIn(sentence));
}

/** Values of the facts of one kind, each followed by its unit if it has one. */
export function valuesOf(kind: FactKind, sentence: string): string[] {
  return factsIn(sentence)
    .filter((fact) => fact.kind === kind)
    .map(({ value, unit }) => (unit === '' ? value : `${value} ${unit}`));
}
