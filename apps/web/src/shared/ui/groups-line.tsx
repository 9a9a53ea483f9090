import type { SourceFactBody } from '@console/contract';
import { isWholeList } from '@console/domain';
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type Texts, useText } from '../intl/use-text.ts';

const line = style({ display: 'flex', columnGap: 8, font: 'ui', color: 'neutral', margin: 0 });
const icon = iconStyle({ size: 'S', color: 'notice' });

function groupsText(text: Texts, { reason, oddEntries = 0 }: SourceFactBody): string {
  if (reason === 'limited') return text('groups.limited');
  if (oddEntries > 0) return text('groups.odd', { count: oddEntries });
  return text('groups.short');
}

/** Why the list of operator groups is incomplete and what that means; nothing if it is complete or the source is not known. */
export function GroupsLine({ source }: { readonly source: SourceFactBody | null }) {
  const text = useText();
  if (source === null || isWholeList(source)) return null;
  return (
    <p className={line} data-groups-source={source.reason}>
      <AlertTriangle styles={icon} />
      <span>{groupsText(text, source)}</span>
    </p>
  );
}
