import type { UseSeed, UsesSeed } from '../seed.ts';

const FINISHED = { '@state': '95' };
const LARGE_COUNT = 20_000;
const DAY_MS = 24 * 60 * 60_000;
const LAST_DELIVERY = Date.parse('2026-11-28T08:00:00Z');

function daysBefore(days: number): string {
  return new Date(LAST_DELIVERY - days * DAY_MS).toISOString().replace('T', ' ');
}

function newsletters(count: number): UseSeed[] {
  return Array.from({ length: count }, (_, index) => ({
    account: 'defaultEmailBulk',
    name: `DM${1_000 + index}`,
    label: `Newsletter ${count - index}`,
    modified: daysBefore(index),
    values: index === 0 ? { '@state': '55' } : FINISHED,
  }));
}

/** Twelve newsletters and a template by one account, and each other way to name an account once. */
export const SMALL_USES: UsesSeed = {
  deliveries: () => [
    ...newsletters(12),
    {
      account: 'defaultEmailBulk',
      name: 'mailTemplate',
      label: 'Email template',
      modified: daysBefore(400),
      values: { '@isModel': '1' },
    },
    {
      account: 'defaultOther',
      name: 'letters2021',
      label: 'Letters 2021',
      modified: daysBefore(1_800),
      values: FINISHED,
    },
  ],
  services: () => [{ account: 'defaultOther', name: 'letters', label: 'Letters by post', modified: daysBefore(900) }],
  workflows: () => [{ name: 'nightlyExport', label: 'Nightly export', modified: daysBefore(2) }],
  options: { acmeWarehouse: 'account=snowflakeWarehouse;schema=PUBLIC', acmeExportTarget: 'aemInstance' },
};

/** A link without a target, labels in every script and none, and incoming SMS of an account. */
export const MESSY_USES: UsesSeed = {
  ...SMALL_USES,
  deliveries: () => [
    ...(SMALL_USES.deliveries?.() ?? []),
    { account: 'deletedLongAgo', name: 'orphan', label: 'Of a deleted account', modified: daysBefore(3_000) },
    {
      account: 'EXT1003',
      name: 'sms-shanghai',
      label: '短信（上海）\u202e',
      modified: daysBefore(20),
      values: FINISHED,
    },
    { account: 'EXT1003', name: 'sms-ar', label: 'رسالة قصيرة', modified: daysBefore(21), values: { '@state': '7' } },
    { account: 'EXT1003', name: '', label: '', modified: '' },
    { account: 'EXT1003', name: 'sms-long', label: 'W'.repeat(128), modified: daysBefore(23), values: FINISHED },
    { account: 'EXT1003', name: 'sms-html', label: '<b>SMS</b> & "more"', modified: daysBefore(22) },
  ],
  incomingSms: () => [{ account: 'smsUnchecked', name: '', label: '', modified: daysBefore(1) }],
  options: { ...SMALL_USES.options, acmePercent: 'plainFtp%', acmeLonger: 'plainFtpArchive', acmeCase: 'PLAINFTP' },
};

/** Twenty thousand deliveries by one account. */
export const LARGE_USES: UsesSeed = { ...SMALL_USES, deliveries: () => newsletters(LARGE_COUNT) };
