import { check } from '../../../lib/engine/check';
import { readJsonLines } from '../corpora';
import { confusionOf, f1 } from '../score';
import type { Task } from '../task';
import { pageOf, reportOf, runsShared, short } from '../texts';

type Article = {
  readonly triplet: string;
  readonly source: string;
  readonly paragraphs: readonly (readonly string[])[];
};

/** One of B's sentences after every so many paragraphs of A's. */
const EVERY = 2;
/** A sentence of B that has so many words in a row with A (a quotation both took) is in A as well: it is not scored. */
const SHARED_WORDS = 8;

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
    return {
      cases: decided.length,
      metrics: [{ name: 'not-found, F1', value: f1(decided), target: 0.97 }],
      confusion: confusionOf(
        decided.map(({ is, status }) => ({ gold: is ? 'spliced in' : "A's own", said: status })),
      ),
      errors: decided
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
  const isBoth = (text: string) => runsShared(text, own.join(' '), SHARED_WORDS).count > 0;
  const scored = sentences.filter(({ paragraph, text }) => !isForeign[paragraph] || !isBoth(text));
  return scored.map((sentence) => ({
    said: sentence.status === 'not-found',
    is: isForeign[sentence.paragraph] ?? false,
    status: sentence.status,
    score: sentence.notFoundScore,
    text: sentence.text,
  }));
}
