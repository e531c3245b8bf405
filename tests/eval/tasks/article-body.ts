import { existsSync, readFileSync } from 'node:fs';
import { InputError } from '../../../lib/cli/errors';
import { articleOfHtml } from '../../../lib/cli/read-article';
import { filesIn } from '../corpora';
import type { Task } from '../task';

const FOLDER = 'corpora/pages/newspaper';
/** Shorter gold texts are captions or errors of the tool that made them. */
const MIN_GOLD_WORDS = 60;

/** The article's text on real news pages, as the extension extracts it, against an accepted text of each. */
export const articleBody: Task = {
  name: 'article-body',
  about: "words of the article on real news pages, against a tool's accepted output (a weak gold)",
  needs: [FOLDER],
  run: async (shared) => {
    const scores: { readonly name: string; readonly f1: number }[] = [];
    for (const file of filesIn(shared, `${FOLDER}/html`, '.html')) {
      const goldFile = file.replace('/html/', '/text/').replace(/\.html$/, '.txt');
      const gold = existsSync(goldFile) ? wordsOf(readFileSync(goldFile, 'utf8')) : [];
      if (gold.length < MIN_GOLD_WORDS) continue;
      const said = wordsOf(await bodyOf(readFileSync(file, 'utf8'), file));
      scores.push({ name: file.split('/').at(-1) ?? file, f1: wordF1(said, gold) });
    }
    return {
      cases: scores.length,
      metrics: [
        {
          name: 'word F1, mean',
          value: scores.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, scores.length),
          floor: 0.935,
          target: 0.96,
        },
      ],
      errors: [...scores]
        .sort((a, b) => a.f1 - b.f1)
        .map(({ name, f1 }) => `${name}: ${f1.toFixed(3)}`),
    };
  },
};

/** Nothing where the extractor finds no article. */
async function bodyOf(html: string, name: string): Promise<string> {
  try {
    return (await articleOfHtml(html, '', name)).text;
  } catch (error) {
    if (error instanceof InputError) return '';
    throw error;
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** F1 of two bags of words. */
function wordF1(said: readonly string[], gold: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of gold) left.set(word, (left.get(word) ?? 0) + 1);
  let hits = 0;
  for (const word of said) {
    const count = left.get(word) ?? 0;
    if (count > 0) hits++;
    left.set(word, count - 1);
  }
  return (2 * hits) / Math.max(1, said.length + gold.length);
}
