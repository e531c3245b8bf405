import { plainLine } from '../../style';

/** Examples told of one kind; the rest is counted. */
const EXAMPLES = 3;

/** Collects what a newsroom should look at: per kind a sentence, how often, and the first few examples. */
export class Warnings {
  readonly #told: string[] = [];
  readonly #kinds = new Map<string, { count: number; readonly examples: string[] }>();

  /** @param kind what was counted: "reports with under 50 words". */
  add(kind: string, example: string): void {
    const held = this.#kinds.get(kind) ?? { count: 0, examples: [] };
    held.count += 1;
    if (held.examples.length < EXAMPLES) held.examples.push(plainLine(example));
    this.#kinds.set(kind, held);
  }

  /** Something about the pack as a whole. */
  tell(sentence: string): void {
    this.#told.push(`Warning: ${sentence}`);
  }

  get isEmpty(): boolean {
    return this.#kinds.size === 0 && this.#told.length === 0;
  }

  /** One line a kind, its examples below it. */
  lines(): string[] {
    const counted = [...this.#kinds].flatMap(([kind, { count, examples }]) => [
      `Warning: ${kind} (${count.toLocaleString('en')}):`,
      ...examples.map((example) => `  ${example}`),
      ...(count > examples.length
        ? [`  and ${(count - examples.length).toLocaleString('en')} more`]
        : []),
    ]);
    return [...this.#told, ...counted];
  }
}
