import { type SettingsFindingCode, settingsFindingCodes, valueFindingCodes } from '@console/domain';
import type { MessageKey } from '../../intl/message-keys.ts';
import type { Texts } from '../../intl/use-text.ts';

/** Which sentences say it: those of the account for Adobe sign-in, or those of every other account. */
export type FindingKind = 'ims' | 'plain';

interface Remark {
  readonly code: string;
  readonly params?: Readonly<Record<string, string>> | undefined;
}

function isSettingsCode(code: string): code is SettingsFindingCode {
  return settingsFindingCodes.some((known) => known === code);
}

const sayable = [...valueFindingCodes, 'field-not-on-this-build'] as const;

function keyOf(kind: FindingKind, code: string): MessageKey {
  if (kind === 'ims') return isSettingsCode(code) ? `finding.${code}` : 'finding.unknown-field';
  const known = sayable.find((one) => one === code);
  return known === undefined ? 'valueFinding.unknown' : `valueFinding.${known}`;
}

/** The sentence of a remark. Facts that it can do without, and that the server did not give, read as `none`. */
export function findingText(text: Texts, kind: FindingKind, { code, params }: Remark): string {
  return text(keyOf(kind, code), {
    max: 'none',
    longest: 'none',
    token: 'none',
    address: 'none',
    expected: 'none',
    code,
    ...params,
  });
}
