import type { Confusion, Metric, Task, TaskResult } from './task';

/** Prints one task's numbers, confusion and worst errors. */
export function printResult(task: Task, result: TaskResult, errors: number): void {
  console.log(`\n## ${task.name} — ${task.about} (${result.cases} cases)`);
  for (const metric of result.metrics) console.log(`   ${rowOf(metric).join('  ')}`);
  if (result.confusion) printConfusion(result.confusion);
  for (const error of result.errors.slice(0, errors)) console.log(`   ✗ ${error}`);
  const more = result.errors.length - errors;
  if (more > 0) console.log(`   … and ${more} more`);
}

export function printSkip(task: Task, missing: readonly string[]): void {
  console.error(`Skipped ${task.name}: ${missing.join(', ')} not found in the shared folder.`);
}

/** The Markdown table of the README. */
export function printTable(
  results: readonly { readonly task: Task; readonly result: TaskResult }[],
): void {
  console.log('\n| task | metric | value | floor | target | |\n|---|---|---|---|---|---|');
  for (const { task, result } of results) {
    for (const metric of result.metrics) {
      const [name, value, floor, target, verdict] = rowOf(metric);
      console.log(`| ${task.name} | ${name} | ${value} | ${floor} | ${target} | ${verdict} |`);
    }
  }
}

function rowOf({
  name,
  value,
  floor,
  target,
  isCost,
}: Metric): [string, string, string, string, string] {
  const beaten = floor === undefined ? '–' : numberOf(floor);
  if (target === undefined) return [name, numberOf(value), beaten, '–', '–'];
  const isMet = isCost ? value <= target : value >= target;
  const wanted = `${isCost ? '≤' : '≥'} ${numberOf(target)}`;
  return [name, numberOf(value), beaten, wanted, isMet ? 'met' : 'not met'];
}

function numberOf(value: number): string {
  return Number.isInteger(value) && value > 1 ? String(value) : value.toFixed(3);
}

function printConfusion(confusion: Confusion): void {
  const columns = [...new Set([...confusion.values()].flatMap((row) => [...row.keys()]))].sort();
  const width = Math.max(12, ...[...confusion.keys()].map((name) => name.length));
  console.log(
    `   ${'gold \\ said'.padEnd(width)} ${columns.map((name) => name.padStart(12)).join('')}`,
  );
  for (const [gold, row] of confusion) {
    console.log(
      `   ${gold.padEnd(width)} ${columns.map((name) => String(row.get(name) ?? '').padStart(12)).join('')}`,
    );
  }
}
