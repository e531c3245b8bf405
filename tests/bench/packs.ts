import { packGroup } from '../../lib/cli/pack/build/pack-group';
import type { PackDetail } from '../../lib/packs/format';
import { BLOCK_REPORTS } from '../../lib/packs/segment';
import { makeArchive, sentencesOf } from './archive';
import type { Corpus } from './corpus';
import { goalRow, infoRow, type Row } from './row';
import { bestMs } from './time';

const REPORTS = 800;

/** A report in a pack at both levels of detail, and how many one thread of `wireprint pack build` packs a second. */
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
  const bytesAt = (detail: PackDetail) => {
    let bytes = 0;
    words = 0;
    for (let i = 0; i < sources.length; i += BLOCK_REPORTS) {
      const { packed, facts } = packGroup(sources.slice(i, i + BLOCK_REPORTS), detail);
      bytes += packed.blocks.reduce((sum, block) => sum + block.length, 0);
      for (const fact of facts) words += fact.kind === 'packed' ? fact.words : 0;
    }
    return bytes / REPORTS;
  };
  const text = bytesAt('text');
  const fingerprints = bytesAt('fingerprints');
  const rate = REPORTS / (bestMs(() => bytesAt('fingerprints'), 5) / 1000);
  return [
    infoRow('words per made-up report', words / REPORTS, ''),
    infoRow('bytes per report, fingerprints', fingerprints, ''),
    infoRow('bytes per report, text', text, ''),
    goalRow('pack build, reports a second and thread', '≥', 1_500, rate, ''),
  ];
}
