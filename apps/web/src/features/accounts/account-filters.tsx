import type { ExternalAccountBody } from '@console/contract';
import { accountTypeGroups } from '@console/domain';
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { SearchField } from '@react-spectrum/s2/SearchField';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMemo } from 'react';
import { useText } from '../../shared/intl/use-text.ts';
import {
  type AccountFilters as Filters,
  enabledStates,
  groupChoices,
  isFiltered,
  typeChoices,
} from './account-rows.ts';

const row = style({ display: 'flex', flexWrap: 'wrap', columnGap: 16, rowGap: 12, alignItems: 'end', minWidth: 0 });
const search = style({ width: '[min(20rem, 100%)]' });
const picker = style({ width: '[min(13rem, 100%)]' });
const all = 'all';

/** The filters when nothing is filtered. */
export const noFilters: Filters = { search: '', group: null, type: null, enabled: null, finding: null };

interface AccountFiltersProps {
  readonly accounts: readonly ExternalAccountBody[];
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
}

/** Search, group, type and status. */
export function AccountFilters({ accounts, filters, onFilters }: AccountFiltersProps) {
  const text = useText();
  const groups = useMemo(() => groupChoices(accounts), [accounts]);
  const types = useMemo(() => typeChoices(accounts, filters.group), [accounts, filters.group]);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a field set is for form fields
    <div className={row} role="group" aria-label={text('accounts.filters')}>
      <SearchField
        styles={search}
        label={text('accounts.search')}
        value={filters.search}
        onChange={(typed) => onFilters({ ...filters, search: typed })}
      />
      {groups.length > 0 ? (
        <Picker
          styles={picker}
          label={text('accounts.filter.group')}
          selectedKey={filters.group ?? all}
          onSelectionChange={(key) =>
            // Another group has other types.
            onFilters({ ...filters, group: accountTypeGroups.find((group) => group === key) ?? null, type: null })
          }
        >
          {[
            <PickerItem key={all} id={all}>
              {text('accounts.filter.group.all')}
            </PickerItem>,
            ...groups.map((group) => (
              <PickerItem key={group} id={group}>
                {text(`accounts.group.${group}`)}
              </PickerItem>
            )),
          ]}
        </Picker>
      ) : null}
      <Picker
        styles={picker}
        label={text('accounts.column.type')}
        selectedKey={types.some(({ value }) => value === filters.type) ? filters.type : all}
        onSelectionChange={(key) =>
          onFilters({ ...filters, type: types.find(({ value }) => value === key)?.value ?? null })
        }
      >
        {[
          <PickerItem key={all} id={all}>
            {text('accounts.filter.type.all')}
          </PickerItem>,
          ...types.map(({ value, label, count }) => (
            <PickerItem key={value} id={value} textValue={label}>
              {text('accounts.filter.type.one', { label, count })}
            </PickerItem>
          )),
        ]}
      </Picker>
      <Picker
        styles={picker}
        label={text('accounts.column.enabled')}
        selectedKey={filters.enabled ?? all}
        onSelectionChange={(key) =>
          onFilters({ ...filters, enabled: enabledStates.find((state) => state === key) ?? null })
        }
      >
        {[
          <PickerItem key={all} id={all}>
            {text('accounts.filter.enabled.all')}
          </PickerItem>,
          ...enabledStates.map((state) => (
            <PickerItem key={state} id={state}>
              {text(`accounts.filter.enabled.${state}`)}
            </PickerItem>
          )),
        ]}
      </Picker>
      {isFiltered(filters) ? (
        <ActionButton isQuiet onPress={() => onFilters(noFilters)}>
          {text('accounts.filter.clear')}
        </ActionButton>
      ) : null}
    </div>
  );
}
