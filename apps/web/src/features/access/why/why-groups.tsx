import type { PersonWhyBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type Texts, useText } from '../../../shared/intl/use-text.ts';

const frame = style({ overflowX: 'auto', minWidth: 0 });
const table = style({ font: 'ui', color: 'neutral', borderCollapse: 'collapse', width: 'full', maxWidth: 760 });
const cell = style({
  paddingX: 8,
  paddingY: 8,
  textAlign: 'start',
  fontWeight: { default: 'normal', isStrong: 'bold' },
  borderWidth: 0,
  borderBottomWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  verticalAlign: 'top',
});
const internal = style({ font: 'code-xs', color: 'neutral-subdued' });
const plain = style({ margin: 0 });

function rightsText(text: Texts, rights: readonly string[] | null): string {
  if (rights === null) return text('why.rights.unknown');
  return rights.length === 0 ? text('why.rights.none') : rights.join(', ');
}

/** The resulting groups before and after the change, with the rights that Adobe documents for them. */
export function WhyGroups({ why: { groups, person } }: { readonly why: PersonWhyBody }) {
  const text = useText();
  if (groups.length === 0)
    return <p className={plain}>{text(person.profilesRead ? 'why.groups.none' : 'why.groups.unread')}</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by keyboard
    <section className={frame} tabIndex={0} aria-label={text('why.groups')}>
      <table className={table}>
        <thead>
          <tr>
            {(['why.group', 'why.before', 'why.after', 'why.rights'] as const).map((key) => (
              <th key={key} scope="col" className={cell({ isStrong: true })}>
                {text(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ name, label, before, after, rights }) => (
            <tr key={name}>
              <th scope="row" className={cell({})}>
                {label || name} {label === '' || label === name ? null : <span className={internal}>{name}</span>}
              </th>
              <td className={cell({ isStrong: before !== after })}>{text(`why.reach.${before}`)}</td>
              <td className={cell({ isStrong: before !== after })}>{text(`why.reach.${after}`)}</td>
              <td className={cell({})}>{rightsText(text, rights)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
