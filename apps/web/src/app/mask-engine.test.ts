import { settings } from '../shared/testing/ims-settings.ts';
import { afterEach, expect, test, vi } from 'vitest';

const needy = 'Campaign - acme - (\\w+)';
const usual = 'Campaign - acme - (.*)';

/** The page as it opens: no engine. */
async function fresh() {
  vi.resetModules();
  const domain = await import('@console/domain');
  const gate = await import('../shared/lib/mask-engine.ts');
  const form = await import('../features/account-form/form-values.ts');
  expect(domain.isMaskEngineReady()).toBe(false);
  return { domain, gate, form };
}

afterEach(() => vi.doUnmock('@console/domain/engine'));

test('a usual mask is judged without the engine, and loads none', async () => {
  const { domain, gate } = await fresh();
  expect(gate.canReadMask(usual)).toBe(true);
  await gate.ensureMaskEngine(usual);
  expect(gate.maskEngineState()).toBe('absent');
  expect(domain.isMaskEngineReady()).toBe(false);
});

test('a mask that needs the engine loads it once, and tells who listens', async () => {
  const { domain, gate } = await fresh();
  const states: string[] = [];
  const stop = gate.onMaskEngineState(() => states.push(gate.maskEngineState()));
  const first = gate.ensureMaskEngine(needy);
  expect(gate.ensureMaskEngine('((')).toBe(first);
  expect(gate.canReadMask(needy)).toBe(false);
  await first;
  expect(gate.canReadMask(needy)).toBe(true);
  expect(domain.readAssociationMask(needy).reading).toBe('expression');
  stop();
  await gate.ensureMaskEngine('((');
  expect(states).toEqual(['loading', 'ready']);
});

test('a load that fails is told, and tried again by the next mask', async () => {
  const { gate } = await fresh();
  vi.doMock('@console/domain/engine', () => {
    throw new Error('offline');
  });
  await expect(gate.ensureMaskEngine(needy)).rejects.toThrow();
  expect(gate.maskEngineState()).toBe('failed');
  vi.doUnmock('@console/domain/engine');
  await gate.ensureMaskEngine(needy);
  expect(gate.maskEngineState()).toBe('ready');
});

test('without the engine the form judges every other field and passes no verdict on the mask', async () => {
  const { gate, form } = await fresh();
  const change = { associationMask: 'Campaign - (', imsServer: 'ftp://x' };
  expect([...form.errorsOf(change, settings).keys()]).toEqual(['imsServer']);
  await gate.loadMaskEngine();
  expect([...form.errorsOf(change, settings).keys()].toSorted()).toEqual(['associationMask', 'imsServer']);
});
