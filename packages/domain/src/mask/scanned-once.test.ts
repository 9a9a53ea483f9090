import { RE2JS } from 're2js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { acme } from '../impact/testing/acme.ts';
import type * as scanner from './mask-scan.ts';

/** Counts how often each text occurs. */
class Counts {
  readonly #times = new Map<string, number>();

  add(text: string): void {
    this.#times.set(text, (this.#times.get(text) ?? 0) + 1);
  }

  of(text: string): number {
    return this.#times.get(text) ?? 0;
  }

  /** Texts that occurred more than once. */
  repeated(): readonly string[] {
    return [...this.#times].flatMap(([text, times]) => (times > 1 ? [text] : []));
  }
}

/** Loads the domain afresh and counts calls of its scanner and its engine. A compiled text is counted with its flags. */
async function countedDomain() {
  const scans = new Counts();
  const compiled = new Counts();
  vi.resetModules();
  vi.doMock('./mask-scan.ts', async (load) => {
    const real = await load<typeof scanner>();
    const scanMask = (source: string) => {
      scans.add(source);
      return real.scanMask(source);
    };
    return { ...real, scanMask };
  });
  const domain = await import('../index.ts');
  const { installMaskEngine } = await import('../engine.ts');
  const { engineOf } = await import('../impact/testing/listed-facts.ts');
  installMaskEngine();
  const compile = RE2JS.compile.bind(RE2JS);
  vi.spyOn(RE2JS, 'compile').mockImplementation((source, flags = 0) => {
    compiled.add(`${flags} ${source}`);
    return compile(source, flags);
  });
  return { domain, engineOf, scans, compiled };
}

/** Computes everything that is shown of a mask while it is typed. */
async function countsOf(source: string) {
  const { domain, engineOf, scans, compiled } = await countedDomain();
  const { profiles, groups, ...facts } = acme();
  const mask = domain.readAssociationMask(source);
  const wholeName = { reading: 'expression', anchored: true, ignoresCase: true } as const;
  for (const stated of [undefined, wholeName]) {
    const known = { groups, stated };
    domain.previewMask(mask, profiles, known);
    domain.triedCorrections(mask, profiles, known);
    domain.resultRemarks(domain.createPreviewer(profiles, groups, known).preview(mask), profiles, stated);
    const run = engineOf({ ...facts, profiles, groups }).evaluate(mask, mask, { stated });
    let step = run.next();
    while (step.done !== true) step = run.next();
    step.value.find({}).rows(0, 3);
    step.value.explain('ada');
  }
  domain.frameOf(mask);
  if (mask.reading === 'expression') mask.text.doubtsIn(undefined);
  return { scans, compiled };
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.doUnmock('./mask-scan.ts');
  vi.resetModules();
});

describe('a mask that is read, previewed, corrected, remarked on and evaluated', () => {
  it.each([
    'Campaign - acme - (.*)',
    'Campaign - acme - (\\w+)',
    'Campaign - acme - ',
    'Campaign - \u00c4 - ',
    'Campaign - acme.eu - (\\w*)',
    'Campaign - <tenant_id> - (.*)',
    'Campaign - akme - (.*)',
    'Campaign - acme - (*)',
    'Campaign - acme - (?=.*)(.*)',
  ])('is scanned once, and compiled once for each way to treat case: %j', async (source) => {
    const { scans, compiled } = await countsOf(source);
    expect(scans.of(source)).toBe(1);
    expect(compiled.of(`0 ${source}`)).toBeLessThanOrEqual(1);
    expect(compiled.of(`${RE2JS.CASE_INSENSITIVE} ${source}`)).toBeLessThanOrEqual(1);
  });

  it('has each reading of it compiled once under a statement', async () => {
    const { compiled } = await countsOf('Campaign - \u00c4 - ');
    expect(compiled.repeated()).toEqual([]);
  });

  it('is compiled, where strings do not read it', async () => {
    const { compiled } = await countsOf('Campaign - acme - (\\w+)');
    expect(compiled.of('0 Campaign - acme - (\\w+)')).toBe(1);
  });

  it.each([
    '"Campaign - acme - (.*)"',
    'Campaign \u2013 acme - (*)',
    ' Campaign -  acme - (.&#42;)',
    'Campaign - acme - *',
  ])('has its corrections scanned and compiled once too: %j', async (source) => {
    const { scans, compiled } = await countsOf(source);
    expect(scans.of('Campaign - acme - (.*)')).toBe(1);
    expect([scans.repeated(), compiled.repeated()]).toEqual([[], []]);
  });
});
