import { packGroup } from '../../lib/cli/pack/build/pack-group';
import { indexRuns, shardBitsFor, tellingEntries } from '../../lib/engine/index-shards';
import { KeyLists } from '../../lib/engine/key-lists';
import { EntrySorter } from '../../lib/engine/sort-entries';
import type { PackDetail } from '../../lib/packs/format';
import { RowFiler } from '../../lib/packs/row-filer';
import { BLOCK_REPORTS, blocksOf, joinBlocks, rowsOf } from '../../lib/packs/segment';
import { makeArchive, sentencesOf } from './archive';
import type { Corpus } from './corpus';
import { goalRow, infoRow, type Row } from './row';
import { bestMs } from './time';

const REPORTS = 800;

/**
 * A report in a pack at both levels of detail, how many one thread of `wireprint pack build` packs a second, and how many
 * an import unpacks, checks and files; with the browser's database and a host, `npm run bench:browser` measures it.
 */
export function benchPacks({ articles }: Corpus): Row[] {
  const sentences = articles.flatMap(sentencesOf);
  const sources = Array.from(makeArchive(sentences, REPORTS), ({ id, title, published, text }) => ({
    metadata: {
      id,
      title,
      published,
      language: 'en',
      version: '',
      url: '',
      publisher: '',
      byline: '',
      updated: '',
      rights: '',
      relations: [],
    },
    paragraphs: text.split('\n\n'),
    oldRow: '',
  }));
  let words = 0;
  let blocks: Uint8Array[] = [];
  const bytesAt = (detail: PackDetail) => {
    let bytes = 0;
    words = 0;
    blocks = [];
    for (let i = 0; i < sources.length; i += BLOCK_REPORTS) {
      const { packed, facts } = packGroup(sources.slice(i, i + BLOCK_REPORTS), detail);
      bytes += packed.blocks.reduce((sum, block) => sum + block.length, 0);
      blocks.push(...packed.blocks);
      for (const fact of facts) words += fact.kind === 'packed' ? fact.words : 0;
    }
    return bytes / REPORTS;
  };
  const text = bytesAt('text');
  const fingerprints = bytesAt('fingerprints');
  const built = REPORTS / (bestMs(() => bytesAt('fingerprints'), 5) / 1000);
  const segment = joinBlocks(blocks);
  const read = REPORTS / (bestMs(() => readSegment(segment), 5) / 1000);
  return [
    infoRow('words per made-up report', words / REPORTS, ''),
    infoRow('bytes per report, fingerprints', fingerprints, ''),
    infoRow('bytes per report, text', text, ''),
    goalRow('pack build, reports a second and thread', '≥', 1_500, built, ''),
    goalRow('pack import without database and host, reports a second', '≥', 12_500, read, ''),
  ];
}

/** What an import does with a segment before it is written; how many shards came of it. */
function readSegment(segment: Uint8Array): number {
  const filed = new KeyLists();
  const filer = new RowFiler('fingerprints', filed);
  for (const block of blocksOf(segment, 'segment')) {
    for (const row of rowsOf(block, 'segment')) filer.file(row, 0, row.length, () => 'a report');
  }
  const sorter = new EntrySorter();
  const { kept } = tellingEntries(filed, sorter);
  const bits = shardBitsFor(kept.keys.length);
  return indexRuns([kept], { first: 0, shards: 2 ** bits, bits }, sorter).shards.length;
}
