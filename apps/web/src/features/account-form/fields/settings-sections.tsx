import { type AccountField, accountFields, type FieldGroup, fieldGroups } from '@console/domain';
import { focusRing, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';
import { FlagSetting } from './flag-setting.tsx';
import { MaskSetting } from './mask-setting.tsx';
import type { RenderMask } from '../slots.ts';
import { ScopeSetting } from './scope-setting.tsx';
import { SecretSetting } from './secret-setting.tsx';
import { TextSetting } from './text-setting.tsx';

const frame = style({
  display: 'grid',
  gridTemplateColumns: { default: 'minmax(0, 1fr)', '@media (min-width: 1240px)': '184px minmax(0, 1fr)' },
  columnGap: 40,
  rowGap: 16,
});
const nav = style({
  display: { default: 'none', '@media (min-width: 1240px)': 'block' },
  position: 'sticky',
  top: 16,
  alignSelf: 'start',
});
const navList = style({
  margin: 0,
  padding: 0,
  listStyleType: 'none',
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
});
const navLink = style({
  ...focusRing(),
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  display: 'block',
  paddingX: 12,
  paddingY: 8,
  borderRadius: 'default',
  font: 'ui',
  color: 'neutral',
  textDecoration: 'none',
  backgroundColor: { default: 'transparent', ':hover': 'gray-100' },
});
const sections = style({ display: 'flex', flexDirection: 'column', gap: 40, minWidth: 0 });
const section = style({ scrollMarginTop: 16, minWidth: 0 });
const heading = style({ font: 'heading', margin: 0, marginBottom: 12 });
const lead = style({ font: 'body-sm', color: 'neutral-subdued', margin: 0, marginBottom: 16 });

interface SectionProps {
  readonly group: FieldGroup;
  readonly lead?: string | undefined;
  readonly children: ReactNode;
}

function Section({ group, lead: words, children }: SectionProps) {
  const text = useText();
  return (
    <section className={section} id={`group-${group}`} aria-labelledby={`group-${group}-heading`}>
      <h2 className={heading} id={`group-${group}-heading`}>
        {text(`group.${group}`)}
      </h2>
      {words ? <p className={lead}>{words}</p> : null}
      {children}
    </section>
  );
}

interface SettingProps {
  readonly row: AccountField;
  readonly renderMask: RenderMask;
}

/** A field, edited in the way of its kind. */
function Setting({ row, renderMask }: SettingProps) {
  switch (row.kind) {
    case 'flag':
      return <FlagSetting field={row.field} />;
    case 'scopes':
      return <ScopeSetting />;
    case 'secret':
      return <SecretSetting />;
    case 'mask':
      return <MaskSetting render={renderMask} />;
    default:
      return <TextSetting field={row.field} kind={row.kind} />;
  }
}

/** All fields in the groups of Campaign's own form, with links to each group. */
export function SettingsSections({ renderMask }: { readonly renderMask: RenderMask }) {
  const text = useText();
  return (
    <div className={frame}>
      <nav className={nav} aria-label={text('form.sections')}>
        <ul className={navList}>
          {fieldGroups.map((group) => (
            <li key={group}>
              <a className={navLink} href={`#group-${group}`}>
                {text(`group.${group}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className={sections}>
        {fieldGroups.map((group) => (
          <Section key={group} group={group} lead={group === 'ims' ? text('group.ims.text') : undefined}>
            {accountFields
              .filter((row) => row.group === group)
              .map((row) => (
                <Setting key={row.field} row={row} renderMask={renderMask} />
              ))}
          </Section>
        ))}
      </div>
    </div>
  );
}
