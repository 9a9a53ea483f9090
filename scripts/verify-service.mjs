// `pnpm verify:service`: whether the console can be run as a service, tried area by area: how much was tried, how much passed, what failed.
// `--write` puts the table into docs/operate.md.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { install, isBuilt, buildWeb, nodePath, root, run } from './toolchain.mjs';

/** Files of tests by area; each starts what it tries for real, most of them as processes of their own. */
const areas = [
  {
    name: 'signals: five of them at each step of an apply, to the process, its group, npm and the launcher',
    tests: ['server-tests/stopped-service', 'server-tests/stopped-applies', 'http/open-connections'],
    journeys: ['stopping'],
  },
  {
    name: 'start: without a registry, from an empty directory, by the command lines of unit and container',
    tests: [],
    journeys: ['deploy'],
  },
  {
    name: 'configuration mistakes: a sentence each, nothing made',
    tests: [
      'server-tests/config-mistakes',
      'server-tests/start-mistakes',
      'config/load-config',
      'server-tests/server-cli',
    ],
  },
  {
    name: 'limits: wrong passwords, hanging instances, large and odd bodies, names that are not ours',
    tests: [
      'server-tests/sign-in-limits',
      'sign-in/attempt-limits',
      'sign-in/sign-in-queue',
      'server-tests/hanging-instance',
      'server-tests/unbounded-input',
      'http/checks/json-bounds',
      'server-tests/known-host',
    ],
  },
  {
    name: 'faults: killed at each step of an apply, Campaign, IMS, User Management and proxies that fail',
    tests: [
      'server-tests/killed-apply',
      'server-tests/settled-by-service',
      'server-tests/service-operator',
      'server-tests/call-failures',
      'gateways/why-failed',
      'gateways/tunnel',
      'server-tests/damaged-connections',
    ],
  },
  {
    name: 'store: backup, restore, file deleted, replaced or rolled back, disk full, rows edited, lists sealed',
    tests: [
      'server-tests/store-commands',
      'server-tests/store-file',
      'store/sqlite/file-watch',
      'store/tables/row-marks',
      'store/tables/lists/sealed-lists',
      'store/migrations/0012-server-key',
    ],
  },
  {
    name: 'audit: listed, verified, exported; every edit, deletion, swap and cut found',
    tests: ['store/audit/audit-check', 'upkeep/audit-watch', 'cli/audit-commands'],
  },
];

const reports = path.join(root, 'test-results', 'service');
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const fileOf = (name) => path.join('apps', 'bff', 'src', `${name}.test.ts`);

/** What vitest says of each file: how many were tried, and the names of those that did not hold. */
function ofTests(report) {
  return new Map(
    report.testResults.map(({ name, assertionResults }) => [
      path.relative(root, name),
      assertionResults.map(({ status, fullName }) => ({ passed: status === 'passed', name: fullName })),
    ]),
  );
}

function ofJourneys(report) {
  const found = new Map();
  const walk = ({ file, suites = [], specs = [] }) => {
    for (const { ok, title } of specs) {
      const name = path.basename(file, '.spec.ts');
      found.set(name, [...(found.get(name) ?? []), { passed: ok, name: title }]);
    }
    suites.forEach(walk);
  };
  report.suites.forEach(walk);
  return found;
}

install();
if (!isBuilt()) buildWeb();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const [unit, browser] = ['tests.json', 'journeys.json'].map((name) => path.join(reports, name));
const files = areas.flatMap(({ tests }) => tests.map(fileOf));
await run(path.join(root, 'node_modules', '.bin', 'vitest'), [
  'run',
  '--reporter=json',
  `--outputFile.json=${unit}`,
  ...files,
]);
const cli = path.join(root, 'e2e', 'node_modules', '@playwright', 'test', 'cli.js');
const journeyFiles = areas.flatMap(({ journeys = [] }) => journeys.map((name) => `journeys/${name}.spec.ts`));
await run(nodePath(), [cli, 'test', ...journeyFiles], {
  cwd: path.join(root, 'e2e'),
  env: { JOURNEY_REPORT: browser },
});

const tests = ofTests(read(unit));
const journeys = ofJourneys(read(browser));
const rows = [];
const failures = [];
for (const { name, tests: names, journeys: journeyNames = [] } of areas) {
  const results = [
    ...names.map((one) => [one, tests.get(fileOf(one)) ?? []]),
    ...journeyNames.map((one) => [one, journeys.get(one) ?? []]),
  ];
  // A file that did not load tried nothing, which is a failure and not a success.
  failures.push(...results.filter(([, all]) => all.length === 0).map(([one]) => `${one}: nothing was tried`));
  const all = results.flatMap(([, one]) => one);
  const broken = all.filter(({ passed }) => !passed);
  failures.push(...broken.map((one) => one.name));
  const failed = broken.length + results.filter(([, one]) => one.length === 0).length;
  rows.push([name, all.length, all.length - broken.length, failed]);
}
const sum = (column) => rows.reduce((total, row) => total + row[column], 0);
rows.push(['all', sum(1), sum(2), sum(3)]);
const table = [
  '| Area | Tried | Passed | Failed |',
  '| --- | --- | --- | --- |',
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];
process.stdout.write(`\n${table.join('\n')}\n`);
for (const failure of failures) process.stdout.write(`failed: ${failure}\n`);

if (process.argv.includes('--write')) {
  const file = path.join(root, 'docs', 'operate.md');
  const revision = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).stdout.trim();
  const [from, to] = ['<!-- tried: written by the command above, do not edit -->', '<!-- end of tried -->'];
  const text = readFileSync(file, 'utf8');
  const [before, rest = ''] = text.split(from);
  const [, after = ''] = rest.split(to);
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(file, `${before}${from}\n\nRevision ${revision}, ${date}.\n\n${table.join('\n')}\n\n${to}${after}`);
}
process.exitCode = failures.length === 0 ? 0 : 1;
