import type { Fact, FactKind } from '../../../../lib/engine/facts/fact';
import { readFacts } from '../../../../lib/engine/facts/read-facts';
import { foldWord, scanTokens } from '../../../../lib/engine/tokens';

/** The facts of one sentence. */
export function factsIn(sentence: string): Fact[] {
  const { count, starts, ends } = scanTokens(sentence);
  const surfaces = Array.from({ length: count }, (_, i) => sentence.slice(starts[i], ends[i]));
  const gaps = surfaces.map((_, i) => sentence.slice(ends[i], starts[i + 1]));
  const lead = sentence.slice(0, starts[0]);
  return readFacts({ surfaces, folded: surfaces.map(foldWord), gaps, lead });
}

/** Values of the facts of one kind, each followed by its unit if it has one. */
export function valuesOf(kind: FactKind, sentence: string): string[] {
  return factsIn(sentence)
    .filter((fact) => fact.kind === kind)
    .map(({ value, unit }) => (unit === '' ? value : `${value} ${unit}`));
}
