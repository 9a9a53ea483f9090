import { newPerson } from '../user-management/new-person.ts';
import type { Person } from '../user-management/person.ts';
import { adobeOperator } from './known-people.ts';
import { MESSY_PREFIX } from './messy-names.ts';
import type { OperatorSeed } from './seed.ts';

/** The console's identity notes that a person of the seed may have. */
export type IdentityConflict =
  | 'several-operators'
  | 'several-adobe-users'
  | 'not-in-admin-console'
  | 'never-signed-in'
  | 'technical-account'
  | 'operator-disabled'
  | 'adobe-account-inactive'
  | 'native-sign-in';

/** A person of the messy seed whose records in Admin Console and on acme-prod are odd or do not fit each other. */
export interface MessyPerson {
  /** What is odd, such as `email-with-spaces`; each has one entry or more. */
  readonly oddity: string;
  /** The address in Admin Console; for an operator without a user the operator's, which may be empty. */
  readonly email: string;
  /** The login of the operator, the first of several; null where there is none. */
  readonly login: string | null;
  /** The note that the person must get; null when the person is like any other. */
  readonly conflict: IdentityConflict | null;
}

/** The records behind one entry of the list. */
export interface OddPerson {
  readonly oddity: string;
  readonly conflict: IdentityConflict | null;
  readonly users: readonly { readonly person: Person; readonly groups: readonly string[] }[];
  readonly operators: readonly OperatorSeed[];
}

/** User groups of the messy seed that have profiles; the middle one is in the outer, the inner in the middle. */
export const MESSY_USER_GROUPS = {
  direct: 'Sales floor',
  inner: 'Night shift',
  middle: 'Hosting',
  outer: 'Operations',
};

const STAGE_PREFIX = 'Campaign - acme_stage - ';
const WORKFLOW = `${MESSY_PREFIX}workflow`;
const LOCAL = `${MESSY_PREFIX}local`;
const LONGEST_NAME = 250;

type Half = Omit<OddPerson, 'oddity' | 'conflict'>;

function user(email: string, change: Partial<Person> = {}, groups: readonly string[] = [WORKFLOW]): Half {
  const [firstname = '', lastname = ''] = (email.split('@')[0] ?? '').split('.');
  return { users: [{ person: newPerson({ email, firstname, lastname, ...change }), groups }], operators: [] };
}

function operator(email: string, change: Partial<OperatorSeed> = {}): Half {
  return { users: [], operators: [adobeOperator(email, ['workflow'], change)] };
}

function odd(oddity: string, conflict: IdentityConflict | null, ...halves: readonly Half[]): OddPerson {
  return {
    oddity,
    conflict,
    users: halves.flatMap(({ users }) => users),
    operators: halves.flatMap(({ operators }) => operators),
  };
}

/** A person on both sides who only has an odd name. */
function oddName(oddity: string, email: string, name: { firstname?: string; lastname?: string }): OddPerson {
  const { firstname = '', lastname = '' } = name;
  const person = newPerson({ email, ...name });
  const joined = operator(email, { label: `${firstname} ${lastname}`.trim() });
  return odd(oddity, null, { users: [{ person, groups: [LOCAL] }], operators: [] }, joined);
}

const TWICE = 'anna.twice@acme.example';
const HALF = 'bo.half@acme.example';
const SHARED = 'carla.shared@acme.example';
const FIRST = 'elif.first@acme.example';

/** Every conflict of a join and every near miss of one, by name. */
export const ODD_PEOPLE: readonly OddPerson[] = [
  odd(
    'two-operators-one-email',
    'several-operators',
    user(TWICE),
    operator(TWICE),
    operator(TWICE, { login: 'anna.twice', authentication: 'native' }),
  ),
  odd(
    'two-operators-one-disabled',
    'several-operators',
    user(HALF),
    operator(HALF),
    operator(HALF, { login: 'bo.half', disabled: true }),
  ),
  odd(
    'two-users-one-email',
    'several-adobe-users',
    user(SHARED),
    user(SHARED, { type: 'adobeID', domain: '' }, [LOCAL]),
    operator(SHARED),
  ),
  odd(
    'two-users-one-by-username',
    'several-adobe-users',
    user('david.dent@acme.example'),
    user('david.private@agency.example', { username: 'dent-0007', type: 'adobeID' }, []),
    operator('david.dent@acme.example', { login: 'dent-0007' }),
  ),
  odd('technical-account', 'technical-account', operator('0a1b2c3d-0000-4000-8000-00000000aaaa@techacct.adobe.com')),
  odd(
    'technical-account-by-login',
    'technical-account',
    operator('', { login: '0A1B2C3D00000000000000BB@TechAcct.Adobe.com', label: 'Nightly feed' }),
  ),
  odd('unknown-to-admin-console', 'not-in-admin-console', operator('gone.contractor@agency.example')),
  odd('operator-without-email', 'not-in-admin-console', operator('', { login: 'counter.sales', label: 'Counter' })),
  odd('never-signed-in', 'never-signed-in', user('farid.new@acme.example')),
  odd('never-signed-in-no-profile', 'never-signed-in', user('greta.empty@acme.example', {}, [])),
  odd(
    'operator-disabled',
    'operator-disabled',
    user('hugo.off@acme.example'),
    operator('hugo.off@acme.example', { disabled: true }),
  ),
  ...(['disabled', 'locked', 'removed'] as const).map((status) =>
    odd(
      `account-${status}`,
      'adobe-account-inactive',
      user(`ida.${status}@acme.example`, { status }),
      operator(`ida.${status}@acme.example`),
    ),
  ),
  odd(
    'native-sign-in',
    'native-sign-in',
    user('jonas.password@acme.example'),
    operator('jonas.password@acme.example', { login: 'jonas', authentication: 'native' }),
  ),
  // Never set, as for every operator from before there was a choice.
  odd(
    'native-sign-in-unset',
    'native-sign-in',
    user('kim.unset@acme.example'),
    operator('kim.unset@acme.example', { login: 'kim', authentication: '' }),
  ),
  odd(
    'other-sign-in',
    null,
    user('klaus.directory@acme.example'),
    operator('klaus.directory@acme.example', { login: 'klaus', authentication: 'ldap' }),
  ),
  odd(
    'joined-by-login',
    null,
    user('lena.login@acme.example'),
    operator('lena.login@acme.example', { email: '', label: 'Lena (no address)' }),
  ),
  odd(
    'joined-by-username',
    null,
    user('milan.number@acme.example', { username: 'ml-0042' }),
    operator('', { login: 'ml-0042' }),
  ),
  odd(
    'login-in-other-case',
    null,
    user('nora.case@acme.example', { username: 'nora.case' }),
    operator('', { login: 'NORA.Case' }),
  ),
  // One operator has the address as e-mail, another one as login: it is not known which of them signs in.
  odd(
    'one-by-email-one-by-login',
    'several-operators',
    user(FIRST),
    operator(FIRST, { login: 'elif.by-address' }),
    operator('elif.other@agency.example', { login: FIRST }),
  ),
  odd(
    'email-in-other-case',
    null,
    user('olof.upper@acme.example'),
    operator('Olof.UPPER@Acme.Example', { login: 'olof' }),
  ),
  odd(
    'email-with-spaces',
    null,
    user('pia.space@acme.example'),
    operator(' pia.space@acme.example ', { login: 'pia' }),
  ),
  odd(
    'through-user-group',
    null,
    user('rita.floor@acme.example', {}, [MESSY_USER_GROUPS.direct]),
    operator('rita.floor@acme.example', { groups: ['försäljning'] }),
  ),
  odd(
    'through-nested-user-groups',
    null,
    user('sven.night@acme.example', {}, [MESSY_USER_GROUPS.inner]),
    operator('sven.night@acme.example'),
  ),
  odd(
    'directly-and-through-user-group',
    null,
    user('tina.both@acme.example', {}, [WORKFLOW, MESSY_USER_GROUPS.middle]),
    operator('tina.both@acme.example'),
  ),
  odd(
    'one-group-of-two-on-both-instances',
    null,
    user('vidar.loses@acme.example', {}, [WORKFLOW, LOCAL, `${STAGE_PREFIX}workflow`]),
    operator('vidar.loses@acme.example', { groups: ['workflow', 'local'] }),
  ),
  odd(
    'one-group-more-on-the-other-instance',
    null,
    user('ylva.gains@acme.example', {}, [WORKFLOW, `${STAGE_PREFIX}workflow`, `${STAGE_PREFIX}delivery`]),
    operator('ylva.gains@acme.example'),
  ),
  odd('user-group-alone', null, user('ulf.none@acme.example', {}, ['Marketing']), operator('ulf.none@acme.example')),
  ...['=SUM(A1:A9)', '+46 70 123', '-Minus', '@home', '\t=1+1', '"quoted", comma; and'].map((firstname, index) =>
    oddName('formula-name', `formula.${index}@acme.example`, { firstname, lastname: 'Cell' }),
  ),
  oddName('formula-email', '=cmd@acme.example', { firstname: 'Equal', lastname: 'Sign' }),
  oddName('long-name', `${'long'.repeat(11)}@acme.example`, {
    firstname: 'Maximiliana '.repeat(21).slice(0, LONGEST_NAME),
    lastname: 'von'.padEnd(LONGEST_NAME, 'g'),
  }),
  oddName('non-latin-name', 'vladimir@acme.example', { firstname: 'Владимир', lastname: 'Ёлкин' }),
  oddName('non-latin-name', 'taro@acme.example', { firstname: '太郎', lastname: '山田' }),
  oddName('non-latin-name', 'zoe.decomposed@acme.example', {
    firstname: 'Zoë'.normalize('NFD'),
    lastname: 'Çelik'.normalize('NFD'),
  }),
  oddName('right-to-left-name', 'sara.hebrew@acme.example', { firstname: 'שרה', lastname: 'לוי' }),
  oddName('right-to-left-name', 'leila.arabic@acme.example', { firstname: 'ليلى', lastname: 'حداد' }),
  oddName('emoji-name', 'party@acme.example', { firstname: '🎉', lastname: '👩‍💻' }),
  oddName('markup-name', 'markup@acme.example', { firstname: '<img src=x onerror=alert(1)>', lastname: '&amp;' }),
  oddName('empty-name', 'no.name.at.all@acme.example', {}),
  oddName('blank-name', 'blank@acme.example', { firstname: ' ', lastname: '\u00A0' }),
  oddName('same-name', 'vera.same@acme.example', { firstname: 'Vera', lastname: 'Same' }),
  oddName('same-name', 'vera.same2@acme.example', { firstname: 'Vera', lastname: 'Same' }),
];

const MONA = { oddity: 'two-operators-two-users', email: 'mona.berg@acme.example', login: 'mona.berg' };

/** All odd people of the messy seed. A person with two conflicts has two entries. */
export const messyPeople: readonly MessyPerson[] = [
  ...ODD_PEOPLE.map(({ oddity, conflict, users, operators }) => ({
    oddity,
    email: users[0]?.person.email ?? operators[0]?.email ?? '',
    login: operators[0]?.login ?? null,
    conflict,
  })),
  { ...MONA, conflict: 'several-operators' },
  { ...MONA, conflict: 'several-adobe-users' },
];
