import type { ImpactFilters } from '@console/contract';
import { Tag, TagGroup } from '@react-spectrum/s2/TagGroup';
import { useQuery } from '@tanstack/react-query';
import { operatorGroupsQuery } from '../../../../shared/api/operator-groups.ts';
import { type Texts, useText } from '../../../../shared/intl/use-text.ts';
import { type FilterTag, filterTags, withoutTags } from './impact-filters.ts';

function tagText(text: Texts, tag: FilterTag, groupLabel: string): string {
  switch (tag.kind) {
    case 'verdict':
      return text(`verdict.${tag.verdict}`);
    case 'today':
      return text(tag.cause === undefined ? `today.${tag.state}` : `today.cause.${tag.cause}`);
    case 'group':
      return text('impact.tag.group', { group: groupLabel });
    case 'doubt':
      return text('impact.doubt', { doubts: text(`doubt.${tag.doubt}`) });
    case 'search':
      return text('impact.tag.search', { search: tag.search });
    case 'apart':
      return text(`apart.${tag.apart}`);
    case 'wasAdministrator':
      return text('impact.wasAdministrator');
    default:
      return '';
  }
}

interface FilterTagsProps {
  readonly instanceKey: string;
  readonly filters: ImpactFilters;
  readonly onFilters: (filters: ImpactFilters) => void;
}

/** The active filters as tags, removed one by one or all at once; nothing without filters. */
export function FilterTags({ instanceKey, filters, onFilters }: FilterTagsProps) {
  const text = useText();
  const { data } = useQuery(operatorGroupsQuery(instanceKey));
  const tags = filterTags(filters);
  if (tags.length === 0) return null;
  const group = data?.groups.find(({ name }) => name === filters.group);
  return (
    <TagGroup
      aria-label={text('impact.tags')}
      size="S"
      groupActionLabel={text('impact.filter.clear')}
      onGroupAction={() => onFilters({})}
      onRemove={(keys) => onFilters(withoutTags(filters, keys))}
    >
      {tags.map((tag) => {
        const words = tagText(text, tag, group?.label || (filters.group ?? ''));
        return (
          <Tag key={tag.id} id={tag.id} textValue={words}>
            {words}
          </Tag>
        );
      })}
    </TagGroup>
  );
}
