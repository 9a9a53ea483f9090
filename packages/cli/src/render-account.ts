import type { ImsAccountBody, ImsReadiness, RestartBody } from '@console/contract';
import { isMoved } from './exit-codes.ts';
import { fieldNames, fieldWords, valueWords } from './field-words.ts';
import { findingLines } from './finding-lines.ts';
import { ageOf, columns, type Screen, section } from './layout.ts';
import { type Tone, visible } from './paint.ts';

/** The state of Adobe sign-in, and what of the account is in force; `account` is null where there is none to tell of. */
export function renderAccount(ims: ImsReadiness, account: ImsAccountBody | null, screen: Screen): string {
  const { paint } = screen;
  const [word, tone] = stateWord(ims);
  return [
    `${paint('heading', 'Adobe sign-in:')} ${paint(tone, word)}`,
    ...remarksOf(ims).map((line) => `  ${line}`),
    ...(isMoved(ims, account?.restart) ? [paint('unclear', '  It was changed while this was asked: ask again.')] : []),
    ...(account === null ? [] : accountLines(account, screen)),
  ].join('\n');
}

/** The words of the screen. */
function stateWord(ims: ImsReadiness): readonly [string, Tone] {
  switch (ims.state) {
    case 'package-missing':
      return ['Package missing', 'bad'];
    case 'account-missing':
      return ['Account missing', 'bad'];
    case 'type-not-known':
      return ['Not known: type not found', 'unclear'];
    case 'not-read':
      return ['Not known: not read', 'unclear'];
    case 'duplicate':
      return ['Duplicate', 'bad'];
    case 'disabled':
      return ['Disabled', 'bad'];
    case 'incomplete':
      return [`Incomplete (${fieldNames(ims.fields)})`, 'bad'];
    case 'restart-pending':
      return [`Restart pending (${fieldNames(ims.fields)})`, 'unclear'];
    case 'in-force-not-known':
      return [`In force not known (${reasonWords[ims.reason]})`, 'unclear'];
    case 'filled-in':
      return ['Filled in, not tested', 'unclear'];
    default:
      return [`In use (${operatorsIn(ims.operators)} by Adobe ID)`, 'good'];
  }
}

const reasonWords = {
  'first-seen': 'changed before the console saw it',
  'changed-here': 'changed and changed back',
  'changed-outside': 'changed outside the console',
} as const;

function operatorsIn(count: number): string {
  return count === 1 ? '1 operator signs in' : `${count.toLocaleString('en-US')} operators sign in`;
}

/** What it means, and what to do about it. */
function remarksOf(ims: ImsReadiness): string[] {
  switch (ims.state) {
    case 'package-missing':
      return ['Install “Integration with Adobe Experience Cloud” in the Campaign client console.'];
    case 'account-missing':
      return ['No account of this type exists: create one named Adobe_Marketing_Cloud in the Campaign client console.'];
    case 'type-not-known': {
      const types = ims.types.map(({ name, label }) => visible(label || name)).join(', ');
      const found = types === '' ? 'No account type is called as expected.' : `It may be any of these types: ${types}.`;
      return [`${found} The deployer of this console can name it: imsTypeNames in its configuration.`];
    }
    case 'not-read':
      return [
        'Campaign did not tell the type of every account, or not all settings of this one. Ask again in a while.',
      ];
    case 'duplicate':
      return [
        `Sign-in breaks while there are several: ${ims.accountNames.map((name) => visible(name)).join(', ')}.`,
        'Keep one, and delete the others in the Campaign client console; --account <name> tells of one.',
      ];
    case 'disabled':
      return [
        'Stored as disabled: in force, that lets nobody in by Adobe ID.',
        ...(ims.fields.length === 0 ? [] : [`Still empty: ${fieldNames(ims.fields)}.`]),
      ];
    case 'incomplete':
      return ['Stored without what sign-in takes: in force, that lets nobody in by Adobe ID.'];
    case 'filled-in':
      return ['It has all it needs. No operator is known to sign in by Adobe ID.'];
    default:
      return [];
  }
}

function accountLines(
  { name, restart, changedAt, changedBy, fields, findings }: ImsAccountBody,
  screen: Screen,
): string[] {
  const { paint, now } = screen;
  const who = changedBy === null ? '' : ` by ${visible(changedBy)}`;
  const changed = changedAt === null ? 'when it was changed is not known' : `changed ${when(changedAt, now)}${who}`;
  // What a build lacks is missed by nobody.
  const unread = fields.filter(({ unread: cause }) => cause !== null && cause !== 'not-on-build');
  const heading = restart.inForce === 'not-known' ? 'assumed in force → stored' : 'in force → stored';
  return [
    `  account ${visible(name)}, ${changed}`,
    ...(unread.length === 0
      ? []
      : [paint('unclear', `  Campaign did not tell: ${fieldNames(unread.map(({ field }) => field))}`)]),
    ...section(screen, 'Remarks on the settings', findingLines(findings)),
    ...section(screen, 'In force', inForceLines(restart, screen)),
    ...section(
      screen,
      `Restart pending, ${heading}`,
      restart.pending ? waitingLines(restart).map((line) => paint('unclear', line)) : [],
    ),
  ];
}

function when(iso: string, now: number): string {
  return `${ageOf(iso, now)} (${visible(iso)})`;
}

function inForceLines(restart: RestartBody, { paint, now }: Screen): string[] {
  const { inForce, declaration, takenAfterHours, since, reason, pending } = restart;
  if (declaration !== null) {
    return [
      paint('good', `what is stored: restart confirmed ${when(declaration.at, now)} by ${visible(declaration.by)}`),
    ];
  }
  if (inForce !== 'not-known') {
    return [`what is stored is taken to be: not changed for ${takenAfterHours} hours, since ${visible(since)}`];
  }
  const [why, assumed] = notKnownWords[pending ? 'pending' : (reason ?? 'first-seen')];
  return [`not known: ${why} ${when(since, now)}`, assumed].map((line) => paint('unclear', line));
}

const notKnownWords = {
  pending: ['changed', 'what was stored before is assumed to be; it is not if Campaign was restarted since'],
  'first-seen': [
    'changed before the console saw it,',
    'what is stored is assumed to be; it is not if Campaign was not restarted since',
  ],
  'changed-here': [
    'changed and changed back since',
    'what is stored is assumed to be; it is not if Campaign was restarted in between',
  ],
  'changed-outside': [
    'changed outside the console',
    'what was stored before is assumed to be; what was stored in between is not known',
  ],
} as const;

function waitingLines({ changes, changedBy, mayTakeEffectAt, command }: RestartBody): string[] {
  const rows = changes.map(({ field, inForce, stored }) => [
    fieldWords[field],
    `${valueWords(inForce)} → ${valueWords(stored)}`,
  ]);
  return [
    ...columns(rows).map((cells) => cells.join('  ')),
    changedBy.length === 0 ? 'by whom is not known' : `changed by ${changedBy.map((name) => visible(name)).join(', ')}`,
    ...(mayTakeEffectAt === null ? [] : [`may take effect by itself at ${visible(mayTakeEffectAt)} server time`]),
    command === ''
      ? 'Adobe runs this instance: ask Adobe support to restart it'
      : `to restart, on the server: ${visible(command)}`,
  ];
}
