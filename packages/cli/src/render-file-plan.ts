import { guardsOfPlan, type InstanceAccountsBody, type PlanBody, type PlanSetBody } from '@console/contract';
import { stopsOf } from '@console/domain';
import { type ComparedAccount, type OpenField, openFieldsOf } from '@console/domain/account-file';
import { valueWords } from './field-words.ts';
import { notComparedWords, notTakenWords, openWords } from './file-words.ts';
import { type Screen, section } from './layout.ts';
import { visible } from './paint.ts';

type Titles = InstanceAccountsBody['fieldTitles'];

/** What a field is called, in front of its key: the file has the key. */
function titleOf(field: string, titles: Titles): string {
  const title = Object.hasOwn(titles, field) ? titles[field]?.en : undefined;
  return title === undefined || title === field ? visible(field) : `${visible(title)} (${visible(field)})`;
}

function openLines(open: readonly OpenField[], titles: Titles): string[] {
  return openFieldsOf(open).map(({ field, why }) => `  ${titleOf(field, titles)}: ${openWords[why]}`);
}

/** An account of the file with what differs, and what is left as it is. */
function linesOf(account: ComparedAccount, titles: Titles): string[] {
  const name = visible(account.name);
  if (account.kind === 'only-here' || account.kind === 'same') return [name];
  if (account.kind === 'not-compared')
    return [`${name}: ${notComparedWords[account.why]}`, ...openLines(account.open, titles)];
  const { type, differences, secrets, maySecrets, open, notTaken } = account;
  return [
    `${name} (${visible(type)})${notTaken === null ? '' : `: ${notTakenWords[notTaken]}`}`,
    ...differences.map(({ field, here, inFile }) => {
      const before = account.kind === 'only-in-file' ? '' : `${valueWords(here)} → `;
      return `  ${titleOf(field, titles)}: ${before}${valueWords(inFile)}`;
    }),
    ...secrets.map((field) => `  ${titleOf(field, titles)}: a secret, to be typed`),
    ...maySecrets.map((field) => `  ${titleOf(field, titles)}: a secret, where there was one; the file does not say`),
    ...openLines(open, titles),
  ];
}

const headings = {
  'only-in-file': 'Only in the file',
  differs: 'Differ',
  'not-compared': 'Not compared',
} as const;

/** The comparison of a file with an instance: what would be done, what is not known, and how many are left alone. */
export function renderComparison(
  compared: readonly ComparedAccount[],
  { fieldTitles, isWhole }: Pick<InstanceAccountsBody, 'fieldTitles' | 'isWhole'>,
  screen: Screen,
): string {
  const of = (kind: ComparedAccount['kind']) => compared.filter((one) => one.kind === kind);
  const [same, onlyHere] = [of('same').length, of('only-here').length];
  const counts = [
    `${of('only-in-file').length} only in the file`,
    `${of('differs').length} differ`,
    `${same} with the same values`,
    `${onlyHere} only here`,
    `${of('not-compared').length} not compared`,
  ];
  return [
    screen.paint('heading', counts.join(', ')),
    ...(['only-in-file', 'differs', 'not-compared'] as const).flatMap((kind) =>
      section(
        screen,
        headings[kind],
        of(kind).flatMap((one) => linesOf(one, fieldTitles)),
      ),
    ),
    ...(isWhole ? [] : ['', screen.paint('unclear', 'Campaign counts more accounts than it returned.')]),
    '',
    screen.paint('quiet', 'Secrets and links to other records are never compared. Accounts that are only here stay.'),
  ].join('\n');
}

/** What the console planned, and which accounts it refused. */
export function renderPlans({ plans, refused }: Pick<PlanSetBody, 'plans' | 'refused'>, screen: Screen): string {
  return [
    ...plans.flatMap((plan) => [
      screen.paint('heading', `${plan.act} ${visible(plan.accountName)}`),
      ...changeLines(plan),
    ]),
    ...refused.flatMap(({ account, act, problem }) => [
      screen.paint('bad', `refused: ${act} ${visible(account)}: ${visible(problem.title)} (${problem.code})`),
      ...(problem.errors ?? []).map(
        ({ path, code }) => `  ${visible(path.replace(/^change\./, ''))}: ${visible(code)}`,
      ),
    ]),
  ].join('\n');
}

function changeLines(plan: PlanBody): string[] {
  const { act, changes, findings } = plan;
  return [
    ...changes.map(({ field, label, before, after }) => {
      const was = act === 'create' ? '' : `${valueWords(before)} → `;
      return `  ${visible(label?.en ?? field)}: ${was}${valueWords(after)}`;
    }),
    ...stopsOf(guardsOfPlan(plan)).map(
      ({ guard, needs }) =>
        `  guard: ${guard.code} ${guard.state}, ${needs === 'reason' ? 'needs --reason' : 'passes with --reason'}`,
    ),
    ...findings.map(({ path, code }) => `  note: ${visible(path)}: ${visible(code)}`),
  ];
}
