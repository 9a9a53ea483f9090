import { SearchField } from '@react-spectrum/s2/SearchField';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMemo, useState } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';
import type { GridColumn, GridSort } from '../../../shared/ui/data-grid/column.ts';
import { toggledSort } from '../../../shared/ui/data-grid/column.ts';
import { DataGrid } from '../../../shared/ui/data-grid/data-grid.tsx';
import { OutcomeBadge } from '../../../shared/ui/outcome-badge.tsx';
import { type ChangedProfile, profilesFound, sortProfiles } from '../plan-facts.ts';

const column = style({ display: 'flex', flexDirection: 'column', gap: 12 });
const heading = style({ font: 'title-sm', margin: 0 });
const toolbar = style({ display: 'flex', flexWrap: 'wrap', columnGap: 16, rowGap: 8, alignItems: 'center' });
const search = style({ width: '[min(20rem, 100%)]' });
const count = style({ font: 'ui-sm', color: 'neutral-subdued' });
const name = style({ display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'pre' });
const brief = style({ display: 'flex', flexDirection: 'column', minWidth: 0 });
const group = style({
  font: 'code-xs',
  color: 'neutral-subdued',
  display: 'block',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'pre',
});

function Brief({ match }: { readonly match: ChangedProfile['before'] }) {
  return (
    <span className={brief}>
      <OutcomeBadge outcome={match.outcome} />
      {match.groupName === null ? null : (
        <span className={group} title={match.groupName}>
          {match.groupName}
        </span>
      )}
    </span>
  );
}

function useColumns(): readonly GridColumn<ChangedProfile>[] {
  const text = useText();
  return useMemo(
    () => [
      {
        key: 'profile',
        header: text('plan.profile'),
        share: 50,
        sortable: true,
        isRowHeader: true,
        cell: ({ profileName }) => (
          <span className={name} title={profileName}>
            {profileName}
          </span>
        ),
      },
      {
        key: 'before',
        header: text('plan.before'),
        share: 25,
        sortable: true,
        cell: ({ before }) => <Brief match={before} />,
      },
      {
        key: 'after',
        header: text('plan.after'),
        share: 25,
        sortable: true,
        cell: ({ after }) => <Brief match={after} />,
      },
    ],
    [text],
  );
}

interface ChangedProfilesProps {
  readonly profiles: readonly ChangedProfile[];
  /** How many there are in all; the server lists at most 500. */
  readonly count: number;
}

/** The profiles whose outcome or group becomes another one; those that lose their group first. */
export function ChangedProfiles({ profiles, count: total }: ChangedProfilesProps) {
  const text = useText();
  const columns = useColumns();
  const [wanted, setWanted] = useState('');
  const [sort, setSort] = useState<GridSort | null>(null);
  const rows = useMemo(() => sortProfiles(profilesFound(profiles, wanted), sort), [profiles, wanted, sort]);
  const title = text('plan.changedProfiles', { count: total });
  return (
    <div className={column}>
      <h3 className={heading}>{title}</h3>
      {profiles.length === 0 ? null : (
        <>
          <div className={toolbar}>
            {profiles.length > 5 ? (
              <SearchField
                styles={search}
                aria-label={text('plan.changedProfiles.search')}
                placeholder={text('plan.changedProfiles.search')}
                value={wanted}
                onChange={setWanted}
              />
            ) : null}
            <output className={count}>
              {wanted === ''
                ? null
                : text('plan.changedProfiles.shown', { shown: rows.length, count: profiles.length })}
              {profiles.length < total
                ? `${wanted === '' ? '' : ' · '}${text('plan.changedProfiles.first', { shown: profiles.length })}`
                : null}
            </output>
          </div>
          <DataGrid
            label={title}
            columns={columns}
            rowCount={rows.length}
            rowAt={(index) => rows[index]}
            rowKey={(index) => rows[index]?.profileId ?? index}
            rowHeight={52}
            visibleRows={Math.min(8, Math.max(1, rows.length))}
            minWidth={560}
            sort={sort}
            onSort={(key) => setSort((former) => toggledSort(former, key))}
            emptyState={text('plan.changedProfiles.none', { search: wanted.trim() })}
          />
        </>
      )}
    </div>
  );
}
