import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAssociationMask } from '../mask/association-mask.ts';
import { needsMaskEngine } from '../mask-engine/mask-needs.ts';
import { createPreviewer } from '../preview/preview.ts';
import type { OperatorGroup } from '../preview/product-profile.ts';
import { triedCorrections } from './tried-corrections.ts';

const groups: readonly OperatorGroup[] = ['admin', 'delivery', 'operation', 'report', 'workflow', 'emea-offers'].map(
  (name, index) => ({ id: String(index), name, label: `Label of ${name}` }),
);
const names = [
  ...['admin', 'delivery', 'operation', 'report', 'workflow', 'nobody'].map((name) => `Campaign - acme_prod - ${name}`),
  ...['admin', 'delivery', 'report'].map((name) => `Campaign - acme_stage - ${name}`),
  'Administrators',
];
const profiles = names.map((name, index) => ({ id: String(index), name }));

function offered(source: string, list = profiles): string[] {
  const found = triedCorrections(readAssociationMask(source), list, { groups });
  return found.map(({ code, source: corrected, links }) => `${code}: ${corrected} (${links})`);
}

const meant = 'Campaign - acme_prod - (.*)';

describe('stray text is removed', () => {
  it.each([
    ['pattern-delimiters', `/${meant}/`],
    ['pattern-delimiters', `/${meant}/i`],
    ['pattern-delimiters', `/${meant}/gi`],
    ['pattern-delimiters', `/^${meant}$/`],
    ['pattern-delimiters', `~${meant}~`],
    ['pattern-delimiters', `#${meant}#u`],
    ['pattern-delimiters', `@${meant}@`],
    ['pattern-delimiters', `m/${meant}/`],
    ['pattern-delimiters', `qr/${meant}/`],
    ['pattern-delimiters', `/${meant}`],
    ['pattern-delimiters', `${meant}/i`],
    ['quotes', `"/${meant}/"`],
    ['backticks', `\`${meant}\``],
    ['backticks', `\`\`\`${meant}\`\`\``],
    ['backticks', `\`${meant}`],
    ['backticks', `${meant}\``],
    ['backticks', `\`^${meant}$\``],
    ['quotes', `“${meant}”`],
    ['quotes', `„${meant}“`],
    ['quotes', `‘${meant}’`],
    ['quotes', `‚${meant}‘`],
    ['quotes', `«${meant}»`],
    ['quotes', `« ${meant} »`],
    ['quotes', `»${meant}«`],
    ['quotes', `‹${meant}›`],
    ['quotes', `"${meant}"`],
    ['quotes', `'${meant}'`],
    ['quotes', `''${meant}''`],
    ['quotes', `“${meant}"`],
    ['quotes', `"${meant}`],
    ['quotes', `${meant}”`],
    ['quotes', `“${meant}.”`],
    ['trailing-mark', `${meant},`],
    ['trailing-mark', `${meant};`],
    ['trailing-mark', `${meant}.`],
    ['trailing-mark', `${meant}:`],
    ['trailing-mark', `${meant}!`],
    ['trailing-mark', `${meant} ;`],
    ['trailing-mark', `"${meant}",`],
    ['trailing-mark', `'${meant}';`],
    ['trailing-mark', `“${meant}”.`],
    ['url-escape', 'Campaign%20-%20acme_prod%20-%20(.*)'],
    ['url-escape', 'Campaign%20-%20acme_prod%20-%20%28.*%29'],
    ['url-escape', 'Campaign%20-%20acme_prod%20-%20(.%2A)'],
    ['url-escape', 'Campaign - acme%5Fprod - (.*)'],
    ['url-escape', 'Campaign%20%2D%20acme_prod%20%2d%20(.*)'],
    ['url-escape', 'Campaign+-+acme_prod+-+(.*)'],
    ['url-escape', 'Campaign+-+acme_prod+-+%28.*%29'],
    ['url-escape', 'Campaign%2520-%2520acme_prod%2520-%2520(.*)'],
    ['url-escape', '%22Campaign%20-%20acme_prod%20-%20(.*)%22'],
    ['character-code', 'Campaign\\u0020-\\u0020acme_prod\\u0020-\\u0020(.*)'],
    ['character-code', 'Campaign\\x20-\\x20acme_prod\\x20-\\x20(.*)'],
    ['character-code', 'Campaign \\x2d acme_prod \\x2d (.*)'],
    ['character-code', 'Campaign \\x{2d} acme_prod \\x{2D} (.*)'],
    ['character-code', 'Campaign \\u{2d} acme_prod \\u{2d} (.*)'],
    ['character-code', 'Campaign - acme\\u005fprod - (.*)'],
    ['character-code', 'Campaign - acme_prod - \\u0028.*\\u0029'],
    ['character-code', '\\u0022Campaign - acme_prod - (.*)\\u0022'],
    ['doubled-backslash', 'Campaign - acme_prod - \\\\(.*\\\\)'],
    ['doubled-backslash', 'Campaign - acme_prod - (.\\\\*)'],
    ['doubled-backslash', '\\"Campaign - acme_prod - (.*)\\"'],
    ['doubled-backslash', 'Campaign \\\\- acme_prod \\\\- (.*)'],
    ['doubled-backslash', '"Campaign - acme_prod - (.*)\\"'],
    ['doubled-backslash', '\\/Campaign - acme_prod - (.*)\\/'],
    ['needless-escape', 'Campaign - acme_prod - (.\\*)'],
    ['needless-escape', 'Campaign - acme\\_prod - (.*)'],
    ['needless-escape', 'Campaign - acme\\_prod - (.\\*)'],
    ['needless-escape', 'Campaign - acme_prod - \\(.\\*\\)'],
    ['needless-escape', 'Campaign - acme_prod - \\(.*\\)'],
    ['needless-escape', 'Campaign - acme_prod - (\\.\\*)'],
    ['needless-escape', 'Campaign \\- acme\\_prod \\- (.\\*)'],
    ['needless-escape', 'Campaign\\ \\-\\ acme_prod\\ \\-\\ (.*)'],
    ['needless-escape', '^Campaign - acme\\_prod - (.\\*)$'],
    ['copied-label', `Association mask: ${meant}`],
    ['copied-label', `Association mask : ${meant}`],
    ['copied-label', `mask=${meant}`],
    ['copied-label', `mask: ${meant}`],
    ['copied-label', `Mask:${meant}`],
    ['copied-label', `Associationsmask: ${meant}`],
    ['copied-label', `associationMask: "${meant}",`],
    ['copied-label', `@imsRightsMask="${meant}"`],
    ['copied-label', `"associationMask": "${meant}"`],
    ['copied-label', `Mask: \`${meant}\`.`],
    ['markdown-marks', `**${meant}**`],
    ['markdown-marks', `__${meant}__`],
    ['markdown-marks', `*${meant}*`],
    ['markdown-marks', `_${meant}_`],
    ['markdown-marks', `~~${meant}~~`],
    ['markdown-marks', `- ${meant}`],
    ['markdown-marks', `* ${meant}`],
    ['markdown-marks', `• ${meant}`],
    ['markdown-marks', `1. ${meant}`],
    ['markdown-marks', `2) ${meant}`],
    ['markdown-marks', `> ${meant}`],
    ['markdown-marks', `## ${meant}`],
    ['markdown-marks', `| ${meant} |`],
    ['markdown-marks', `- \`${meant}\``],
    ['markdown-marks', '**Campaign - acme\\_prod - (.\\*)**'],
    ['needless-anchor', `^${meant}$`],
    ['needless-anchor', `^${meant}`],
    ['html-entity', `&quot;${meant}&quot;`],
    ['html-entity', 'Campaign - acme_prod - \\(.&#42;\\)'],
    ['odd-space', 'Campaign  - acme_prod - (.*)'],
    ['star-without-dot', 'Campaign - acme_prod - (*)'],
    ['star-without-dot', '`Campaign - acme_prod - (*)`'],
  ])('%s of %s', (code, source) => {
    const found = triedCorrections(readAssociationMask(source), profiles, { groups });
    expect(found[0]).toMatchObject({ source: meant, links: 5, tried: 10 });
    expect(readAssociationMask(source).hints.map((hint) => hint.code)).toContain(code);
  });

  it.each([
    ['“Campaign - acme_prod - ”', 'Campaign - acme_prod - '],
    ['`Campaign - acme_prod - `', 'Campaign - acme_prod - '],
    ['Campaign%20-%20acme_prod%20-%20', 'Campaign - acme_prod - '],
    ['Campaign - acme_prod - (.\\+)', 'Campaign - acme_prod - (.+)'],
    ['Campaign%20-%20acme_prod%20-%20(.+)', 'Campaign - acme_prod - (.+)'],
  ])('%j becomes %j', (source, corrected) => {
    expect(offered(source).some((line) => line.includes(`: ${corrected} (5)`))).toBe(true);
  });

  it('decodes letters of other alphabets', () => {
    const list = [{ id: '1', name: 'Campaign - södra - admin' }];
    expect(offered('Campaign%20-%20s%C3%B6dra%20-%20(.*)', list)).toEqual(['url-escape: Campaign - södra - (.*) (1)']);
    expect(offered('Campaign - s\\u00f6dra - (.*)', list)).toEqual(['character-code: Campaign - södra - (.*) (1)']);
  });
});

describe('a wildcard', () => {
  it.each([
    'Campaign - acme_prod - *',
    'Campaign - acme_prod - %',
    'Campaign - acme_prod - ?',
    'Campaign - acme_prod - .*',
    'Campaign - acme_prod - .+',
    'Campaign - acme_prod - **',
    'Campaign - acme_prod - ...',
    'Campaign - acme_prod - …',
    'Campaign - acme_prod - {*}',
    'Campaign - acme_prod - <*>',
    'Campaign - acme_prod - [*]',
    'Campaign - acme_prod - {.*}',
    'Campaign - acme_prod - %s',
    'Campaign - acme_prod - (%)',
    'Campaign - acme_prod - (?)',
    'Campaign - acme_prod - (**)',
    'Campaign - acme_prod - ()',
    'Campaign - acme_prod - (.*',
    'Campaign - acme_prod - * ',
    'Campaign - acme_prod -*',
    'Campaign - acme_prod*',
    'Campaign - acme_prod%',
    'Campaign – acme_prod – *',
    'acme_prod*',
    '*acme_prod*',
    '%acme_prod%',
    '* - acme_prod - *',
    '"Campaign - acme_prod - *"',
    'Campaign%20-%20acme_prod%20-%20*',
  ])('%j gets a capture', (source) => {
    expect(offered(source)[0]).toMatch(/: Campaign - acme_prod - \(\.\*\) \(5\)$/u);
    expect(offered(source).join(' ')).not.toContain('\\*');
  });

  it('for the instance is replaced by the instances of the profiles', () => {
    const both = ['wildcard: Campaign - acme_prod - (.*) (5)', 'wildcard: Campaign - acme_stage - (.*) (3)'];
    for (const source of [
      'Campaign - * - *',
      'Campaign - * - (.*)',
      'Campaign - acme_* - (.*)',
      'Campaign - acme% - *',
    ]) {
      expect([source, offered(source)]).toEqual([source, both]);
    }
  });

  it('after a text with a dot gives a mask that links', () => {
    const list = [{ id: '1', name: 'Campaign - acme.eu - admin' }];
    expect(offered('Campaign - acme.eu - *', list)).toEqual(['wildcard: Campaign - acme.eu - (.*) (1)']);
  });
});

describe('a placeholder of the manual', () => {
  it.each([
    'Campaign - tenant_id - (.*)',
    'Campaign - <tenant_id> - (.*)',
    'Campaign - {tenant} - (.*)',
    'Campaign - [tenant] - (.*)',
    'Campaign - your_tenant - (.*)',
    'Campaign - TENANT_ID - (.*)',
    'Campaign - tenantId - (.*)',
    'Campaign - ${tenant} - (.*)',
    'Campaign - {{tenant_id}} - (.*)',
    'Campaign - (tenant_id) - (.*)',
    'Campaign - <your instance> - (.*)',
    'campaign - <your-instance-name> - (.*)',
    'campaign - <your campaign instance> - (.*)',
    'campaign - your campaign marketing instance - (.*)',
    'Campaign - instance name - (.*)',
    'CampaignV6 - tenant - (.*)',
    'Campaign - tenant_id - ',
    'Campaign - tenant_id - *',
    'Campaign - tenant_id - internal_name',
    'campaign - <your instance> - internal name',
    'campaign - <your-instance-name> - reviewers',
    'Campaign - tenant_id - (.&#42;)',
    '`Campaign - tenant_id - (.*)`',
  ])('%j gets a hint, and the instances of the profiles are offered, most links first', (source) => {
    expect(readAssociationMask(source).hints.map(({ code }) => code)).toContain('placeholder');
    expect(offered(source)).toEqual([
      'placeholder: Campaign - acme_prod - (.*) (5)',
      'placeholder: Campaign - acme_stage - (.*) (3)',
    ]);
  });

  it.each([
    'Campaign - acme_prod - internal_name',
    'Campaign - acme_prod - <internal_name>',
    'Campaign - acme_prod - (internal_name)',
    'Campaign - acme_prod - {group}',
    'Campaign - acme_prod - operator group',
    'Campaign - acme_prod - internal name of operator group',
  ])('%j is replaced by a capture', (source) => {
    expect(offered(source)).toEqual(['placeholder: Campaign - acme_prod - (.*) (5)']);
  });

  it.each([
    'Campaign - acme_prod - (.*)',
    'Campaign instance - acme - (.*)',
    'Campaign - tenants - (.*)',
    'Campaign - ',
  ])('%j has none', (source) => {
    expect(readAssociationMask(source).hints.map(({ code }) => code)).not.toContain('placeholder');
  });
});

describe('a correction', () => {
  it('is not offered without a profile that it links', () => {
    for (const source of [
      `/${meant}/`,
      'Campaign - tenant_id - (.*)',
      'Campaign - acme_prod - *',
      'a - (*)',
      'a  - (.*)',
    ]) {
      expect([source, offered(source, [])]).toEqual([source, []]);
      expect([source, offered(source, [{ id: '1', name: 'Campaign - acme_prod - nobody' }])]).toEqual([source, []]);
    }
  });

  it('never links fewer than the mask itself, and keeps stray text by which the mask links', () => {
    const quoted = ['"a - admin', '"a - report', 'a - admin'].map((name, index) => ({ id: String(index), name }));
    expect(offered('"a - (.*)', quoted)).toEqual([]);
    // Without the quotation mark the mask would link as many profiles, but other ones.
    expect(offered('"a - (.*)', [...quoted, { id: '4', name: 'a - report' }])).toEqual([]);
    expect(offered('"a - ', quoted)).toEqual(['no-capture: "a - (.*) (2)']);
    expect(
      offered('a  - (.*)', [...quoted, { id: '4', name: 'a  - admin' }, { id: '5', name: 'a  - report' }]),
    ).toEqual([]);
  });

  it('is tried under the reading that was stated', () => {
    const stated = { reading: 'expression', anchored: true, ignoresCase: true } as const;
    const source = '"campaign - acme_prod - (.*)"';
    expect(triedCorrections(readAssociationMask(source), profiles, { groups })).toEqual([]);
    expect(triedCorrections(readAssociationMask(source), profiles, { groups, stated })).toMatchObject([
      { code: 'quotes', source: 'campaign - acme_prod - (.*)', links: 5 },
    ]);
  });

  it('of a long list is tried on part of it', () => {
    const long = Array.from({ length: 20_000 }, (_, index) => ({ id: String(index), name: names[index % 10] ?? '' }));
    expect(triedCorrections(readAssociationMask(`/${meant}/`), long, { groups })).toMatchObject([
      { source: meant, tried: 5000 },
    ]);
  });

  it('links as many profiles as it says, in every reading of the engine', () => {
    const around = fc.constantFrom('', '"', '`', '“', '/', '**', '- ', '^', 'mask: ', '%20', '\\u0020', ' ', '\u200b');
    const middle = fc.constantFrom(
      'acme_prod',
      'acme\\_prod',
      'tenant_id',
      '*',
      'acme%5Fprod',
      'acme.prod',
      '<tenant>',
    );
    const end = fc.constantFrom(
      '(.*)',
      '*',
      '(.\\*)',
      '%',
      '',
      '(*)',
      'internal_name',
      '(.*',
      '\\(.*\\)',
      '(.*)$',
      '(.*),',
    );
    const dash = fc.constantFrom(' - ', ' \\- ', ' – ', '%20-%20', '\\x20-\\x20', '  - ', '&nbsp;- ');
    let count = 0;
    fc.assert(
      fc.property(fc.tuple(around, fc.constant('Campaign'), dash, middle, dash, end, around), (parts) => {
        const source = parts.join('');
        for (const { source: corrected, links, tried } of triedCorrections(readAssociationMask(source), profiles, {
          groups,
        })) {
          count += 1;
          expect(needsMaskEngine(source) || !needsMaskEngine(corrected)).toBe(true);
          expect(tried).toBe(profiles.length);
          expect(createPreviewer(profiles, groups).preview(readAssociationMask(corrected)).totals.linked).toBe(links);
          expect(links).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
    expect(count).toBeGreaterThan(60);
  });
});
