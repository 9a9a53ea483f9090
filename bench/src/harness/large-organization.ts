import { createCampaignSoap, condition } from '@console/campaign-soap';
import { bodyOf, type ConsoleSession } from './console-session.ts';
import { booleanField, listField, textField } from './json.ts';
import { type LargeConsole, largeInstance } from './large-console.ts';
import type { NaiveOperator, NaiveOrganization, NaiveUser } from './naive-impact.ts';

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

async function readUsers(parts: LargeConsole): Promise<NaiveUser[]> {
  const read = await userManagement(parts);
  const users: NaiveUser[] = [];
  for (let page = 0; ; page += 1) {
    const reply = await read(`users/${encodeURIComponent(parts.account.organizationId)}/${page}?directOnly=false`);
    for (const user of listField(reply, 'users')) {
      users.push({
        email: textField(user, 'email'),
        username: textField(user, 'username'),
        name: `${textField(user, 'firstname')} ${textField(user, 'lastname')}`,
        isActive: textField(user, 'status') === 'active',
        groupNames: listField(user, 'groups', []).map(String),
      });
    }
    if (booleanField(reply, 'lastPage')) return users;
  }
}

async function readOperators({ emulatorOrigin }: LargeConsole): Promise<NaiveOperator[]> {
  const soap = createCampaignSoap({ baseUrl: `${emulatorOrigin}/campaign/${largeInstance}` });
  try {
    const { session } = await soap.logon('demo-admin', 'demo');
    const query = {
      schema: 'xtk:operator',
      select: ['@id', '@name', '@email', '@disable'],
      where: [condition.equals('@type', 0)],
      orderBy: ['@id'],
    };
    return await soap.selectRows(session, query, ({ attributes }) => ({
      login: attributes['name'] ?? '',
      email: attributes['email'] ?? '',
      isDisabled: attributes['disable'] === '1' || attributes['disable'] === 'true',
    }));
  } finally {
    await soap.close();
  }
}

/** The same organisation for the rival, read past the console; profiles and groups, which are lists of names, through it. */
export async function readOrganization(parts: LargeConsole, session: ConsoleSession): Promise<NaiveOrganization> {
  const users = await readUsers(parts);
  const operators = await readOperators(parts);
  const api = `/api/instances/${largeInstance}`;
  const profiles = listField(bodyOf(await session.get(`${api}/profiles`)), 'profiles');
  const groups = listField(bodyOf(await session.get(`${api}/operator-groups`)), 'groups');
  return {
    users,
    operators,
    profiles: profiles.map((profile) => textField(profile, 'name')),
    groups: groups.map((group) => textField(group, 'name')),
  };
}
