import type { PlanSetBody } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { ProgressCircle } from '@react-spectrum/s2/ProgressCircle';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Suspense, useState } from 'react';
import { useSession } from '../../../shared/api/session.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { useNavigate } from '../../../shared/lib/navigation.ts';
import { accountsPath, pathOfPlans } from '../../../shared/lib/paths.ts';
import { serverTime } from '../../../shared/lib/server-clock.ts';
import { useNow } from '../../../shared/lib/use-now.ts';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { RouteLink } from '../../../shared/ui/route-link.tsx';
import { applyBar, applyBarRow } from '../apply/bar-styles.ts';
import { Expiry } from '../apply/expiry.tsx';
import { useRoomForBar } from '../apply/use-room-for-bar.ts';
import { BusyButton } from '../busy-button.tsx';
import { ConfirmSet } from './confirm-set.tsx';
import { hasToAskFor } from './set-stops.ts';
import { actsAgain, plansLeft } from './set-members.ts';
import type { ApplyingSet } from './use-apply-set.ts';
import { useCreatePlanSet } from './use-create-plan-set.ts';

const end = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 12,
  alignItems: 'center',
  marginStart: { default: 0, '@media (min-width: 700px)': 'auto' },
});
const note = style({ font: 'ui', color: 'neutral-subdued', margin: 0 });

interface SetBarProps {
  readonly set: PlanSetBody;
  readonly applying: ApplyingSet;
}

/** What writes: how many accounts are left, how far it is, and the buttons. */
export function SetBar({ set, applying }: SetBarProps) {
  const text = useText();
  const navigate = useNavigate();
  const { instance, login, mayApply } = useSession();
  const [isAsking, setIsAsking] = useState(false);
  const now = serverTime(useNow(1000));
  const again = useCreatePlanSet(set.instanceKey);
  useRoomForBar();
  const { plans, instanceKey } = set;
  const { isPending, isStopping } = applying;
  const left = plansLeft(plans, applying, now);
  const [next] = left;
  const isStarted = plans.some(({ state }) => state === 'applied');
  // Refused, or not applied in time.
  const over = plans.filter((plan) => plan.state === 'expired' || (plan.state === 'open' && !left.includes(plan)));
  const repeated = over.length > 0 && left.length === 0 ? actsAgain(over) : null;
  const isMine = mayApply && plans.every(({ author }) => author === login);
  const stored = plans.filter(({ state }) => state === 'applied').length;
  const press = () => {
    if (isPending) return;
    if (hasToAskFor(left)) setIsAsking(true);
    else applying.apply('');
  };
  const planAgain = () => {
    if (repeated === null || again.isPending) return;
    again.mutate(repeated, {
      onSuccess: (made) => {
        const path = pathOfPlans(made);
        if (path !== null) navigate(path);
      },
    });
  };
  return (
    <section className={applyBar} aria-label={text('planSet.bar')}>
      {again.error ? <ProblemNotice error={again.error} /> : null}
      <div className={applyBarRow}>
        {isPending ? (
          <ProgressCircle
            size="S"
            aria-label={text(isStopping ? 'planSet.stopping' : 'planSet.progress')}
            value={stored}
            maxValue={plans.length}
          />
        ) : next === undefined ? null : (
          <Expiry expiresAt={next.expiresAt} />
        )}
        <output className={note}>
          {isPending ? (
            <>
              {isStopping ? `${text('planSet.stopping')}. ` : ''}
              {text('planSet.progress.of', { stored, count: plans.length })} {text('planSet.progress.note')}
            </>
          ) : null}
        </output>
        <div className={end}>
          {isPending ? (
            <Button variant="secondary" onPress={applying.stop} isDisabled={isStopping}>
              {text('planSet.stop')}
            </Button>
          ) : (
            <RouteLink to={accountsPath(instanceKey)}>{text('plan.list')}</RouteLink>
          )}
          {isMine && repeated !== null ? (
            <BusyButton
              variant="accent"
              size="L"
              onPress={planAgain}
              isBusy={again.isPending}
              busyText={text('planSet.again.busy')}
            >
              {text('planSet.again', { count: repeated.length })}
            </BusyButton>
          ) : null}
          {isMine && (left.length > 0 || isPending) ? (
            <BusyButton
              variant={hasToAskFor(left) ? 'negative' : 'accent'}
              size="L"
              onPress={press}
              isBusy={isPending}
              busyText={text('plan.applying')}
            >
              {text(isStarted ? 'planSet.applyRest' : 'planSet.applyTo', {
                count: left.length,
                instance: instance.label,
              })}
            </BusyButton>
          ) : null}
        </div>
      </div>
      {isAsking ? (
        <Suspense>
          <ConfirmSet
            plans={left}
            onCancel={() => setIsAsking(false)}
            onApply={(reason) => {
              setIsAsking(false);
              applying.apply(reason);
            }}
          />
        </Suspense>
      ) : null}
    </section>
  );
}
