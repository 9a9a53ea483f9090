import type { PlanBody } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../shared/intl/use-text.ts';
import { ModalDialog } from '../../shared/ui/modal-dialog.tsx';
import { graveWarnings, losesLink, lostLinkCount } from './plan-facts.ts';
import { Sentences, warningText } from './plan-warnings.tsx';

const column = style({ display: 'flex', flexDirection: 'column', gap: 16 });
const box = style({ display: 'flex', flexDirection: 'column', gap: 4 });
const heading = style({ font: 'title-sm', margin: 0 });
const names = style({ margin: 0, paddingStart: 20, font: 'code-sm', color: 'neutral', overflowWrap: 'anywhere' });
const more = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });
const row = style({ display: 'flex', gap: 8, justifyContent: 'end', flexWrap: 'wrap' });

const namesShown = 6;

interface ConfirmApplyProps {
  readonly plan: PlanBody;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** The second look at what takes sign-in away from people; the way out comes first. */
export function ConfirmApply({ plan, onConfirm, onCancel }: ConfirmApplyProps) {
  const text = useText();
  const lost = lostLinkCount(plan);
  const listed = plan.preview?.changedProfiles.filter(losesLink).slice(0, namesShown) ?? [];
  return (
    <ModalDialog title={text('plan.confirm.title')} onDismiss={onCancel}>
      <div className={column}>
        <Sentences sentences={graveWarnings(plan).map((warning) => warningText(text, warning, plan))} />
        {listed.length > 0 ? (
          <div className={box}>
            <h3 className={heading}>{text('plan.confirm.profiles')}</h3>
            <ul className={names}>
              {listed.map(({ profileId, profileName }) => (
                <li key={profileId}>{profileName}</li>
              ))}
            </ul>
            {lost > listed.length ? (
              <p className={more}>{text('plan.confirm.more', { count: lost - listed.length })}</p>
            ) : null}
          </div>
        ) : null}
        <div className={row}>
          <Button variant="secondary" onPress={onCancel}>
            {text('plan.confirm.cancel')}
          </Button>
          <Button variant="negative" onPress={onConfirm}>
            {lost > 0 ? text('plan.confirm.lose', { count: lost }) : text('plan.confirm.apply')}
          </Button>
        </div>
      </div>
    </ModalDialog>
  );
}
