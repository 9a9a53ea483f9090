// JavaScript that a first visit loads, gzip, from the built app's own manifest. Limits: docs/figures.md.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './toolchain.mjs';

const dist = path.join(root, 'apps', 'web', 'dist');
const manifestFile = path.join(dist, '.vite', 'manifest.json');
const kilobyte = 1000;

const screens = [
  { name: 'sign-in', limit: 160 * kilobyte, features: ['features/sign-in/'] },
  {
    name: 'account',
    limit: 260 * kilobyte,
    features: ['features/ims-settings/', 'features/association-mask/'],
    workers: true,
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

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
if (!entry) fail('The manifest has no entry.');
// English is what a first visit loads; the other catalogue replaces it, it does not come on top.
const english = Object.keys(manifest).filter((key) => /\/en(?:-[A-Z]+)?\.(?:ts|json)$/u.test(key));

let missed = false;
for (const screen of screens) {
  const files = new Set();
  const routes = Object.keys(manifest).filter(
    (key) =>
      manifest[key].isDynamicEntry && screen.features.some((feature) => (manifest[key].src ?? key).includes(feature)),
  );
  if (routes.length === 0) fail(`No lazily loaded chunk of ${screen.features.join(' or ')} in the manifest.`);
  for (const key of [entry, ...english, ...routes]) reach(key, files);
  if (screen.workers) {
    const workers = readdirSync(path.join(dist, 'assets')).filter((file) => /worker.*\.js$/iu.test(file));
    if (workers.length === 0) fail('No worker among the built files.');
    for (const file of workers) files.add(`assets/${file}`);
  }
  const total = [...files].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + compressed(file), 0);
  const verdict = total <= screen.limit ? 'ok' : 'OVER';
  missed ||= total > screen.limit;
  process.stdout.write(
    `${verdict.padEnd(5)}${screen.name.padEnd(10)}${(total / kilobyte).toFixed(1)} kB of ${screen.limit / kilobyte} kB (gzip, ${files.size} files)\n`,
  );
}
process.exitCode = missed ? 1 : 0;
