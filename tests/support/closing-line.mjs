import { writeSync } from 'node:fs';

/**
 * Jest reporter: ends the run with `N passed, N failed` (and `, N skipped`) alone on a line. A suite that could not run
 * counts as one failed test. The line is written when the process exits, so that it stays last: after the global
 * teardown, and after jest's own remarks about open handles.
 */
export default class ClosingLine {
  onRunStart() {
    process.once('exit', () => {
      // because jest's forced exit has by then silenced process.stdout
      writeSync(1, `\n${this.line ?? '0 passed, 1 failed'}\n`);
    });
  }

  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    this.line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  }
}
