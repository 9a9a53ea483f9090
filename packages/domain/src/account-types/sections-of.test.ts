import { describe, expect, it } from 'vitest';
import type { ShownWhen } from './descriptor.ts';
import { accountTypeOfKey, accountTypes } from './registry.ts';
import { type ComparedValue, isShown, sectionsOf } from './sections-of.ts';

function shown(when: ShownWhen | undefined, values: Readonly<Record<string, ComparedValue>>): boolean {
  return isShown(when, (field) => values[field]);
}

/** Keys of all fields of a type that are shown with these values. */
function shownFields(typeKey: string, values: Readonly<Record<string, ComparedValue>>): readonly string[] {
  const sections = sectionsOf(accountTypeOfKey(typeKey)).filter(({ shownWhen }) => shown(shownWhen, values));
  return sections.flatMap(({ fields }) => fields.filter((one) => shown(one.shownWhen, values)).map(({ key }) => key));
}

describe('a form', () => {
  it('has what every type has, for a type that nothing is known of too', () => {
    const keys = ['label', 'name', 'enabled', 'packageAutoExport', 'comment'];
    expect(sectionsOf(undefined).flatMap(({ fields }) => fields.map(({ key }) => key))).toEqual(keys);
    for (const type of accountTypes)
      expect(sectionsOf(type).flatMap(({ fields }) => fields.map(({ key }) => key))).toEqual(
        expect.arrayContaining(keys),
      );
  });

  it('begins with the general fields and ends with the comment', () => {
    const keys = sectionsOf(accountTypeOfKey('ftp')).map(({ key }) => key);
    expect(keys).toEqual(['general', 'connection', 'comment']);
  });

  it('has a server in routing for mid-sourcing and for SMS, and the tabs of SMS for SMS', () => {
    const bulk = shownFields('routing', { deliveryMode: '1', messageType: '0' });
    expect(bulk).not.toContain('server');
    expect(bulk).not.toContain('multiMidMode');
    expect(bulk).toContain('mirrorUrl');
    const mid = shownFields('routing', { deliveryMode: '4', messageType: '0' });
    expect(mid).toEqual(expect.arrayContaining(['server', 'account', 'password', 'multiMidMode']));
    expect(mid).not.toContain('smscName');
    expect(mid).not.toContain('port');
    const sms = shownFields('routing', { deliveryMode: '1', messageType: '1', receiverOwn: false });
    expect(sms).toEqual(expect.arrayContaining(['server', 'port', 'smscName', 'idExtractionRegex', 'maxWindow']));
    expect(sms).not.toContain('receiverPassword');
    expect(shownFields('routing', { deliveryMode: '1', messageType: '1', receiverOwn: true })).toContain(
      'receiverPassword',
    );
  });

  it('has the password or the OAuth of a mailbox, and both where nobody knows', () => {
    expect(shownFields('bounce-mails', { oAuth: false })).toContain('password');
    expect(shownFields('bounce-mails', { oAuth: false })).not.toContain('azureTenant');
    expect(shownFields('bounce-mails', { oAuth: true })).not.toContain('password');
    const unread = shownFields('bounce-mails', { oAuth: null });
    expect(unread).toEqual(expect.arrayContaining(['password', 'azureTenant', 'clientSecret']));
  });

  it('has the certificate of Dynamics for every sign-in but the one by password', () => {
    expect(shownFields('microsoft-dynamics', { crmGrantType: '0' })).not.toContain('crmPrivateKey');
    for (const crmGrantType of ['1', '2', 'certificate']) {
      const keys = shownFields('microsoft-dynamics', { crmGrantType });
      expect(keys).toContain('crmPrivateKey');
      expect(keys).not.toContain('password');
    }
  });

  it('has of a database what its provider uses, and every common field of one that nobody knows', () => {
    expect(shownFields('external-database', { provider: 'PostgreSQL' })).not.toContain('catalog');
    expect(shownFields('external-database', { provider: 'Snowflake' })).toEqual(
      expect.arrayContaining(['dbSchema', 'databasePrivateKey', 'redirectUrl']),
    );
    expect(shownFields('external-database', { provider: 'BigQuery' })).not.toContain('password');
    const unknown = shownFields('external-database', { provider: 'Zzz' });
    expect(unknown).toEqual(expect.arrayContaining(['server', 'password', 'dbName', 'dbSchema', 'timezone']));
    expect(unknown).not.toContain('project');
  });
});

describe('a condition', () => {
  const on: ShownWhen = { field: 'on', is: ['1'] };

  it('compares a flag as Campaign stores it, and a choice as it is', () => {
    expect(shown(on, { on: true })).toBe(true);
    expect(shown(on, { on: false })).toBe(false);
    expect(shown({ field: 'on', is: ['0'] }, { on: false })).toBe(true);
    expect(shown(on, { on: '1' })).toBe(true);
    expect(shown(on, { on: '01' })).toBe(false);
    expect(shown(on, { on: '' })).toBe(false);
  });

  it('is met by what was not read, either way', () => {
    for (const value of [null, undefined]) {
      expect(shown(on, { on: value })).toBe(true);
      expect(shown({ ...on, not: true }, { on: value })).toBe(true);
    }
  });

  it('turns round', () => {
    expect(shown({ ...on, not: true }, { on: true })).toBe(false);
    expect(shown({ ...on, not: true }, { on: false })).toBe(true);
  });

  it('is met by the other one', () => {
    const either: ShownWhen = { ...on, or: { field: 'other', is: ['2'] } };
    expect(shown(either, { on: false, other: '2' })).toBe(true);
    expect(shown(either, { on: false, other: '3' })).toBe(false);
    expect(shown(either, { on: false, other: null })).toBe(true);
  });
});
