import { existsSync, readFileSync } from 'node:fs';

/**
 * How a suite's tests are counted: the arguments that make it write a report, and what the report says.
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @type {Record<string, { args: (report: string) => string[], read: (text: string, output: string) => Count | undefined }>}
 */
export const COUNTERS = {
  vitest: {
    args: (report) => ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    read: readJson,
  },
  jest: { args: (report) => ['--json', `--outputFile=${report}`], read: readJson },
  tap: {
    args: (report) => [
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...['--test-reporter=tap', `--test-reporter-destination=${report}`],
    ],
    read: readTap,
  },
  summary: { args: () => [], read: (_text, output) => readSummary(output) },
  gate: { args: () => [], read: () => undefined },
};

/**
 * What a suite counts for. A missing report, or an exit code without a failure, is one failure; so is no test at all.
 * @param {string} kind a key of COUNTERS
 * @param {{ code: number, report: string, output: string }} ended how the suite ended
 * @returns {Count}
 */
export function countOf(kind, { code, report, output }) {
  if (kind === 'gate') return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  const text = existsSync(report) ? readFileSync(report, 'utf8') : '';
  const count = COUNTERS[kind].read(text, output) ?? { passed: 0, failed: 0, skipped: 0 };
  const silent = count.failed === 0 && (code !== 0 || count.passed === 0);
  return silent ? { ...count, failed: 1 } : count;
}

// vitest and jest write the same shape; a file that broke before its first test has no assertion to count.
function readJson(text) {
  if (text === '') return undefined;
  const report = JSON.parse(text);
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(isFailure),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

const isFailure = (assertion) => assertion.status === 'failed';

function readTap(text) {
  const number = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return { passed: number('pass'), failed: number('fail') + number('cancelled'), skipped: number('skipped') };
}

function readSummary(output) {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?/gm)].at(-1);
  return last && { passed: Number(last[1]), failed: Number(last[2]), skipped: Number(last[3] ?? 0) };
}
