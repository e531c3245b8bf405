import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with `N passed, N failed` alone on a line, for readers that only take the last line. */
export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) counts[stateOf(test.result().state)] += 1;
      if (module.errors().length > 0) counts.failed += 1;
    }
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
    process.once('exit', () => {
      console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`);
    });
  }
}

function stateOf(state: 'passed' | 'failed' | 'skipped' | 'pending') {
  return state === 'pending' ? 'skipped' : state;
}
