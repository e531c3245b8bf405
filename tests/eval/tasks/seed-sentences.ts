import { check } from '../../../lib/engine/check';
import type { KnownReport } from '../../../lib/engine/input';
import type { SentenceReport } from '../../../lib/engine/report';
import { areaUnderCurve, confusionOf, f1, share } from '../score';
import {
  type Label,
  type Labelled,
  ORIGINALS,
  PAGES,
  readLabels,
  seedText,
  squash,
} from '../seed-labels';
import type { Task, TaskResult } from '../task';
import { asPage, asReport, sentencesIn, short } from '../texts';

const STATUS: Readonly<Record<Label, string>> = {
  verbatim: 'verbatim',
  edited: 'edited',
  paraphrase: 'paraphrased',
  altered: 'altered',
  mixed: 'partly-new',
  novel: 'not-found',
};

/** Seeds 000 and 001 against 003 and 004, sentence by sentence, as two people labelled them. */
export const seedSentences: Task = {
  name: 'seed-sentences',
  about: 'sentences of two rewritten seeds against two originals, labelled by two people',
  needs: ['labels', 'seeds'],
  run: (shared) => {
    const originals = ORIGINALS.map((id) => asReport(id, seedText(shared, id)));
    const sentences = new Map(
      ORIGINALS.map((id): [string, readonly string[]] => [id, sentencesIn(seedText(shared, id))]),
    );
    const cases = PAGES.flatMap((id) => casesOf(shared, id, originals, sentences));
    return score(cases);
  },
};

type Case = {
  readonly gold: Labelled;
  readonly said: SentenceReport;
  /** Texts of the originals' labelled sentences by their label ids, and of the engine's by report. */
  readonly originals: ReadonlyMap<string, string>;
  readonly sentences: ReadonlyMap<string, readonly string[]>;
};

/** Pairs labelled sentences with the report's by their text; label ids point at sentences of the originals' label files. */
function casesOf(
  shared: string,
  id: string,
  originals: readonly KnownReport[],
  originalSentences: Case['sentences'],
): Case[] {
  const { sentences } = check(asPage(seedText(shared, id)), originals);
  const bySquashed = new Map(sentences.map((sentence) => [squash(sentence.text), sentence]));
  const texts = new Map(
    ORIGINALS.flatMap((original) =>
      readLabels(shared, original).map((each): [string, string] => [each.id, each.text]),
    ),
  );
  return readLabels(shared, id).flatMap((gold) => {
    const said = bySquashed.get(squash(gold.text));
    return said ? [{ gold, said, originals: texts, sentences: originalSentences }] : [];
  });
}

function score(cases: readonly Case[]): TaskResult {
  const novel = cases.map(({ gold, said }) => ({
    score: said.notFoundScore,
    isPositive: gold.label === 'novel',
  }));
  const decided = cases.map(({ gold, said }) => ({
    said: said.status === 'not-found',
    is: gold.label === 'novel',
  }));
  const pairs = cases.map(({ gold, said }) => ({ gold: STATUS[gold.label], said: said.status }));
  const agreed = cases.filter(({ gold }) => gold.agreed);
  const backed = cases.filter(({ gold }) => gold.support.length > 0);
  const quotes = cases.flatMap(quoteCases);
  const numbers = cases.flatMap(numberCases);
  return {
    cases: cases.length,
    metrics: [
      { name: 'not-found vs. rest, AUC', value: areaUnderCurve(novel), floor: 0.91, target: 0.96 },
      { name: 'not-found, F1', value: f1(decided), floor: 0.85, target: 0.9 },
      {
        name: 'six statuses, strict',
        value: share(agreed.map(({ gold, said }) => said.status === STATUS[gold.label])),
        target: 0.65,
      },
      { name: 'six statuses, lenient', value: share(cases.map(isAccepted)), target: 0.8 },
      {
        name: 'a right supporting sentence first',
        value: share(backed.map(isBacked)),
        floor: 0.83,
        target: 0.92,
      },
      { name: 'quote status', value: share(quotes), target: 0.95 },
      { name: 'number status', value: share(numbers), target: 0.95 },
    ],
    confusion: confusionOf(pairs),
    errors: cases
      .filter((each) => !isAccepted(each))
      .sort((a, b) => confidence(b) - confidence(a))
      .map(
        ({ gold, said }) =>
          `${gold.id} is ${STATUS[gold.label]}, said ${said.status} (${said.notFoundScore}): ${short(gold.text)}`,
      ),
  };
}

function isAccepted({ gold, said }: Case): boolean {
  return [gold.label, ...gold.accept].some((label) => STATUS[label] === said.status);
}

/** How far the score is from the fence: mistakes made surely are the worst. */
function confidence({ said }: Case): number {
  return Math.abs(said.notFoundScore - 0.5);
}

/** A sentence said to be in no original has no support: it is scored as ranked wrongly. */
function isBacked({ gold, said, originals, sentences }: Case): boolean {
  const [support] = said.support;
  const first = support && sentences.get(support.report)?.[support.sentence];
  return (
    first !== undefined &&
    gold.support.some((id) => squash(originals.get(id) ?? '') === squash(first))
  );
}

function quoteCases({ gold, said }: Case): boolean[] {
  return gold.quotes
    .filter(({ agreed }) => agreed !== false)
    .map(({ text, status }) => {
      const wanted = squash(text);
      const found =
        said.quotes.find((quote) => squash(quote.text) === wanted) ??
        said.quotes.find((quote) => squash(quote.text).includes(wanted));
      return found?.status === status;
    });
}

function numberCases({ gold, said }: Case): boolean[] {
  return gold.numbers
    .filter(({ agreed }) => agreed !== false)
    .map(({ text, status }) => {
      const number = said.numbers.find(
        (each) =>
          squash(each.text).includes(squash(text)) || squash(text).includes(squash(each.text)),
      );
      return number?.status === status;
    });
}
