import { LAYERS, type Layer } from './rules';
import type { Source } from './source';

/** The layer a file belongs to: the longest path of the table that leads to it. */
export function layerOf(path: string): Layer | undefined {
  return LAYERS.filter((layer) =>
    [layer.path, `${layer.path}.ts`].some((place) => isWithin(path, place)),
  )
    .sort((a, b) => b.path.length - a.path.length)
    .at(0);
}

/** Every file and package that is loaded, however indirectly, when the file (or a file below the folder) runs. */
export function reachedFrom(sources: readonly Source[], from: string): readonly string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const waiting = sources.filter(({ path }) => isWithin(path, from)).map(({ path }) => path);
  const reached = new Set(waiting);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const { target, isTypeOnly } of byPath.get(path)?.imports ?? []) {
      if (isTypeOnly || reached.has(target)) continue;
      reached.add(target);
      waiting.push(target);
    }
  }
  return [...reached].sort();
}

/** Import circles, types included, each as `a → b → a`; depth first, every file entered once. */
export function circlesOf(sources: readonly Source[]): readonly string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const circles: string[] = [];
  const enter = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) circles.push([...trail.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const { target } of byPath.get(path)?.imports ?? []) {
      if (byPath.has(target)) enter(target, [...trail, path]);
    }
    done.add(path);
  };
  for (const { path } of sources) enter(path, []);
  return circles;
}

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}
