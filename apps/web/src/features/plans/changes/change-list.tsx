import type { AccountFindingBody, FieldChangeBody } from '@console/contract';
import { Disclosure, DisclosurePanel, DisclosureTitle } from '@react-spectrum/s2/Disclosure';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { fieldName } from '../../../shared/intl/field-name.ts';
import { type FindingKind, findingText } from '../../../shared/ui/findings/finding-text.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { ChangedValue, hidden } from './changed-value.tsx';

const columns = {
  default: 'minmax(0, 1fr)',
  '@media (min-width: 700px)': 'minmax(160px, 1fr) minmax(0, 2fr) minmax(0, 2fr)',
} as const;
const frame = style({
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-300',
  borderRadius: 'lg',
  overflow: 'hidden',
});
const head = style({
  display: { default: 'none', '@media (min-width: 700px)': 'grid' },
  gridTemplateColumns: columns,
  columnGap: 16,
  paddingX: 16,
  paddingY: 8,
  backgroundColor: 'gray-75',
  font: 'ui-sm',
  fontWeight: 'bold',
});
const list = style({ margin: 0, padding: 0, listStyleType: 'none' });
const row = style({
  display: 'grid',
  gridTemplateColumns: columns,
  columnGap: 16,
  rowGap: 8,
  alignItems: 'baseline',
  padding: 16,
  borderWidth: 0,
  borderTopWidth: { default: 1, isFirst: { default: 0, '@media (min-width: 700px)': 1 } },
  borderStyle: 'solid',
  borderColor: 'gray-200',
});
const name = style({ font: 'ui', fontWeight: 'bold', margin: 0, overflowWrap: 'anywhere' });
const effect = style({ font: 'detail-sm', color: 'neutral-subdued' });
const sideLabel = style({
  font: 'detail-sm',
  color: 'neutral-subdued',
  display: { default: 'block', '@media (min-width: 700px)': 'none' },
  marginBottom: 4,
});
const cell = style({ minWidth: 0 });
const remarks = style({
  gridColumnStart: { default: 1, '@media (min-width: 700px)': 2 },
  gridColumnEnd: -1,
  margin: 0,
  padding: 0,
  listStyleType: 'none',
  font: 'ui-sm',
  color: 'neutral',
});
const otherList = style({ margin: 0, paddingStart: 20, font: 'ui', display: 'flex', flexDirection: 'column', gap: 4 });

const none: readonly AccountFindingBody[] = [];

interface ChangeListProps {
  readonly label: string;
  readonly kind: FindingKind;
  readonly changes: readonly FieldChangeBody[];
  readonly headings: { readonly before: string; readonly after: string };
  readonly findings?: readonly AccountFindingBody[];
}

/** Field by field: the value before and the value after, side by side where there is room. */
export function ChangeList({ label, kind, changes, headings, findings = none }: ChangeListProps) {
  const text = useText();
  return (
    <div className={frame}>
      <div className={head} aria-hidden="true">
        <span>{text('plan.field')}</span>
        <span>{headings.before}</span>
        <span>{headings.after}</span>
      </div>
      <ul className={list} aria-label={label}>
        {changes.map((change, index) => (
          <li key={change.field} className={row({ isFirst: index === 0 })} data-field={change.field}>
            <div>
              <h3 className={name}>{fieldName(text, change)}</h3>
              {/* Of accounts but the IMS account nobody knows for certain when a value counts: their receipt says so once. */}
              {change.label === undefined ? (
                <span className={effect}>{text(`plan.effect.${change.effective}`)}</span>
              ) : null}
            </div>
            {(['before', 'after'] as const).map((side) => (
              <div key={side} className={cell}>
                <span className={sideLabel} aria-hidden="true">
                  {headings[side]}
                </span>
                <span className={hidden}>{headings[side]}: </span>
                <ChangedValue
                  before={change.before}
                  after={change.after}
                  side={side}
                  label={side === 'before' ? change.beforeLabel : change.afterLabel}
                />
              </div>
            ))}
            <Remarks kind={kind} findings={findings.filter(({ path }) => path === change.field)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface RemarksProps {
  readonly kind: FindingKind;
  readonly findings: readonly AccountFindingBody[];
}

function Remarks({ kind, findings }: RemarksProps) {
  const text = useText();
  if (findings.length === 0) return null;
  return (
    <ul className={remarks}>
      {findings.map((finding) => (
        <li key={`${finding.code}-${finding.params?.['token'] ?? ''}`}>
          {text(`finding.${finding.severity}`, { text: findingText(text, kind, finding) })}{' '}
          {finding.corrected === undefined ? '' : text('finding.corrected', { value: finding.corrected })}
        </li>
      ))}
    </ul>
  );
}

interface OtherRemarksProps {
  readonly kind: FindingKind;
  readonly changes: readonly FieldChangeBody[];
  readonly findings: readonly AccountFindingBody[];
}

/** Remarks on what this plan does not touch: there for whoever wants them, not in the way. */
export function OtherRemarks({ kind, changes, findings }: OtherRemarksProps) {
  const text = useText();
  const changed = new Set<string>(changes.map(({ field }) => field));
  const others = findings.filter(({ path }) => !changed.has(path));
  if (others.length === 0) return null;
  return (
    <Disclosure isQuiet>
      <DisclosureTitle>{text('plan.otherRemarks', { count: others.length })}</DisclosureTitle>
      <DisclosurePanel>
        <ul className={otherList}>
          {others.map((finding) => (
            <li key={`${finding.path} ${finding.code}`}>
              {text('plan.remark', {
                field: fieldName(text, { field: finding.path, label: finding.label }),
                text: findingText(text, kind, finding),
              })}
            </li>
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
}
