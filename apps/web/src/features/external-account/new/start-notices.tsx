import type { PlainAccountBody } from '@console/contract';
import { useText } from '../../../shared/intl/use-text.ts';
import type { NewAccountStart } from '../../../shared/lib/new-account.ts';
import { Notice } from '../../../shared/ui/notice.tsx';

interface StartNoticesProps {
  readonly blank: PlainAccountBody;
  readonly start: NewAccountStart;
  /** What the fields of secrets are called that have to be typed again. */
  readonly secrets: readonly string[];
}

/** What the form was filled in with, which secrets it lacks, and what to know of the type. */
export function StartNotices({ blank, start, secrets }: StartNoticesProps) {
  const text = useText();
  const { like, again } = start;
  const { described } = blank;
  const from = again ?? like;
  return (
    <>
      {from === null ? null : (
        <Notice tone="info" title={text(again === null ? 'newAccount.like' : 'newAccount.again', { account: from })}>
          {text(secrets.length === 0 ? 'newAccount.noSecrets' : 'newAccount.secrets', { fields: secrets.join(', ') })}
        </Notice>
      )}
      {described?.deprecated ? (
        <Notice tone="notice" title={text('external.deprecated.title')}>
          {text('external.deprecated.text', { type: text.titled(described.title) })}
        </Notice>
      ) : null}
    </>
  );
}
