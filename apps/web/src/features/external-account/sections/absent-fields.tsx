import type { PlainFieldBody } from '@console/contract';
import { Disclosure, DisclosurePanel, DisclosureTitle } from '@react-spectrum/s2/Disclosure';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';

const lead = style({ font: 'body-sm', color: 'neutral-subdued', margin: 0, marginBottom: 8 });
const list = style({ margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: 4 });
const row = style({ display: 'flex', flexWrap: 'wrap', columnGap: 12, font: 'ui-sm', color: 'neutral' });
const code = style({ font: 'code-xs', color: 'neutral-subdued', overflowWrap: 'anywhere' });

/** Fields that Adobe describes and this build lacks. */
export function AbsentFields({ fields }: { readonly fields: readonly PlainFieldBody[] }) {
  const text = useText();
  return (
    <Disclosure isQuiet size="S">
      <DisclosureTitle>{text('external.absent.title', { count: fields.length })}</DisclosureTitle>
      <DisclosurePanel>
        <p className={lead}>{text('external.absent.text')}</p>
        <ul className={list}>
          {fields.map((field) => (
            <li key={field.field} className={row}>
              <span>{text.titled(field.label)}</span>
              <code className={code}>{field.xpath}</code>
            </li>
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
}
