import type { PersonImpactBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMemo } from 'react';
import { type Texts, useText } from '../../../../shared/intl/use-text.ts';
import type { GridColumn } from '../../../../shared/ui/data-grid/column.ts';
import { SignInBadge } from '../../../../shared/ui/impact/sign-in-badge.tsx';
import { VerdictBadge } from '../../../../shared/ui/impact/verdict-badge.tsx';
import { personRemarksText } from './person-remarks.ts';
import { PersonRemarks } from './person-remarks-view.tsx';

const stack = style({ display: 'flex', flexDirection: 'column', minWidth: 0 });
const name = style({
  font: 'ui',
  color: 'neutral',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
});
const second = style({
  font: 'ui-sm',
  color: 'neutral-subdued',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
});
const clamped = style({ font: 'ui-sm', color: 'neutral', lineClamp: 2, overflow: 'hidden', overflowWrap: 'anywhere' });
const nothing = style({ font: 'ui-sm', color: 'neutral-subdued' });

/** The name of a person on screen: the name, else the e-mail address, else the login. */
export function personName(text: Texts, { name, email, logins }: PersonImpactBody): string {
  return name || email || logins[0] || text('impact.unnamed');
}

/** The second line, to tell people with the same name apart. */
function personDetail({ name, email, logins }: PersonImpactBody): string {
  const login = logins.join(', ');
  if (name === '') return email === '' ? '' : login;
  return email === '' || email === login ? login || email : email;
}

/** Says that there is no group, or that it is not known because no profiles were read. */
function noGroupsText(text: Texts, { profilesRead }: PersonImpactBody): string {
  return text(profilesRead ? 'impact.noGroups' : 'impact.groupsUnread');
}

function GroupsCell({ row, side }: { readonly row: PersonImpactBody; readonly side: 'before' | 'after' }) {
  const text = useText();
  const groups = row[side];
  if (groups.length === 0) return <span className={nothing}>{noGroupsText(text, row)}</span>;
  const words = groups.map(({ name, label }) => (label === '' ? name : label)).join(', ');
  return (
    <span className={clamped} title={groups.map(({ name, label }) => `${label} (${name})`).join('\n')}>
      {words}
    </span>
  );
}

function PersonCell({ row }: { readonly row: PersonImpactBody }) {
  const text = useText();
  return (
    <span className={stack} title={[row.name, row.email, ...row.logins].filter(Boolean).join('\n')}>
      <span className={name}>{personName(text, row)}</span>
      <span className={second}>{personDetail(row)}</span>
    </span>
  );
}

/** The verdict; if nothing changes, whether the person signs in. */
function StateBadge({ row }: { readonly row: PersonImpactBody }) {
  return row.verdict === 'unchanged' ? <SignInBadge state={row.today.state} /> : <VerdictBadge verdict={row.verdict} />;
}

/** Verdict, groups and remarks in one cell, for narrow pages. */
function ChangeCell({ row }: { readonly row: PersonImpactBody }) {
  const text = useText();
  const words = (groups: PersonImpactBody['before']) =>
    groups.length === 0 ? noGroupsText(text, row) : groups.map(({ name, label }) => label || name).join(', ');
  const [before, after] = [words(row.before), words(row.after)];
  const change = before === after ? before : `${before} → ${after}`;
  return (
    <span className={stack} title={[change, personRemarksText(text, row)].filter(Boolean).join('\n')}>
      <StateBadge row={row} />
      <span className={name}>{change}</span>
      <span className={second}>
        <PersonRemarks person={row} />
      </span>
    </span>
  );
}

/** Person → verdict → groups before and after → remarks. */
export function usePeopleColumns(isNarrow: boolean): readonly GridColumn<PersonImpactBody>[] {
  const text = useText();
  return useMemo((): readonly GridColumn<PersonImpactBody>[] => {
    const person: GridColumn<PersonImpactBody> = {
      key: 'person',
      header: text('impact.column.person'),
      share: isNarrow ? 45 : 27,
      isRowHeader: true,
      cell: (row) => <PersonCell row={row} />,
    };
    if (isNarrow) {
      const change = {
        key: 'change',
        header: text('impact.column.change'),
        share: 55,
        cell: (row: PersonImpactBody) => <ChangeCell row={row} />,
      };
      return [person, change];
    }
    return [
      person,
      {
        key: 'verdict',
        header: text('impact.column.verdict'),
        share: 19,
        cell: (row) => <StateBadge row={row} />,
      },
      {
        key: 'before',
        header: text('impact.column.before'),
        share: 17,
        cell: (row) => <GroupsCell row={row} side="before" />,
      },
      {
        key: 'after',
        header: text('impact.column.after'),
        share: 17,
        cell: (row) => <GroupsCell row={row} side="after" />,
      },
      {
        key: 'remark',
        header: text('impact.column.remark'),
        share: 20,
        cell: (row) => (
          <span className={clamped} title={personRemarksText(text, row)}>
            <PersonRemarks person={row} />
          </span>
        ),
      },
    ];
  }, [text, isNarrow]);
}
