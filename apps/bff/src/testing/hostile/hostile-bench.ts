import type { ImpactChange } from '@console/contract';
import { type Emulator, IMS_ACCOUNT_NAME } from '@console/emulator';
import type { OperatorList } from '../../ports.ts';
import { Problem } from '../../problem.ts';
import { accountFault } from '../replies/damaged-accounts.ts';
import type { Attributes, Circumstances, HostileChange } from './hostile-change.ts';
import { technical } from './hostile-truths.ts';
import { at, textAt } from '../json-at.ts';
import type { TestBrowser, TestReply } from '../test-browser.ts';
import { accountPath, startConsole, type TestConsole, type TestConsoleOptions } from '../test-console.ts';

/** Operators are cached for some minutes; lists of Admin Console are stale after a day. */
const cacheMs = 6 * 60_000;
const staleMs = 25 * 60 * 60_000;
const strict = { reading: 'expression', anchored: true, ignoresCase: false, evidence: 'Tried three masks on stage' };

const pinned = [
  { kind: 'person-keeps-group', person: 'demo-admin', groupName: 'admin' },
  { kind: 'profiles-never-reach', profiles: 'agency-*', groupName: 'admin' },
];

/** One running console that many changes are tried on, one after the other. */
export interface HostileBench extends AsyncDisposable {
  /** Sets the circumstances, asks for the impact and for a plan, and puts everything back. */
  ask(asked: HostileChange): Promise<{ readonly impact: TestReply; readonly planned: TestReply | undefined }>;
}

/** On acme-v8: of those who sign in, disables one and makes another ambiguous; and adds two that no list of people has. */
function putPeopleInDoubt(emulator: Emulator): void {
  const put = (login: string, change: Parameters<Emulator['putOperator']>[2]) =>
    emulator.putOperator('acme-v8', login, change);
  put('ines.marques@acme.example', { disabled: true });
  put('yuki', { email: 'yuki.tanaka@acme.example', disabled: true, authentication: 'native', groups: [] });
  const adobe = { authentication: 'ims', groups: ['delivery'] } as const;
  put('agnes.dahl@agency.example', { email: 'agnes.dahl@agency.example', ...adobe });
  put(technical, { email: technical, ...adobe });
}

const fail = () => Promise.reject(new Problem('campaign-fault'));

export async function startHostileBench(options: Pick<TestConsoleOptions, 'withAdminConsole'>): Promise<HostileBench> {
  let failing: Circumstances['failing'];
  const read = new Map<string, Promise<OperatorList>>();
  const console = await startConsole({
    ...options,
    // Long, since the workers start with the first question.
    config: { previewDeadlineMs: 20_000 },
    prepare: putPeopleInDoubt,
    gateways: ({ campaign: real }) => ({
      campaign: {
        ...real,
        // Operators do not change here, and each read starts a process: read once.
        operators: async (access, login) => {
          if (failing === 'operators') return await fail();
          const key = `${access.instanceKey} ${login}`;
          const list = read.get(key) ?? real.operators(access, login);
          read.set(key, list);
          return structuredClone(await list);
        },
        operatorGroups: (access) => (failing === 'operatorGroups' ? fail() : real.operatorGroups(access)),
      },
    }),
  });
  const bench = new Bench(console);
  return {
    async ask(asked) {
      const { given = {}, on = 'acme-prod' } = asked;
      if (given.failing !== failing) console.clock.skipMs += cacheMs;
      failing = given.failing;
      if (given.isStale === true && console.clock.skipMs < staleMs) console.clock.skipMs += staleMs;
      await bench.setUp(on, given);
      try {
        return await bench.answers(asked);
      } finally {
        await bench.putBack(on, given);
      }
    },
    [Symbol.asyncDispose]: () => console[Symbol.asyncDispose](),
  };
}

class Bench {
  readonly #console: TestConsole;
  readonly #browsers = new Map<string, { browser: TestBrowser; skipMs: number }>();
  readonly #seeded = new Map<string, Attributes>();
  #revisionOfDraft = '';

  constructor(console: TestConsole) {
    this.#console = console;
  }

  async setUp(on: string, given: Circumstances): Promise<void> {
    const { emulator } = this.#console;
    const { inForce, outside = [], anew, isDeleted, hasTwin, areSecretsHidden, isReadingStated } = given;
    if (!this.#seeded.has(on)) {
      this.#seeded.set(on, { ...emulator.account(on, IMS_ACCOUNT_NAME) });
      await this.#restart(on);
    }
    if (inForce !== undefined) {
      emulator.editAccount(on, IMS_ACCOUNT_NAME, inForce);
      await this.#restart(on);
    }
    if (areSecretsHidden === true) emulator.hideSecrets(on, 'but-admin');
    if (given.isDraftOld === true) this.#revisionOfDraft = await this.#look(on);
    if (given.isPinned === true) await this.#pin(on, pinned);
    for (const [index, change] of outside.entries()) {
      if (index > 0) await this.#look(on);
      emulator.editAccount(on, IMS_ACCOUNT_NAME, change, 'mona.berg');
    }
    if (anew !== undefined || isDeleted === true) emulator.removeAccount(on, IMS_ACCOUNT_NAME);
    if (anew !== undefined) emulator.addAccount(on, { ...this.#valuesOf(on), ...anew });
    if (hasTwin === true) emulator.addAccount(on, { ...this.#valuesOf(on), name: 'MAC_copy' });
    if (isReadingStated === true) await this.#stateReading(on, 'PUT');
  }

  async answers({ on = 'acme-prod', login = 'demo-admin', change, given = {}, plan }: HostileChange) {
    const browser = await this.#browser(on, login);
    const call = async (url: string, body: object): Promise<TestReply> => {
      this.#leaveOut(given.unread);
      const reply = await browser.call('POST', url, { body });
      this.#console.emulator.clearFaults();
      return reply;
    };
    const impact = await call(`/api/instances/${on}/access-impacts`, { change, limit: 200 });
    if (plan === 'none') return { impact, planned: undefined };
    const draft = given.isDraftOld === true ? { baseRevision: this.#revisionOfDraft } : {};
    return { impact, planned: await call(`${accountPath(on)}/plans`, { change: withSecret(change), ...draft }) };
  }

  async putBack(on: string, given: Circumstances): Promise<void> {
    const { emulator } = this.#console;
    const { inForce, outside, anew, isDeleted, hasTwin, areSecretsHidden, isReadingStated } = given;
    if (areSecretsHidden === true) emulator.hideSecrets(on, false);
    if (hasTwin === true) emulator.removeAccount(on, 'MAC_copy');
    if (isReadingStated === true) await this.#stateReading(on, 'DELETE');
    if (given.isPinned === true) await this.#pin(on, []);
    if (isDeleted === true) emulator.addAccount(on, this.#valuesOf(on));
    const isOther = [inForce, outside, anew, isDeleted].some((each) => each !== undefined);
    if (!isOther) return;
    emulator.editAccount(on, IMS_ACCOUNT_NAME, this.#valuesOf(on));
    await this.#restart(on);
  }

  /** Without what Campaign sets by itself. */
  #valuesOf(on: string): Record<string, string> {
    const { id: _id, created: _created, lastModified: _changed, ...values } = this.#seeded.get(on) ?? {};
    return { clientSecret: '', ...values };
  }

  #leaveOut(unread: Circumstances['unread'] = []): void {
    if (unread.length === 0) return;
    const edits = unread.map((attribute) => ({ path: `extAccount[0]/@${attribute}`, remove: true as const }));
    this.#console.emulator.inject(accountFault(edits));
  }

  async #look(on: string): Promise<string> {
    const reply = await (await this.#browser(on)).call('GET', accountPath(on));
    return textAt(reply.body, 'revision');
  }

  /** Restarts the instance, so that what is stored is in force, and declares the restart. */
  async #restart(on: string): Promise<void> {
    const body = { accountName: IMS_ACCOUNT_NAME, revision: await this.#look(on) };
    this.#console.emulator.restart(on);
    const browser = await this.#browser(on);
    const reply = await browser.call('POST', `/api/instances/${on}/restart-declarations`, { body });
    if (reply.status !== 201) throw new Error(`the restart was answered ${reply.status} ${String(reply.code)}`);
  }

  #stateReading(on: string, method: 'PUT' | 'DELETE'): Promise<void> {
    const body = method === 'PUT' ? strict : {};
    return this.#store(on, { method, url: `/api/instances/${on}/stated-reading`, body });
  }

  #pin(on: string, expectations: readonly object[]): Promise<void> {
    return this.#store(on, { method: 'PUT', url: `${accountPath(on)}/expectations`, body: { expectations } });
  }

  /** Stores something that has a version. */
  async #store(on: string, { method, url, body }: { method: 'PUT' | 'DELETE'; url: string; body: object }) {
    const browser = await this.#browser(on);
    const version = at((await browser.call('GET', url)).body, 'version');
    const reply = await browser.call(method, url, { body: { ...body, version } });
    if (reply.status >= 300) throw new Error(`${url} was answered ${reply.status} ${String(reply.code)}`);
  }

  /** Signs in again after the clock has moved, since the session may have ended. */
  async #browser(on: string, login = 'demo-admin'): Promise<TestBrowser> {
    const key = `${on} ${login}`;
    const known = this.#browsers.get(key);
    const skipMs = this.#console.clock.skipMs;
    if (known !== undefined && known.skipMs === skipMs) return known.browser;
    const browser = await this.#console.signIn(on, login);
    this.#browsers.set(key, { browser, skipMs });
    return browser;
  }
}

/** A plan needs the secret itself. */
function withSecret(change: ImpactChange): object {
  if (change.imsClientSecret?.action !== 'replace') return change;
  return { ...change, imsClientSecret: { action: 'replace', value: 'p8e-typed-by-somebody' } };
}
