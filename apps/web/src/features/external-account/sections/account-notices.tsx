import type { PlainAccountBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';
import { findingText } from '../../../shared/ui/findings/finding-text.ts';
import { MessageLine } from '../../../shared/ui/findings/message-line.tsx';
import { Notice } from '../../../shared/ui/notice.tsx';
import { fieldsOf } from '../form/plain-values.ts';

const list = style({ margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: 4 });

interface AccountNoticesProps {
  readonly account: PlainAccountBody;
  readonly mayApply: boolean;
}

/** What to know of the account before its fields. */
export function AccountNotices({ account, mayApply }: AccountNoticesProps) {
  const text = useText();
  const { readOnly, described, type, findings } = account;
  const fields = new Set(fieldsOf(account).map(({ field }) => field));
  const others = findings.filter(({ path }) => !fields.has(path));
  return (
    <>
      {readOnly === null ? null : (
        <Notice tone="info" title={text(`external.readOnly.${readOnly}.title`)}>
          {text(`external.readOnly.${readOnly}.text`)}
        </Notice>
      )}
      {readOnly === null && !mayApply ? (
        <Notice tone="info" title={text('form.readOnly.title')}>
          {text('external.viewer')}
        </Notice>
      ) : null}
      {described?.deprecated ? (
        <Notice tone="notice" title={text('external.deprecated.title')}>
          {text('external.deprecated.text', { type: text.titled(described.title) })}
        </Notice>
      ) : null}
      {described === null && type !== null ? (
        <Notice tone="info" title={text('external.unknownType.title')}>
          {text('external.unknownType.text', { type: type.label || type.name })}
        </Notice>
      ) : null}
      {others.length > 0 ? (
        <ul className={list}>
          {others.map((finding) => (
            <MessageLine key={`${finding.path} ${finding.code}`} severity={finding.severity}>
              {finding.path === '' ? '' : `${finding.path}: `}
              {findingText(text, 'plain', finding)}
            </MessageLine>
          ))}
        </ul>
      ) : null}
    </>
  );
}
