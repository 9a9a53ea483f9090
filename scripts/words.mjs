// Plain words: counts the words that the glossary advises against, by folder, and refuses a folder with more than it had.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './toolchain.mjs';

const limitsFile = path.join(root, 'scripts', 'words-left.json');
const isRead = /\.(?:ts|tsx|mjs|md)$/;
// The table of words itself, and recorded replies of others.
const notRead = new Set(['GLOSSARY.md']);

/** The words of the glossary's second table, each with what to write instead. */
function advice() {
  const text = readFileSync(path.join(root, 'GLOSSARY.md'), 'utf8');
  const table = text.split('## Words to leave out')[1] ?? '';
  const rows = [...table.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)].slice(1);
  return rows.flatMap(([, words, instead]) => words.split(',').map((word) => [word.trim(), instead.trim()]));
}

/** A text as words: a name such as `readBy` is two. What a document quotes is somebody else's. */
function wordsOf(file, text) {
  const own = file.endsWith('.md')
    ? text.replaceAll(/```[\s\S]*?```|`[^`\n]*`|“[^”]*”|"[^"\n]*"/g, (quoted) => quoted.replaceAll(/[^\n]/g, ' '))
    : text;
  return own
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase();
}

/** The folder that a file is counted under: `apps/bff`, `packages/domain`, `e2e`, or the file itself at the root. */
function folderOf(file) {
  const parts = file.split('/');
  return ['apps', 'packages'].includes(parts[0]) ? parts.slice(0, 2).join('/') : parts[0];
}

function hits(advised) {
  const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n');
  const found = [];
  for (const file of files.filter((name) => isRead.test(name) && !notRead.has(name))) {
    const lines = wordsOf(file, readFileSync(path.join(root, file), 'utf8')).split('\n');
    for (const [index, line] of lines.entries())
      for (const [word, instead] of advised)
        for (const _ of line.matchAll(new RegExp(`\\b${word}\\b`, 'g')))
          found.push({ file, line: index + 1, word, instead });
  }
  return found;
}

const advised = advice();
if (advised.length === 0) throw new Error('GLOSSARY.md has no table "Words to leave out".');
const found = hits(advised);
const counts = {};
for (const { file } of found) counts[folderOf(file)] = (counts[folderOf(file)] ?? 0) + 1;

const [mode, only] = process.argv.slice(2);
if (mode === '--show') {
  for (const { file, line, word, instead } of found)
    if (file.startsWith(only ?? '')) process.stdout.write(`${file}:${line}: ${word} (${instead})\n`);
} else if (mode === '--write') {
  const sorted = Object.fromEntries(Object.entries(counts).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(limitsFile, `${JSON.stringify(sorted, null, 2)}\n`);
} else {
  const limits = JSON.parse(readFileSync(limitsFile, 'utf8'));
  for (const folder of new Set([...Object.keys(limits), ...Object.keys(counts)])) {
    const [count, limit] = [counts[folder] ?? 0, limits[folder] ?? 0];
    if (count === limit) continue;
    process.exitCode = 1;
    process.stdout.write(
      count > limit
        ? `${folder}: ${count} words that GLOSSARY.md advises against, ${limit} allowed. See them: node scripts/words.mjs --show ${folder}\n`
        : `${folder}: ${count} left of ${limit}. Keep it so: node scripts/words.mjs --write\n`,
    );
  }
}
