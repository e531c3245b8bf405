import type { Io } from '../io';
import { readOldPack } from './old-pack';
import { naming, openPackAt } from './open-pack';
import { plural } from './print';

/** Ids of reports, sorted. */
export type PackDiff = Readonly<Record<'added' | 'removed' | 'changed', readonly string[]>>;

/** `wireprint pack diff`: what the second pack has that the first has not, and the other way round. Returns the exit code. */
export async function diff(
  before: string,
  after: string,
  isJson: boolean,
  io: Io,
): Promise<number> {
  const [a, b] = [await rowsAt(before, io), await rowsAt(after, io)];
  const found: PackDiff = {
    added: [...b.keys()].filter((id) => !a.has(id)).sort(),
    removed: [...a.keys()].filter((id) => !b.has(id)).sort(),
    changed: [...b].flatMap(([id, row]) => (a.has(id) && a.get(id) !== row ? [id] : [])).sort(),
  };
  if (isJson) await io.print(`${JSON.stringify(found)}\n`);
  else await io.print(linesOf(found, b.size));
  return 0;
}

function linesOf({ added, removed, changed }: PackDiff, total: number): string {
  const same = total - added.length - changed.length;
  const marked = [
    ...added.map((id) => `+ ${id}`),
    ...removed.map((id) => `- ${id}`),
    ...changed.map((id) => `~ ${id}`),
  ];
  const counts = `${added.length.toLocaleString('en')} added, ${removed.length.toLocaleString('en')} removed, ${changed.length.toLocaleString('en')} changed, ${plural(same, 'report')} the same.`;
  return `${[...marked, counts].join('\n')}\n`;
}

function rowsAt(path: string, io: Io): Promise<ReadonlyMap<string, string>> {
  return naming(path, async () => {
    const { files, manifest } = await openPackAt(path, io);
    return (await readOldPack(files, manifest)).rows;
  });
}
