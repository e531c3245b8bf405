import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { View } from './driver';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = { readonly id: string; readonly where: readonly string[] };

/** What axe-core objects to in a document as it is painted now. */
export function violations(view: View): Promise<readonly Violation[]> {
  return view.evaluate(`(async () => {
    ${AXE};
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) }));
  })()`);
}
