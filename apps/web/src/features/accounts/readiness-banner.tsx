import type { ImsReadiness } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { useNavigate } from '../../shared/lib/navigation.ts';
import { useText } from '../../shared/intl/use-text.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { accountPath } from '../../shared/lib/paths.ts';

interface ReadinessBannerProps {
  readonly instanceKey: string;
  readonly readiness: ImsReadiness;
}

/** Whether people can sign in to this instance with their Adobe ID, and what to do about it. */
export function ReadinessBanner({ instanceKey, readiness }: ReadinessBannerProps) {
  const text = useText();
  const navigate = useNavigate();
  const title = text(`readiness.${readiness.state}.title`);
  switch (readiness.state) {
    case 'ready':
    case 'empty':
      return (
        <Notice
          tone={readiness.state === 'ready' ? 'positive' : 'info'}
          title={title}
          actions={
            <Button
              variant={readiness.state === 'ready' ? 'primary' : 'accent'}
              onPress={() => navigate(accountPath(instanceKey, readiness.accountName))}
            >
              {text(`readiness.${readiness.state}.action`)}
            </Button>
          }
        >
          {text(`readiness.${readiness.state}.text`, { account: readiness.accountName })}
        </Notice>
      );
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
      return (
        <Notice tone="notice" title={title}>
          {text('readiness.not-read.text')}
        </Notice>
      );
    default:
      return (
        <Notice tone="notice" title={title}>
          {text(`readiness.${readiness.state}.text`)}
        </Notice>
      );
  }
}
