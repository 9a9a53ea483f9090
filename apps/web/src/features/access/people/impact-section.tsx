import { Suspense } from 'react';
import { LaterMessages } from '../../../shared/intl/later-messages.tsx';
import { useText } from '../../../shared/intl/use-text.ts';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { ImpactPanel, type ImpactPanelProps } from './impact-panel.tsx';

/** What the mask does to people, with the sentences it needs. */
export function ImpactSection(props: ImpactPanelProps) {
  const text = useText();
  return (
    <Suspense fallback={<Skeleton rows={4} label={text('app.loading')} />}>
      <LaterMessages part="impact">
        {/* An explanation names the readings of a mask too. */}
        <LaterMessages part="mask-details">
          <ImpactPanel {...props} />
        </LaterMessages>
      </LaterMessages>
    </Suspense>
  );
}
