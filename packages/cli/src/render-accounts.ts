import type { EndpointResponse, ListFindingBody, SearchedAccountBody, searchExternalAccounts } from '@console/contract';
import type { AccountFindingCode, UseDoubt } from '@console/domain';
import type { AccountsFilter } from './accounts-act.ts';
import { filterAccounts, type ListedAccount, unjudgedAccounts } from './accounts-filter.ts';
import { ageOf, columns, type Screen, section } from './layout.ts';
import { visible } from './paint.ts';

type Searched = EndpointResponse<typeof searchExternalAccounts>;
type Rows = Parameters<typeof filterAccounts>[1];

/** What is found, and what to do about it. */
export const findingWords: Readonly<Record<AccountFindingCode, readonly [what: string, remedy: string]>> = {
  'deprecated-type': ['its type is deprecated or removed', 'move to the type that Adobe names'],
  'managed-by-adobe': [
    'its server has “adobe” in its name: Adobe probably manages it',
    'ask Adobe before you change its credentials',
  ],
  'duplicate-endpoint': ['same server and login as another', 'use one, disable the others'],
  'duplicate-sms-login': ['same login at the SMS provider as another', 'give it a login of its own, or delete it'],
  'plain-connection': ['connects without encryption', 'choose encryption, then change the password'],
  'certificate-check-skipped': ['accepts any certificate', 'turn the check on'],
  'address-of-another-instance': ['has the address of another instance', 'set this instance’s own'],
  'exported-with-secret': [
    'is exported automatically, without its secrets',
    'type them again after an import, or turn the export off',
  ],
  'secret-old': ['has a secret that has been stored for long', 'replace it, at the other side first'],
  'enabled-no-use-found': [
    'is enabled, and nothing was found that uses it; workflows and scripts are not searched',
    'look there too, then disable it where nobody needs it',
  ],
};

const useDoubtWords: Readonly<Record<UseDoubt, string>> = {
  'not-asked': 'its use was not asked for',
  unanswered: 'Campaign did not answer what uses it',
  named: 'a text has its name, and may mean it',
  'too-many': 'too many accounts to look for each name',
  'seen-by-no-query': 'no query sees what uses accounts of its type',
};

const mostNamed = 20;

/** The accounts that were asked for, with why, and of which it is not known. */
export function renderAccounts(
  { accounts, isWhole, readAt }: Searched,
  { rows, filter }: { readonly rows: Rows; readonly filter: AccountsFilter },
  screen: Screen,
): string {
  const { paint, now } = screen;
  const listed = filterAccounts(accounts, rows, filter);
  const lines = columns(listed.map(cellsOf)).flatMap((cells, index) => {
    const found = (listed[index]?.account.findings ?? []).map((one) => paint('unclear', `  ${findingLine(one)}`));
    return [cells.join('  ').trimEnd()].concat(found);
  });
  const unjudged = filter.finding === undefined ? [] : unjudgedAccounts(accounts, filter);
  return [
    paint('heading', `${listed.length} of ${accounts.length} accounts, read ${ageOf(readAt, now)}`),
    ...lines,
    ...(isWhole ? [] : [paint('unclear', 'Campaign counts more accounts than it returned: others may match too.')]),
    ...section(screen, `Not known of ${unjudged.length}`, unjudgedLines(unjudged, filter)),
  ].join('\n');
}

function cellsOf({ account: { name, typeKey }, row, hit }: ListedAccount): string[] {
  const state = row?.enabled === null || row === undefined ? 'not read' : row.enabled ? 'enabled' : 'disabled';
  return [
    name === null ? 'name not read' : visible(name),
    typeKey ?? 'type not known',
    state,
    visible(row?.label ?? ''),
    hit === null ? '' : `${visible(hit.label.en)}: ${visible(hit.value)}`,
  ];
}

function findingLine({ code, params = {} }: ListFindingBody): string {
  const [what, remedy] = findingWords[code];
  const facts = Object.entries(params).map(([name, value]) => `${name} ${visible(value)}`);
  return `${code}: ${what}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}; ${remedy}`;
}

function unjudgedLines(accounts: readonly SearchedAccountBody[], { finding }: AccountsFilter): string[] {
  const lines = accounts.slice(0, mostNamed).map(({ name, notJudged }) => {
    const own = notJudged.filter(({ code }) => finding === 'any' || code === finding);
    const fields = [...new Set(own.flatMap((one) => one.fields))];
    const reasons = [
      ...(fields.length === 0 ? [] : [`${fields.join(', ')} not read, or of no public meaning`]),
      ...own.flatMap(({ cause }) => (cause === undefined ? [] : [useDoubtWords[cause]])),
    ];
    return `${name === null ? 'name not read' : visible(name)}: ${reasons.join('; ')}`;
  });
  return accounts.length > mostNamed ? [...lines, `and ${accounts.length - mostNamed} more`] : lines;
}
