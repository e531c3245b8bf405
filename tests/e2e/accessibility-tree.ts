import type { ChromiumTab } from './chromium';

/** What Chromium tells screen readers of a document, in reading order. */
export type Spoken = {
  /** All that takes the focus and can be worked with. */
  readonly controls: readonly { readonly role: string; readonly name: string }[];
  readonly headings: readonly { readonly level: number; readonly name: string }[];
  /** What stands in each region whose changes are read out. */
  readonly live: readonly string[];
};

type Value = { readonly value?: unknown };
type Node = {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
  readonly childIds?: readonly string[];
  readonly parentId?: string;
};

/** Places that take the focus to be read on from, but do nothing. */
const PLACES = new Set(['RootWebArea', 'heading']);

/** Reads the whole tree; gives what is in it besides plain text. */
export async function spoken(send: ChromiumTab['send']): Promise<Spoken> {
  const { nodes } = (await send('Accessibility.getFullAXTree')) as { nodes: readonly Node[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const subtree = (node: Node): readonly Node[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? subtree(child) : [];
    }),
  ];
  const inOrder = nodes
    .filter(({ parentId }) => parentId === undefined)
    .flatMap(subtree)
    .filter(({ ignored }) => !ignored);
  return {
    controls: inOrder
      .filter((node) => propertyOf(node, 'focusable') === true && !PLACES.has(roleOf(node)))
      .map((node) => ({ role: roleOf(node), name: nameOf(node) })),
    headings: inOrder
      .filter((node) => roleOf(node) === 'heading')
      .map((node) => ({ level: Number(propertyOf(node, 'level')), name: nameOf(node) })),
    live: inOrder
      .filter((node) => ['status', 'alert'].includes(roleOf(node)))
      .map((node) =>
        subtree(node)
          .filter((each) => roleOf(each) === 'StaticText')
          .map(nameOf)
          .join(''),
      ),
  };
}

function roleOf({ role }: Node): string {
  return String(role?.value ?? '');
}

function nameOf({ name }: Node): string {
  return String(name?.value ?? '').trim();
}

function propertyOf({ properties = [] }: Node, wanted: string): unknown {
  return properties.find(({ name }) => name === wanted)?.value.value;
}
