import type { ImsReadiness } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { useNavigate } from '../../shared/lib/navigation.ts';
import { useText } from '../../shared/intl/use-text.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { accountPath } from '../../shared/lib/paths.ts';
import { readinessWord } from './readiness-word.ts';

interface ReadinessBannerProps {
  readonly instanceKey: string;
  readonly readiness: ImsReadiness;
}

const tones = {
  disabled: 'info',
  incomplete: 'info',
  'restart-pending': 'notice',
  'in-force-not-known': 'notice',
  'filled-in': 'info',
  'in-use': 'positive',
} as const;

/** Whether people sign in to this instance with their Adobe ID, and what to do about it. */
export function ReadinessBanner({ instanceKey, readiness }: ReadinessBannerProps) {
  const text = useText();
  const navigate = useNavigate();
  const title = text('readiness.title', { word: readinessWord(text, readiness) });
  switch (readiness.state) {
    case 'duplicate':
      return (
        <Notice tone="negative" title={title}>
          {text('readiness.duplicate.text', { accounts: readiness.accountNames.join(', ') })}
        </Notice>
      );
    case 'type-not-known':
      return (
        <Notice tone="notice" title={title}>
          {text('readiness.type-not-known.text', {
            types: readiness.types.map(({ name, label }) => label || name).join(', ') || 'none',
          })}
        </Notice>
      );
    case 'not-read':
    case 'account-missing':
    case 'package-missing':
      return (
        <Notice tone="notice" title={title}>
          {text(`readiness.${readiness.state}.text`)}
        </Notice>
      );
    default: {
      const fields = 'fields' in readiness ? readiness.fields.map((field) => text(`field.${field}`)) : [];
      return (
        <Notice
          tone={tones[readiness.state]}
          title={title}
          actions={
            <Button
              variant={readiness.state === 'in-use' ? 'primary' : 'accent'}
              onPress={() => navigate(accountPath(instanceKey, readiness.accountName))}
            >
              {text('readiness.open')}
            </Button>
          }
        >
          {text(`readiness.${readiness.state}.text`, {
            account: readiness.accountName,
            fields: fields.join(', '),
            count: fields.length,
          })}
        </Notice>
      );
    }
  }
}
