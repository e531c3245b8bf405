import type { ChangeKind } from '../../lib/engine/report';
import { type Block, report003, type SeedArticle } from './seed-text';

/** A fact of the report that the altered copy states otherwise. */
export type PlantedChange = {
  readonly kind: ChangeKind;
  readonly original: string;
  readonly page: string;
  /** The report's words around it, found once in the report. */
  readonly within: string;
};

/** Facts the altered copy changes. */
export const CHANGED: readonly PlantedChange[] = [
  {
    kind: 'number',
    original: '97 percent',
    page: '87 percent',
    within: 'We’ve knocked out 97 percent of the drugs coming in by water',
  },
  {
    kind: 'date',
    original: 'Monday',
    page: 'Thursday',
    within: 'said in a news conference Monday morning',
  },
  { kind: 'name', original: 'Biden', page: 'Obama', within: 'first started under Biden' },
  {
    kind: 'quote',
    original: 'a coin flip',
    page: 'a safe bet',
    within: '‘I think it’s a coin flip between them and people in Cuba.’',
  },
];

/** Sentences the altered copy adds, each after the words of the report that end a sentence; found once. */
export const INSERTED: readonly { readonly after: string; readonly text: string }[] = [
  {
    after: 'feeding data to local troops.',
    text: 'Truck drivers queueing at the Laredo crossing complained that new scanners had added almost two hours to their journeys.',
  },
  {
    after: 'which are reportedly easily detected by drones.',
    text: 'Insurers in London have already raised the price of cover for cargo ships sailing through the Gulf.',
  },
  {
    after: 'underscoring how dangerous the country has been for decades.',
    text: 'Hotel owners along the Pacific coast worry that cancelled weddings will cost them the whole summer season.',
  },
];

/** Sentences of the report that the altered copy leaves out. */
export const DROPPED: readonly string[] = [
  'The two agreed to continue working together.',
  'In a policy shift last year, the U.S. also designated the ruthless cartels as foreign terrorist organizations.',
  'Trump made those decisions on his own, albeit with some feedback from his Cabinet.',
];

/** Paragraphs that stand elsewhere in the altered copy: each named by its first words, and by those of the one it follows. */
export const MOVED: readonly { readonly paragraph: string; readonly after: string }[] = [
  { paragraph: 'The Defense Department said', after: 'The proposed strategy involves' },
  { paragraph: 'Experts say fentanyl labs', after: 'When pressed again on whether' },
];

/** Seed 003 with everything above done to it. */
export function alteredCopy(): SeedArticle {
  const { headline, blocks } = report003();
  const edits = [
    ...CHANGED.map(
      ({ within, original, page }) => [within, within.replace(original, page)] as const,
    ),
    ...INSERTED.map(({ after, text }) => [after, `${after} ${text}`] as const),
    ...DROPPED.map((sentence) => [sentence, ''] as const),
  ];
  const edited = edits.reduce((soFar, [from, to]) => replaceOnce(soFar, from, to), blocks);
  const kept = edited.filter(({ text }) => text.trim() !== '');
  return { headline, blocks: MOVED.reduce(move, kept) };
}

function replaceOnce(blocks: readonly Block[], from: string, to: string): readonly Block[] {
  const found = blocks.filter(({ text }) => text.split(from).length === 2);
  if (found.length !== 1)
    throw new Error(`Seed 003 holds “${from}” ${found.length} times, not once.`);
  return blocks.map((block) =>
    block === found[0] ? { ...block, text: block.text.replace(from, () => to).trim() } : block,
  );
}

function move(
  blocks: readonly Block[],
  { paragraph, after }: (typeof MOVED)[number],
): readonly Block[] {
  const moved = blocks.find(({ text }) => text.startsWith(paragraph));
  const rest = blocks.filter((block) => block !== moved);
  const index = rest.findIndex(({ text }) => text.startsWith(after));
  if (!moved || index < 0) throw new Error(`Seed 003 has no “${paragraph}” or no “${after}”.`);
  return [...rest.slice(0, index + 1), moved, ...rest.slice(index + 1)];
}
