// `npm test`: everything the gate covers, each step run to its end, then one line with the sums.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromiumPath } from './chromium.mjs';
import { playwrightCounts, vitestCounts } from './counts.mjs';
import { buildWeb, install, nodePath, root, run } from './toolchain.mjs';

const reports = path.join(root, 'test-results', 'gate');
const unitReport = path.join(reports, 'unit.json');
const journeyReport = path.join(reports, 'journeys.json');

const sums = { passed: 0, failed: 0 };
function add(name, counts) {
  sums.passed += counts.passed;
  sums.failed += counts.failed;
  process.stdout.write(
    `${counts.failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${counts.passed} passed, ${counts.failed} failed\n`,
  );
}

async function check(name, work) {
  process.stdout.write(`\n== ${name}\n`);
  const started = performance.now();
  try {
    add(name, await work());
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    add(name, { passed: 0, failed: 1 });
  }
  process.stdout.write(`     ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}

const tool = (name, args) => async () => {
  const code = await run(path.join(root, 'node_modules', '.bin', name), args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

const script = (name) => async () => {
  const code = await run(nodePath(), [path.join(root, 'scripts', name)]);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

async function journeys() {
  if (!chromiumPath()) {
    process.stdout.write(
      'Chromium is missing. On Debian: apt-get install -y chromium-headless-shell; elsewhere: npx --yes pnpm@12.21.0 --filter @console/e2e exec playwright install chromium\n',
    );
    return { passed: 0, failed: 1 };
  }
  const cli = path.join(root, 'e2e', 'node_modules', '@playwright', 'test', 'cli.js');
  const code = await run(nodePath(), [cli, 'test'], {
    cwd: path.join(root, 'e2e'),
    env: { JOURNEY_REPORT: journeyReport },
  });
  return playwrightCounts(journeyReport, code);
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
process.stdout.write('Installing dependencies …\n');
install();

await check('types', tool('tsc', ['-b']));
await check('lint', tool('oxlint', ['--type-aware', '--deny-warnings']));
await check('format', tool('biome', ['format', '.']));
await check('dead code', tool('knip', []));
await check('plain words', script('words.mjs'));
await check('unit, contract and property tests', async () => {
  const code = await run(path.join(root, 'node_modules', '.bin', 'vitest'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ]);
  return vitestCounts(unitReport, code);
});
await check('production build', () => {
  buildWeb();
  return { passed: 1, failed: 0 };
});
await check('size', script('size.mjs'));
await check('browser journeys', journeys);

process.stdout.write(`\n${sums.passed} passed, ${sums.failed} failed\n`);
process.exitCode = sums.failed === 0 ? 0 : 1;
