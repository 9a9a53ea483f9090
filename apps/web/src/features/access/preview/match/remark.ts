import type { AlternativeOutcome, ProfileMatch } from '@console/domain';
import { opensControlPanel } from '@console/domain';
import type { MessageKey } from '../../../../shared/intl/message-keys.ts';
import type { PreviewRow } from '../worker/preview-protocol.ts';

/** A short sentence beside a row: message key and values. */
export interface Remark {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A group by its label, with its internal name if that differs. */
export function groupText(name: string, label: string | undefined): string {
  return label === undefined || label === '' || label === name ? name : `${label} (${name})`;
}

function ofAlternative({ reading, groupName, fits }: AlternativeOutcome, labels: PreviewRow['labels']): Remark {
  const key = `remark.${reading}` as const;
  if (groupName === null) return { key, values: { group: '', found: fits ? 'nothing' : 'outside' } };
  return { key, values: { group: groupText(groupName, labels[groupName]), found: 'group' } };
}

function ofMatch(match: ProfileMatch, labels: PreviewRow['labels']): Remark | null {
  if (match.outcome !== 'linked' && match.outcome !== 'depends-on-engine') {
    const [miss] = match.nearMisses;
    if (miss)
      return { key: `cause.${miss.cause}`, values: { group: groupText(miss.groupName, labels[miss.groupName]) } };
  }
  if (match.outcome === 'outside-mask' && match.departsAt !== null) {
    return match.departsAt < match.profile.name.length
      ? { key: 'remark.departs', values: { position: match.departsAt + 1 } }
      : { key: 'details.departsEnd', values: {} };
  }
  if (match.outcome === 'depends-on-engine') {
    const other =
      match.alternatives.find(({ groupName }) => groupName !== null && groupName !== match.groupName) ??
      match.alternatives.find(({ groupName }) => groupName !== match.groupName);
    if (other) return ofAlternative(other, labels);
  }
  return opensControlPanel(match.profile.name) ? { key: 'preview.admin', values: {} } : null;
}

/** The one-line remark on a row: how to correct it, else what differs, else a caution. */
export function remarkOf({ match, labels, piece }: Pick<PreviewRow, 'match' | 'labels' | 'piece'>): Remark | null {
  // The construct comes first: until it is gone, no reading is certain.
  if (match.outcome === 'depends-on-engine' && match.construct !== null)
    return piece === null
      ? { key: 'remark.dialect.case', values: {} }
      : { key: 'remark.dialect', values: { code: piece } };
  return ofMatch(match, labels);
}
