import {
  canTake,
  type ComparedAccount,
  type Differing,
  type OpenField,
  openFieldsOf,
} from '@console/domain/account-file';
import { Badge } from '@react-spectrum/s2/Badge';
import { Checkbox } from '@react-spectrum/s2/Checkbox';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';
import { accountPath } from '../../../shared/lib/paths.ts';
import { RouteLink } from '../../../shared/ui/route-link.tsx';
import { fieldTitle } from '../field-title.ts';
import type { ComparedInstance } from './compared-instance.ts';
import { type Import, withSecret } from './import-memory.ts';
import { SecretFields } from './secret-fields.tsx';
import { ValueDifferences } from './value-differences.tsx';

const box = style({
  display: 'flex',
  flexDirection: 'column',
  rowGap: 8,
  minWidth: 0,
  padding: 12,
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  borderRadius: 'default',
});
const head = style({ display: 'flex', flexWrap: 'wrap', columnGap: 12, rowGap: 4, alignItems: 'center' });
const nameText = style({ font: 'ui', fontWeight: 'bold', overflowWrap: 'anywhere' });
const typeText = style({ font: 'ui-sm', color: 'neutral-subdued', marginEnd: 'auto', overflowWrap: 'anywhere' });
const note = style({ font: 'ui-sm', color: 'neutral', margin: 0 });
const summary = style({ font: 'ui-sm', cursor: 'pointer', width: 'fit' });
const list = style({ font: 'ui-sm', margin: 0, paddingStart: 20, overflowWrap: 'anywhere' });

const variants = {
  differs: 'notice',
  'only-in-file': 'informative',
  'only-here': 'neutral',
  'not-compared': 'neutral',
  same: 'positive',
} as const;

interface ComparedRowProps {
  readonly account: ComparedAccount;
  readonly instance: ComparedInstance;
  readonly edit: Import;
  readonly onEdit: (edit: Import) => void;
}

/** One account: whether it differs and how, and where it can be brought in, the choice to. */
export function ComparedRow({ account, instance, edit, onEdit }: ComparedRowProps) {
  const text = useText();
  const { name, type, kind } = account;
  const { instanceKey, mayApply } = instance;
  const isTaken = edit.taken.has(name);
  const isOffered = mayApply && canTake(account);
  const take = (isChosen: boolean) => {
    const taken = new Set(edit.taken);
    if (isChosen) taken.add(name);
    else taken.delete(name);
    onEdit({ ...edit, taken });
  };
  return (
    <li className={box} data-account={name} data-kind={kind}>
      <div className={head}>
        {isOffered ? (
          <Checkbox isSelected={isTaken} onChange={take} aria-label={text('accountFile.take', { account: name })} />
        ) : null}
        <span className={nameText}>
          {kind === 'only-in-file' || kind === 'not-compared' ? (
            name
          ) : (
            <RouteLink to={accountPath(instanceKey, name)}>{name}</RouteLink>
          )}
        </span>
        <span className={typeText}>{type}</span>
        <Badge size="S" variant={variants[kind]}>
          {text(`accountFile.kind.${kind}`)}
        </Badge>
      </div>
      {kind === 'not-compared' ? <p className={note}>{text(`accountFile.why.${account.why}`)}</p> : null}
      {kind === 'differs' || kind === 'only-in-file' ? (
        <Differences
          account={account}
          instance={instance}
          secrets={isOffered && isTaken ? (edit.secrets.get(name) ?? new Map()) : null}
          onSecret={(field, value) => onEdit(withSecret(edit, name, [field, value]))}
        />
      ) : null}
      {kind === 'only-here' ? null : <OpenFields open={account.open} instance={instance} />}
    </li>
  );
}

interface DifferencesProps {
  readonly account: Differing;
  readonly instance: ComparedInstance;
  /** As typed so far; `null` while the account is not taken. */
  readonly secrets: ReadonlyMap<string, string> | null;
  readonly onSecret: (field: string, value: string) => void;
}

function Differences({ account, instance: { fieldTitles }, secrets, onSecret }: DifferencesProps) {
  const text = useText();
  const { kind, differences, notTaken } = account;
  const count = differences.length;
  return (
    <>
      {notTaken === null ? null : <p className={note}>{text(`accountFile.why.${notTaken}`)}</p>}
      {count === 0 ? null : (
        // A few values are seen at once; a new account has many, and each is as the file says.
        <details open={kind === 'differs' && count <= 10}>
          <summary className={summary}>
            {text(kind === 'differs' ? 'accountFile.values.differ' : 'accountFile.values.new', { count })}
          </summary>
          <ValueDifferences account={account} titles={fieldTitles} />
        </details>
      )}
      {secrets === null ? null : (
        <SecretFields account={account} titles={fieldTitles} typed={secrets} onSecret={onSecret} />
      )}
    </>
  );
}

function OpenFields({ open, instance }: { readonly open: readonly OpenField[]; readonly instance: ComparedInstance }) {
  const text = useText();
  const fields = openFieldsOf(open);
  if (fields.length === 0) return null;
  return (
    <details>
      <summary className={summary}>{text('accountFile.open.title', { count: fields.length })}</summary>
      <ul className={list}>
        {fields.map(({ field, why }) => (
          <li key={`${field} ${why}`}>
            {fieldTitle(text, instance.fieldTitles, field)}: {text(`accountFile.open.${why}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
