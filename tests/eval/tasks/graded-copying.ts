import { readFileSync } from 'node:fs';
import path from 'node:path';
import { check } from '../../../lib/engine/check';
import type { Report, SentenceStatus } from '../../../lib/engine/report';
import { filesIn, readText } from '../corpora';
import { trainSoftmax } from '../logistic';
import { confusionOf } from '../score';
import type { Task } from '../task';
import { asPage, asReport } from '../texts';

const FOLDER = 'corpora/graded-copying';
/** From nothing copied to everything; the corpus calls them so. */
const LEVELS = ['non', 'heavy', 'light', 'cut'];
const STATUSES: readonly SentenceStatus[] = [
  'verbatim',
  'edited',
  'altered',
  'paraphrased',
  'partly-new',
  'not-found',
];

/** Short answers at four human levels of copying from one original: what the report says must tell them apart. */
export const gradedCopying: Task = {
  name: 'graded-copying',
  about:
    'short answers at four human levels of copying; levels read off the report by a model that never saw the answer',
  needs: [FOLDER],
  run: (shared) => {
    const cases = rows(shared).map(({ file, task, level }) => {
      const report = check(asPage(textOf(shared, file)), [
        asReport(task, textOf(shared, `orig_task${task}.txt`)),
      ]);
      return { file, level, features: featuresOf(report) };
    });
    const said = cases.map((each) => {
      const others = cases.filter((other) => other !== each);
      const model = trainSoftmax(
        others.map(({ features, level }) => ({ features, label: level })),
        LEVELS,
      );
      return { gold: each.level, said: model(each.features), file: each.file };
    });
    const right = said.filter((each) => each.gold === each.said).length;
    const isCopied = (level: string) => level !== 'non';
    return {
      cases: said.length,
      metrics: [
        { name: 'four levels, leave one out', value: right, floor: 63, target: 75 },
        {
          name: 'copied or not, leave one out',
          value: said.filter((each) => isCopied(each.gold) === isCopied(each.said)).length,
          floor: 91,
          target: 92,
        },
      ],
      confusion: confusionOf(said),
      errors: said
        .filter((each) => each.gold !== each.said)
        .map((each) => `${each.file}: ${each.gold}, said ${each.said}`),
    };
  },
};

function rows(shared: string) {
  const [file = ''] = filesIn(shared, FOLDER, 'file_information.csv');
  return readText('', file)
    .split(/\r?\n/)
    .map((line) => line.split(','))
    .flatMap(([name = '', task = '', level = '']) =>
      LEVELS.includes(level) ? [{ file: name, task, level }] : [],
    );
}

/** The corpus mixes encodings. */
function textOf(shared: string, file: string): string {
  return new TextDecoder('utf-8').decode(readFileSync(path.join(shared, FOLDER, file)));
}

function featuresOf(report: Report): number[] {
  const match = report.matches[0];
  const words = Math.max(1, report.page.words);
  const shares = STATUSES.map(
    (status) =>
      report.sentences
        .filter((sentence) => sentence.status === status)
        .reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) / words,
  );
  return [
    ...shares,
    match?.coverage ?? 0,
    match?.containment ?? 0,
    Math.log1p(match?.longestRun ?? 0),
  ];
}
