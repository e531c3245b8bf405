import { check } from '../../../lib/engine/check';
import { readJsonLines } from '../corpora';
import { confusionOf, f1 } from '../score';
import type { Task } from '../task';
import { pageOf, plainWords, reportOf, runsShared, short } from '../texts';

type Article = {
  readonly triplet: string;
  readonly source: string;
  readonly paragraphs: readonly (readonly string[])[];
};

/** One of B's sentences after every so many paragraphs of A's. */
const EVERY = 2;
/** A sentence of B that has so many words in a row with A holds a quotation both took: part of it is in A as well. */
const SHARED_WORDS = 8;
const TARGET = 0.97;

/** Sentences of one outlet put into another's article about the same event: the truth of "not found" is exact. */
export const spliced: Task = {
  name: 'spliced',
  about: "sentences of outlet B spliced into outlet A's article; the original is A's article",
  needs: ['corpora/same-event'],
  run: (shared) => {
    const events = new Map<string, Article[]>();
    for (const article of readJsonLines<Article>(shared, 'corpora/same-event')) {
      events.set(article.triplet, [...(events.get(article.triplet) ?? []), article]);
    }
    const decided = [...events.values()].flatMap((articles) =>
      articles.flatMap((article, i) =>
        spliceAndCheck(article, articles[(i + 1) % articles.length] ?? article),
      ),
    );
    const unquoted = decided.filter(({ is, sharesRun }) => !is || !sharesRun);
    const exact = unquoted.filter(({ is, isWhole }) => !is || !isWhole);
    return {
      cases: decided.length,
      metrics: [
        { name: 'not-found, F1, all sentences put in', value: f1(decided), target: TARGET },
        {
          name: 'not-found, F1, without those that share eight words in a row with A',
          value: f1(unquoted),
          target: TARGET,
        },
        {
          name: 'not-found, F1, nor those that A holds whole, word for word',
          value: f1(exact),
          target: TARGET,
        },
      ],
      confusion: confusionOf(
        exact.map(({ is, status }) => ({ gold: is ? 'spliced in' : "A's own", said: status })),
      ),
      errors: exact
        .filter(({ said, is }) => said !== is)
        .sort((a, b) => Math.abs(b.score - 0.5) - Math.abs(a.score - 0.5))
        .map(
          ({ is, score, text }) =>
            `${is ? 'spliced in' : "A's own"}, score ${score}: ${short(text)}`,
        ),
    };
  },
};

function spliceAndCheck(a: Article, b: Article) {
  const own = a.paragraphs.map((sentences) => sentences.join(' '));
  const foreign = b.paragraphs.flat();
  const paragraphs: string[] = [];
  const isForeign: boolean[] = [];
  own.forEach((paragraph, i) => {
    paragraphs.push(paragraph);
    isForeign.push(false);
    const next = i % EVERY === EVERY - 1 ? foreign[(i - 1) / EVERY] : undefined;
    if (next === undefined) return;
    paragraphs.push(next);
    isForeign.push(true);
  });
  const { sentences } = check(pageOf(paragraphs), [reportOf('a', own)]);
  return sentences.map((sentence) => ({
    said: sentence.status === 'not-found',
    is: isForeign[sentence.paragraph] ?? false,
    sharesRun: runsShared(sentence.text, own.join(' '), SHARED_WORDS).count > 0,
    isWhole: isWhole(sentence.text, own.join(' ')),
    status: sentence.status,
    score: sentence.notFoundScore,
    text: sentence.text,
  }));
}

/** Whether an article holds a sentence word for word: such a one is found, though another outlet printed it. */
function isWhole(sentence: string, article: string): boolean {
  const words = plainWords(sentence).length;
  return words > 0 && runsShared(sentence, article, words).count > 0;
}
