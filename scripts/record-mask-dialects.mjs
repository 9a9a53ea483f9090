// Records what PCRE and Java make of every mask and name of the dialect corpus: docs/adr/0012-dialects-of-a-mask.md.
// Needs `php` and `java` (Debian: php-cli, default-jdk-headless) and the Node that runs TypeScript.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpus, corpusFingerprint } from '../packages/domain/src/mask-dialect/testing/corpus.ts';

const here = import.meta.dirname;
const target = join(here, '../packages/domain/src/mask-dialect/testing/recorded-answers.json');
const modes = ['pcre', 'pcre-utf', 'pcre-ucp', 'pcre-any-break', 'pcre-cr-break', 'java', 'java-unicode-case'];

const encoded = (text) =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
const input = corpus.map(({ mask, name }) => `${encoded(mask)}\t${encoded(name)}\n`).join('');
const linesOf = (command, args) =>
  execFileSync(command, args, { input, encoding: 'ascii', maxBuffer: 2 ** 28 })
    .trimEnd()
    .split('\n');
const said = (command, args) => execFileSync(command, args, { encoding: 'utf8' }).trim().split('\n')[0];

/** Four answers without those that `recordedAnswers` fills in. */
function short(answers) {
  const [first, second, third, fourth] = answers.split(';');
  if (fourth !== second) return answers;
  if (third !== first) return [first, second, third].join(';');
  return second === first ? first : [first, second].join(';');
}

/** `~` for a mode that answers as the one before; left out at the end. */
function rowOf(pcre, java) {
  const answers = `${pcre} ${java}`.split(' ').map(short);
  if (answers.length !== modes.length) throw new Error(`Not ${modes.length} answers: ${pcre} ${java}`);
  const written = answers.map((answer, index) => (answer === answers[index - 1] ? '~' : answer));
  while (written.at(-1) === '~') written.pop();
  return written.join(' ');
}

const pcre = linesOf('php', [join(here, 'mask-dialects/answers.php')]);
const java = linesOf('java', [join(here, 'mask-dialects/Answers.java')]);
if (pcre.length !== corpus.length || java.length !== corpus.length) throw new Error('An engine left rows out.');
const recorded = {
  madeBy: {
    pcre: `PCRE2 ${said('php', ['-r', 'echo PCRE_VERSION;'])}, PHP ${said('php', ['-r', 'echo PHP_VERSION;'])}`,
    java: said('java', ['--version']),
  },
  corpus: corpusFingerprint(),
  modes,
  answers: corpus.map((_, index) => rowOf(pcre[index], java[index])),
};
writeFileSync(target, `${JSON.stringify(recorded, null, 2)}\n`);
console.log(`${corpus.length} rows recorded with ${recorded.madeBy.pcre} and ${recorded.madeBy.java}.`);
