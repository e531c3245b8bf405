import { stat } from 'node:fs/promises';
import { findFiles } from '../../inputs/find-files';
import { STANDARD_INPUT } from '../../read-input';

/** The files that a build reads, told apart without reading them. */
export type InputIdentity = {
  readonly files: readonly (readonly [path: string, bytes: number, modifiedMs: number])[];
  readonly bytes: number;
  /** Whether a second run would read the same: not from standard input. */
  readonly isRepeatable: boolean;
};

/** What cannot be found is passed over here: the reader says so. */
export async function identifyInputs(inputs: readonly string[]): Promise<InputIdentity> {
  const files: (readonly [string, number, number])[] = [];
  for (const input of inputs) {
    if (input === STANDARD_INPUT) continue;
    for (const { path } of await findFiles(input).catch(() => [])) {
      const found = await stat(path).catch(() => undefined);
      if (found) files.push([path, found.size, found.mtimeMs]);
    }
  }
  const isRepeatable = !inputs.includes(STANDARD_INPUT);
  const bytes = isRepeatable ? files.reduce((sum, [, size]) => sum + size, 0) : 0;
  return { files, bytes, isRepeatable };
}
