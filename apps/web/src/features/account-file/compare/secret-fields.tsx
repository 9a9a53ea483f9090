import type { Differing } from '@console/domain/account-file';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { useText } from '../../../shared/intl/use-text.ts';
import { fieldTitle } from '../field-title.ts';
import type { FieldTitles } from '../queries.ts';

const group = style({
  display: 'flex',
  flexDirection: 'column',
  rowGap: 8,
  margin: 0,
  padding: 0,
  borderWidth: 0,
  minWidth: 0,
});
const legend = style({ font: 'ui-sm', fontWeight: 'bold', padding: 0 });
const note = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });
const field = style({ width: '[min(24rem, 100%)]' });

interface SecretFieldsProps {
  readonly account: Differing;
  readonly titles: FieldTitles;
  readonly typed: ReadonlyMap<string, string>;
  readonly onSecret: (field: string, value: string) => void;
}

/** The secrets that the file says are needed here, to be typed; none is ever shown or stored. */
export function SecretFields({ account: { name, secrets, maySecrets }, titles, typed, onSecret }: SecretFieldsProps) {
  const text = useText();
  if (secrets.length + maySecrets.length === 0) return null;
  const fields = [
    ...secrets.map((key) => ({ key, label: fieldTitle(text, titles, key) })),
    ...maySecrets.map((key) => ({
      key,
      label: text('accountFile.secrets.may', { field: fieldTitle(text, titles, key) }),
    })),
  ];
  return (
    <fieldset className={group} data-secrets={name}>
      <legend className={legend}>{text('accountFile.secrets.title')}</legend>
      <p className={note}>{text('accountFile.secrets.note')}</p>
      {fields.map(({ key, label }) => (
        <TextField
          key={key}
          styles={field}
          type="password"
          autoComplete="new-password"
          label={label}
          value={typed.get(key) ?? ''}
          onChange={(value) => onSecret(key, value)}
        />
      ))}
    </fieldset>
  );
}
