import { type SettingsFindingCode, settingsFindingCodes } from '@console/domain';
import type { Texts } from '../../../shared/intl/use-text.ts';

function isFindingCode(code: string): code is SettingsFindingCode {
  return settingsFindingCodes.some((known) => known === code);
}

/** The sentence of a finding. Parameters that a sentence can do without read as `none`. */
export function findingText(text: Texts, code: string, params: Readonly<Record<string, string>> = {}): string {
  if (!isFindingCode(code)) return text('finding.unknown-field');
  return text(`finding.${code}`, { max: 'none', token: 'none', address: 'none', expected: 'none', ...params });
}
