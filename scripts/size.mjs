// JavaScript that a first visit loads, gzip, from the built app's own manifest. Limits: docs/figures.md.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './toolchain.mjs';

const dist = path.join(root, 'apps', 'web', 'dist');
const manifestFile = path.join(dist, '.vite', 'manifest.json');
const kilobyte = 1000;

/** What each screen loads on a first visit in English: these modules and all they import statically. */
const screens = [
  {
    name: 'sign-in',
    limit: 160 * kilobyte,
    modules: ['src/app/sign-in-app.tsx', 'src/shared/intl/catalogues/en.ts'],
  },
  {
    name: 'account',
    limit: 260 * kilobyte,
    modules: [
      'src/app/console-app.tsx',
      'src/app/account-route.tsx',
      'src/shared/intl/catalogues/en.ts',
      'src/shared/intl/catalogues/en-console.ts',
      'src/features/access/preview/worker/mask-preview.worker.ts',
    ],
  },
];

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

if (!existsSync(manifestFile)) fail(`No build to measure: ${path.relative(root, manifestFile)} is missing.`);
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
const compressed = (file) => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;

/** Every script reached from a chunk by static imports. */
function reach(key, files) {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const next of chunk.imports ?? []) reach(next, files);
}

let missed = false;
for (const screen of screens) {
  const files = new Set();
  for (const key of ['index.html', ...screen.modules]) {
    if (!manifest[key])
      fail(`The build has no chunk of ${key}: the list of what the ${screen.name} screen loads is out of date.`);
    reach(key, files);
  }
  const total = [...files].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + compressed(file), 0);
  const verdict = total <= screen.limit ? 'ok' : 'OVER';
  missed ||= total > screen.limit;
  process.stdout.write(
    `${verdict.padEnd(5)}${screen.name.padEnd(10)}${(total / kilobyte).toFixed(1)} kB of ${screen.limit / kilobyte} kB (gzip, ${files.size} files)\n`,
  );
}
process.exitCode = missed ? 1 : 0;
