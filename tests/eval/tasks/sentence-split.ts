import { readFileSync } from 'node:fs';
import { splitSentences } from '../../../lib/engine/sentences';
import { filesIn, readJson } from '../corpora';
import type { Task } from '../task';
import { short } from '../texts';

type Rule = { readonly name: string; readonly text: string; readonly expected: readonly string[] };

/** Sentence boundaries against the Golden Rules and a treebank of news sentences. */
export const sentenceSplit: Task = {
  name: 'sentence-split',
  about: 'sentence boundaries: the Golden Rules, and treebank news sentences joined by spaces',
  needs: ['corpora/sentence-split'],
  run: (shared) => {
    const rules = filesIn(shared, 'corpora/sentence-split', '.json')
      .flatMap((file) => readJson<Rule[]>('', file))
      .map((rule) => ({ rule, said: splitText(rule.text) }));
    const isRight = rules.map(
      ({ rule, said }) => JSON.stringify(said) === JSON.stringify(rule.expected),
    );
    const sentences = filesIn(shared, 'corpora/sentence-split', '.conllu').flatMap(
      treebankSentences,
    );
    const news = boundaryF1(sentences);
    return {
      cases: rules.length + sentences.length,
      metrics: [
        {
          name: 'Golden Rules',
          value: isRight.filter((right) => right).length,
          floor: 29,
          target: 48,
        },
        { name: 'treebank news, boundary F1', value: news.f1, floor: 0.947, target: 0.985 },
      ],
      errors: [
        ...rules
          .filter((_, i) => !isRight[i])
          .map(({ rule, said }) => `${rule.name}: ${short(JSON.stringify(said), 200)}`),
        ...news.errors,
      ],
    };
  },
};

/** White space is not scored: the rules print a line break inside a sentence as a space. */
function splitText(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
}

function treebankSentences(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('# text = '))
    .map((line) => line.slice('# text = '.length).trim());
}

/** Sentences joined ten at a time, as in a paragraph; a boundary is right when one ends there. */
function boundaryF1(sentences: readonly string[]): {
  readonly f1: number;
  readonly errors: string[];
} {
  const GROUP = 10;
  let hits = 0;
  let said = 0;
  let gold = 0;
  const errors: string[] = [];
  for (let i = 0; i < sentences.length; i += GROUP) {
    const group = sentences.slice(i, i + GROUP);
    const text = group.join(' ');
    const ends = new Set<number>();
    group.reduce((at, sentence) => {
      ends.add(at + sentence.length);
      return at + sentence.length + 1;
    }, 0);
    const found = new Set(splitSentences(text).map(({ end }) => end));
    hits += [...found].filter((end) => ends.has(end)).length;
    said += found.size;
    gold += ends.size;
    for (const end of found)
      if (!ends.has(end))
        errors.push(`cut: …${text.slice(end - 50, end)} | ${text.slice(end, end + 40)}…`);
    for (const end of ends)
      if (!found.has(end))
        errors.push(`not cut: …${text.slice(end - 50, end)} | ${text.slice(end, end + 40)}…`);
  }
  return { f1: (2 * hits) / (said + gold), errors };
}
