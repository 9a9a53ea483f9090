import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { ask, proveWayBack, signIn } from '../testing/process/console-visitor.ts';
import { textAt } from '../testing/json-at.ts';
import { startKilledConsole } from '../testing/process/killed-console.ts';

/** A write whose reply was lost with the process: the service operator settles it with nobody signed in. */

const accountPath = '/api/instances/acme-prod/external-accounts/Adobe_Marketing_Cloud';
const minute = 60_000;
const variable = 'PASSWORD_OF_SERVICE_OPERATOR';
process.env[variable] = 'admin';

test.concurrent.each([
  // If the write was stored, that is known at once.
  ['has landed', { kind: 'latency', ms: 2 * minute, afterWrite: true }, 'applied-found-later'],
  // If not, it may still land until the write deadline plus ten seconds.
  ['never lands', { kind: 'hang' }, 'not-applied-found-later'],
] as const)(
  'the write %s: settled within a minute of the start',
  async (...[, effect, result]) => {
    await using at = await startKilledConsole({ serviceOperator: { login: 'admin', passwordEnv: variable } });
    const visitor = { at, cookie: await signIn(at) };
    const planned = await ask(visitor, ['POST', `${accountPath}/plans`, { change: { tenant: 'after a crash' } }]);
    const planId = textAt(planned.body, 'planId');
    const overrides = await proveWayBack(visitor, planned.body);
    await at.inject({ method: 'Write', effect });
    const applying = ask(visitor, ['POST', `/api/plans/${planId}/apply`, { overrides }, randomUUID()]);
    const ended = applying.catch(() => undefined);
    await vi.waitFor(async () => expect(await at.calls('Write')).toBe(1), { timeout: 30_000 });
    await at.console.kill();
    await ended;
    await at.restart();
    const isSettled = () => expect(at.console.log()).toContain('write settled later');
    await vi.waitFor(isSettled, { timeout: minute, interval: 100 });
    await at.console.kill();
    const [row] = at.rows(`select result, login from audit where plan_id = '${planId}' order by seq desc limit 1`);
    // The receipt still names the person who applied.
    expect(row).toEqual({ result, login: 'demo-admin' });
    expect(await at.calls('Write')).toBe(1);
  },
  3 * minute,
);
