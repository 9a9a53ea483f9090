import { createCampaignSoap, condition } from '@console/campaign-soap';
import { bodyOf, type ConsoleSession } from './console-session.ts';
import { booleanField, listField, textField } from './json.ts';
import { type LargeConsole, largeInstance } from './large-console.ts';
import type { NaiveOrganization, NaivePerson } from './naive-impact.ts';

type Reader = (path: string) => Promise<unknown>;

async function userManagement({ emulatorOrigin, account }: LargeConsole): Promise<Reader> {
  const { clientId, clientSecret, scope } = account;
  const token: unknown = await fetch(`${emulatorOrigin}/ims/token/v3`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope,
    }),
  }).then((reply) => reply.json());
  const headers = { authorization: `Bearer ${textField(token, 'access_token')}`, 'x-api-key': clientId };
  return async (path) => {
    const reply = await fetch(`${emulatorOrigin}/v2/usermanagement/${path}`, { headers });
    if (reply.status !== 200) throw new Error(`${path} was answered with ${reply.status}.`);
    return reply.json();
  };
}

interface Member extends NaivePerson {
  readonly email: string;
}

async function readMembers(parts: LargeConsole): Promise<Member[]> {
  const read = await userManagement(parts);
  const members: Member[] = [];
  for (let page = 0; ; page += 1) {
    const reply = await read(`users/${encodeURIComponent(parts.account.organizationId)}/${page}?directOnly=false`);
    for (const user of listField(reply, 'users')) {
      members.push({
        email: textField(user, 'email').toLowerCase(),
        counts: textField(user, 'status') === 'active',
        groupNames: listField(user, 'groups', []).map(String),
      });
    }
    if (booleanField(reply, 'lastPage')) return members;
  }
}

interface Operators {
  readonly emails: ReadonlySet<string>;
  readonly disabled: ReadonlySet<string>;
  readonly withoutEmail: number;
}

async function readOperators({ emulatorOrigin }: LargeConsole): Promise<Operators> {
  const soap = createCampaignSoap({ baseUrl: `${emulatorOrigin}/campaign/${largeInstance}` });
  try {
    const { session } = await soap.logon('demo-admin', 'demo');
    const query = {
      schema: 'xtk:operator',
      select: ['@id', '@email', '@disable'],
      where: [condition.equals('@type', 0)],
      orderBy: ['@id'],
    };
    const rows = await soap.selectRows(session, query, ({ attributes }) => ({
      email: (attributes['email'] ?? '').toLowerCase(),
      isDisabled: attributes['disable'] === '1' || attributes['disable'] === 'true',
    }));
    return {
      emails: new Set(rows.flatMap(({ email }) => (email === '' ? [] : [email]))),
      disabled: new Set(rows.flatMap(({ email, isDisabled }) => (isDisabled ? [email] : []))),
      withoutEmail: rows.filter(({ email }) => email === '').length,
    };
  } finally {
    await soap.close();
  }
}

/**
 * The same organisation for the rival, read past the console. In the large seed an operator's e-mail address is its
 * person's and nobody shares one, so that joining is a look-up.
 */
export async function readOrganization(parts: LargeConsole, session: ConsoleSession): Promise<NaiveOrganization> {
  const members = await readMembers(parts);
  const { emails, disabled, withoutEmail } = await readOperators(parts);
  const known = new Set(members.map(({ email }) => email));
  const alone = [...emails].filter((email) => !known.has(email)).length + withoutEmail;
  const api = `/api/instances/${largeInstance}`;
  const profiles = listField(bodyOf(await session.get(`${api}/profiles`)), 'profiles');
  const groups = listField(bodyOf(await session.get(`${api}/operator-groups`)), 'groups');
  return {
    people: [
      ...members.map(({ email, counts, groupNames }) => ({ counts: counts && !disabled.has(email), groupNames })),
      ...Array.from({ length: alone }, () => ({ counts: false, groupNames: [] })),
    ],
    profiles: profiles.map((profile) => textField(profile, 'name')),
    groups: new Set(groups.map((group) => textField(group, 'name'))),
  };
}
