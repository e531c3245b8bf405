import { existsSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { check } from '../../../lib/engine/check';
import type { Relation } from '../../../lib/engine/report';
import { blocksOf } from '../../../lib/page/blocks';
import { extractPage } from '../../../lib/page/extract';
import { takeSnapshot } from '../../../lib/page/snapshot';
import { filesIn } from '../corpora';
import type { Task } from '../task';
import { pageOf, reportOf, runsShared } from '../texts';

const FOLDER = 'corpora/pages/newspaper';
/** Two accepted texts with more runs of five words in common than this share text of their own. */
const MAX_SHARED_RUNS = 7;

type SavedPage = {
  readonly name: string;
  readonly site: string;
  readonly article: readonly string[];
  /** All the text a reader sees, with the site's furniture. */
  readonly everything: readonly string[];
  readonly accepted: string;
};
type Said = { readonly name: string; readonly relation: Relation };

/** Two articles of one site share its furniture, and that must not make them alike. */
export const furniture: Task = {
  name: 'furniture',
  about: 'pairs of different articles of one site, as extracted and with all text of the page',
  needs: [FOLDER],
  run: (shared) => {
    const pairs = pairsOf(filesIn(shared, `${FOLDER}/html`, '.html').map(readPage));
    const articles = pairs.map(([a, b]) => compare(a, b, 'article'));
    const pages = pairs.map(([a, b]) => compare(a, b, 'everything'));
    const related = articles.filter(
      ({ relation }) => relation !== 'none' && relation !== 'same-event',
    );
    const copied = pages.filter(
      ({ relation }) => relation === 'syndicated' || relation === 'partial',
    );
    const share = (said: readonly Said[]): number => said.length / Math.max(1, pairs.length);
    return {
      cases: pairs.length,
      metrics: [
        { name: 'articles called related', value: share(related), target: 0, isCost: true },
        {
          name: 'whole pages called syndicated or partial',
          value: share(copied),
          target: 0,
          isCost: true,
        },
      ],
      errors: [...related, ...copied].map(({ name, relation }) => `${relation}: ${name}`),
    };
  },
};

function readPage(file: string): SavedPage {
  const name =
    file
      .split('/')
      .at(-1)
      ?.replace(/\.html$/, '') ?? file;
  const { document } = parseHTML(readFileSync(file, 'utf8'));
  const accepted = file.replace('/html/', '/text/').replace(/\.html$/, '.txt');
  return {
    name,
    site: name.replace(/\d+$/, ''),
    article: extractPage(document, '').paragraphs,
    everything: blocksOf(takeSnapshot(document).root)
      .filter(({ isHidden }) => !isHidden)
      .map(({ text }) => text),
    accepted: existsSync(accepted) ? readFileSync(accepted, 'utf8') : '',
  };
}

/** Ordered pairs: each page is held against the other as the report. */
function pairsOf(pages: readonly SavedPage[]): [SavedPage, SavedPage][] {
  return pages.flatMap((a) =>
    pages
      // Without accepted texts nothing tells whether two pages are the same article saved twice.
      .filter((b) => a.accepted !== '' && b.accepted !== '')
      .filter((b) => a !== b && a.site === b.site && a.article.length > 0 && b.article.length > 0)
      .filter((b) => runsShared(a.accepted, b.accepted, 5).count <= MAX_SHARED_RUNS)
      .map((b): [SavedPage, SavedPage] => [a, b]),
  );
}

function compare(a: SavedPage, b: SavedPage, part: 'article' | 'everything'): Said {
  const { relation } = check(pageOf(a[part]), [reportOf(b.name, b[part])]);
  return { name: `${a.name} | ${b.name}, ${part}`, relation };
}
