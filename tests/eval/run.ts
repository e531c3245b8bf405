import { Command } from 'commander';
import { isThere } from './corpora';
import { printResult, printSkip, printTable } from './print';
import type { Task, TaskResult } from './task';
import { TASKS } from './tasks';
import { forgetTexts } from './texts';

/** `npm run eval`: measures the engine on real text and prints a table, confusions and the worst errors. */
const program = new Command('eval')
  .description('Measure the engine on labelled and public text.')
  .requiredOption('--shared <folder>', 'folder with labels/, seeds/ and corpora/')
  .option('--only <task...>', `run only these: ${TASKS.map(({ name }) => name).join(', ')}`)
  .option('--fingerprints', 'hold of each original only what a pack without text holds')
  .option('--json', 'print JSON instead of tables')
  .option('--errors <count>', 'mistakes to show per task', '10');

type Options = {
  shared: string;
  only?: string[];
  fingerprints?: boolean;
  json?: boolean;
  errors: string;
};

const { shared, only, fingerprints, json, errors } = program.parse().opts<Options>();
if (fingerprints) forgetTexts();
const unknown = only?.filter((name) => !TASKS.some((task) => task.name === name)) ?? [];
if (unknown.length > 0)
  program.error(`There is no task ${unknown.join(', ')}. See --help for their names.`);

const results: { readonly task: Task; readonly result: TaskResult }[] = [];
for (const task of TASKS.filter(({ name }) => only === undefined || only.includes(name))) {
  const missing = task.needs.filter((name) => !isThere(shared, name));
  if (missing.length > 0) {
    printSkip(task, missing);
    continue;
  }
  const result = await task.run(shared);
  results.push({ task, result });
  if (!json) printResult(task, result, Number(errors));
}
if (json) {
  const plain = results.map(({ task, result }) => ({
    task: task.name,
    cases: result.cases,
    metrics: result.metrics,
  }));
  console.log(JSON.stringify(plain, null, 2));
} else printTable(results);
