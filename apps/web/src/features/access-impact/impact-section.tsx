import { Suspense } from 'react';
import { ImpactMessages } from '../../shared/intl/impact-messages.tsx';
import { useText } from '../../shared/intl/use-text.ts';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import { ImpactPanel, type ImpactPanelProps } from './impact-panel.tsx';

/** What the mask does to people, with the sentences it needs. */
export function ImpactSection(props: ImpactPanelProps) {
  const text = useText();
  return (
    <Suspense fallback={<Skeleton rows={4} label={text('app.loading')} />}>
      <ImpactMessages>
        <ImpactPanel {...props} />
      </ImpactMessages>
    </Suspense>
  );
}
