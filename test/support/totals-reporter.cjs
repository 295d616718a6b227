const { writeSync } = require('node:fs');

/** Closes the run with one plain line, after everything else that is printed. */
class TotalsReporter {
  constructor(_globalConfig, { leftOut = [] } = {}) {
    this.leftOut = leftOut;
  }

  onRunStart() {
    for (const suite of this.leftOut) {
      process.stdout.write(`Left out: ${suite}, since ../shared is not here.\n`);
    }
  }

  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    // A suite that could not even be loaded is a failure, though it counted no test.
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    process.once('exit', () => writeSync(1, `${numPassedTests} passed, ${failed} failed\n`));
  }
}

module.exports = TotalsReporter;
