import { type ImpactFilters, impactLimits } from '@console/contract';
import { cannotCauses, doubtCodes, signInStates } from '@console/domain';
import { Checkbox } from '@react-spectrum/s2/Checkbox';
import { ComboBox, ComboBoxItem } from '@react-spectrum/s2/ComboBox';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { SearchField } from '@react-spectrum/s2/SearchField';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { operatorGroupsQuery } from '../../../../shared/api/operator-groups.ts';
import { useText } from '../../../../shared/intl/use-text.ts';
import { withFilter, withToday } from './impact-filters.ts';

const row = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'end', columnGap: 16, rowGap: 12, minWidth: 0 });
const wide = style({ width: 300, maxWidth: 'full' });
const medium = style({ width: 240, maxWidth: 'full' });
const all = 'all';

interface PeopleFiltersProps {
  readonly instanceKey: string;
  readonly filters: ImpactFilters;
  readonly onFilters: (filters: ImpactFilters) => void;
}

/** Filters by text, group, administrators and doubts; the bar above filters by verdict. */
export function PeopleFilters({ instanceKey, filters, onFilters }: PeopleFiltersProps) {
  const text = useText();
  const { data } = useQuery(operatorGroupsQuery(instanceKey));
  const groups = data?.groups ?? [];
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a field set is for form fields
    <div className={row} role="group" aria-label={text('impact.filters')}>
      <SearchField
        styles={wide}
        label={text('impact.filter.search')}
        maxLength={impactLimits.search}
        value={filters.search ?? ''}
        onChange={(search) => onFilters(withFilter(filters, 'search', search === '' ? undefined : search))}
      />
      <ComboBox
        styles={medium}
        label={text('impact.filter.group')}
        placeholder={text('impact.filter.group.all')}
        defaultItems={groups}
        selectedKey={filters.group ?? null}
        onSelectionChange={(key) => onFilters(withFilter(filters, 'group', key === null ? undefined : String(key)))}
      >
        {({ name, label }) => (
          <ComboBoxItem id={name} textValue={label === '' || label === name ? name : `${label} (${name})`}>
            {label === '' || label === name ? name : `${label} (${name})`}
          </ComboBoxItem>
        )}
      </ComboBox>
      <Picker
        styles={medium}
        label={text('today.filter')}
        selectedKey={filters.cause ?? filters.state ?? all}
        onSelectionChange={(key) => {
          const cause = cannotCauses.find((one) => one === key);
          const state = cause === undefined ? signInStates.find((one) => one === key) : 'cannot';
          onFilters(withToday(filters, { state, cause }));
        }}
      >
        {[
          <PickerItem key={all} id={all}>
            {text('today.filter.all')}
          </PickerItem>,
          ...signInStates.map((state) => (
            <PickerItem key={state} id={state}>
              {text(`today.${state}`)}
            </PickerItem>
          )),
          ...cannotCauses.map((cause) => (
            <PickerItem key={cause} id={cause}>
              {text(`today.cause.${cause}`)}
            </PickerItem>
          )),
        ]}
      </Picker>
      <Picker
        styles={medium}
        label={text('impact.filter.doubt')}
        selectedKey={filters.doubt ?? all}
        onSelectionChange={(key) =>
          onFilters(
            withFilter(
              filters,
              'doubt',
              doubtCodes.find((code) => code === key),
            ),
          )
        }
      >
        {[
          <PickerItem key={all} id={all}>
            {text('impact.filter.doubt.all')}
          </PickerItem>,
          ...doubtCodes.map((code) => (
            <PickerItem key={code} id={code}>
              {text(`doubt.${code}`)}
            </PickerItem>
          )),
        ]}
      </Picker>
      <Checkbox
        isSelected={filters.wasAdministrator === true}
        onChange={(isOn) => onFilters(withFilter(filters, 'wasAdministrator', isOn ? true : undefined))}
      >
        {text('impact.filter.administrator')}
      </Checkbox>
    </div>
  );
}
