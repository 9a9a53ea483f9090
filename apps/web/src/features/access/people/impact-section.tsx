import { Suspense } from 'react';
import { LaterMessages } from '../../../shared/intl/later-messages.tsx';
import { useText } from '../../../shared/intl/use-text.ts';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { ImpactPanel, type ImpactPanelProps } from './impact-panel.tsx';

/** The impact panel with its messages. */
export function ImpactSection(props: ImpactPanelProps) {
  const text = useText();
  return (
    <Suspense fallback={<Skeleton rows={4} label={text('app.loading')} />}>
      <LaterMessages part="impact">
        {/* The explanation of a verdict uses messages about masks too. */}
        <LaterMessages part="mask-details">
          <ImpactPanel {...props} />
        </LaterMessages>
      </LaterMessages>
    </Suspense>
  );
}
