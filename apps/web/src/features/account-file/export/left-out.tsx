import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { fieldTitle } from '../field-title.ts';
import type { InstanceAccounts } from '../queries.ts';

const list = style({ margin: 0, paddingStart: 20, maxHeight: 240, overflowY: 'auto' });
const lead = style({ margin: 0 });

interface LeftOutProps {
  readonly here: InstanceAccounts;
  /** Internal names of the accounts that are exported; `null` for all. */
  readonly names: ReadonlySet<string> | null;
}

/** What an export does not have, beside what is never in one: secrets, links, and the account of Adobe sign-in. */
export function LeftOut({ here: { file, notInFile, fieldTitles }, names }: LeftOutProps) {
  const text = useText();
  const accounts = notInFile.flatMap(({ account, why }, index) => {
    if (why === 'ims' || why === 'not-found' || names !== null) return [];
    const words = text(`accountFile.partly.${why}`, { account: account ?? text('accountFile.partly.name') });
    return [{ key: `${index} ${account ?? ''}`, words }];
  });
  const values = file.accounts.flatMap(({ name, leftOut }) => {
    if (names !== null && !names.has(name)) return [];
    const fields = Object.entries(leftOut).flatMap(([field, why]) =>
      why === 'link' || why === 'secret-hidden'
        ? []
        : [text(`accountFile.leftOut.${why}`, { field: fieldTitle(text, fieldTitles, field) })],
    );
    if (fields.length === 0) return [];
    return [{ key: name, words: text('accountFile.partly.values', { account: name, fields: fields.join(', ') }) }];
  });
  const all = [...accounts, ...values];
  if (all.length === 0) return null;
  return (
    <Notice tone="notice" title={text('accountFile.partly.title')}>
      <p className={lead}>{text('accountFile.partly.lead', { count: all.length })}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list is scrolled by keyboard */}
      <ul className={list} tabIndex={0} aria-label={text('accountFile.partly.title')}>
        {all.map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
    </Notice>
  );
}
