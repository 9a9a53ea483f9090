import { readFileSync } from 'node:fs';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** A runner that failed without a failed test (a crash, a file that does not load) still counts as one failure. */
function withExitCode({ passed, failed }, code) {
  if (passed + failed === 0) return { passed: 0, failed: 1 };
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** Sums of a vitest JSON report; a skipped test counts as failed: the gate has no test that looks away. */
export function vitestCounts(file, code) {
  const report = read(file);
  const skipped = report.numPendingTests + report.numTodoTests;
  return withExitCode({ passed: report.numPassedTests, failed: report.numFailedTests + skipped }, code);
}

/** Sums of a Playwright JSON report; flaky and skipped tests count as failed. */
export function playwrightCounts(file, code) {
  const { stats } = read(file);
  return withExitCode({ passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }, code);
}
