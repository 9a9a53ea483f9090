import type { PlanBody } from '@console/contract';
import type { Override } from '@console/domain';
import { Button } from '@react-spectrum/s2/Button';
import { ProgressCircle } from '@react-spectrum/s2/ProgressCircle';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Suspense, useState } from 'react';
import { useNavigate } from '../../../shared/lib/navigation.ts';
import { isSignInNeeded, toApiProblem } from '../../../shared/api/problem.ts';
import { useSession } from '../../../shared/api/session.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { RouteLink } from '../../../shared/ui/route-link.tsx';
import { BusyButton } from '../busy-button.tsx';
import { Caught } from '../caught.tsx';
import { ApplyDialog, type Asked, hasToAsk } from './apply-dialog.tsx';
import { applyWord } from '../acts/act-words.ts';
import { useFormPath } from '../acts/form-path.ts';
import { consequenceOf } from './consequence.ts';
import { applyBar, applyBarRow } from './bar-styles.ts';
import { Expiry } from './expiry.tsx';
import { serverTime } from '../../../shared/lib/server-clock.ts';
import type { Applying } from './use-apply-plan.ts';
import { useRoomForBar } from './use-room-for-bar.ts';

const end = style({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 24,
  rowGap: 12,
  alignItems: 'center',
  marginStart: { default: 0, '@media (min-width: 700px)': 'auto' },
});
const note = style({ font: 'ui', color: 'neutral-subdued', margin: 0 });

/** Refusals that ask for something, and are answered in the dialog. */
function askedBy(error: Error | null): Asked {
  const problem = error === null ? null : toApiProblem(error).problem;
  const asks = ['guard-stops', 'way-back-missing', 'password-needed'] as const;
  return problem !== null && asks.some((code) => code === problem.code) ? problem : null;
}

const replyLost = new Set(['offline', 'unreadable-reply']);
/** Their sentences are also said of reads, so they leave open what became of the account. */
const saysNothingOfCampaign = new Set([
  'campaign-unreachable',
  'campaign-timeout',
  'campaign-fault',
  'campaign-unexpected-reply',
  'internal',
]);

function ApplyProblem({ error }: { readonly error: Error }) {
  const text = useText();
  const { code, problem } = toApiProblem(error);
  const isUntouched = problem?.campaignChanged === 'no' && saysNothingOfCampaign.has(code);
  if (replyLost.has(code))
    return (
      <Notice tone="notice" announce="alert">
        {text('plan.replyLost')}
      </Notice>
    );
  return <ProblemNotice error={error} actions={isUntouched ? <span>{text('campaignChanged.no')}</span> : undefined} />;
}

interface ApplyBarProps {
  readonly plan: PlanBody;
  readonly applying: Applying;
  /** An attempt has just been found to have stored nothing. */
  readonly isGivenBack: boolean;
}

/** The one place that writes: what will be done, how long it can still be done, and the button. */
export function ApplyBar({ plan, applying, isGivenBack }: ApplyBarProps) {
  const text = useText();
  const { instance, login, mayApply, provedUntil } = useSession();
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const [former, setFormer] = useState<readonly Override[]>([]);
  useRoomForBar();
  const { apply, isPending, error } = applying;
  const isBusy = isPending || plan.state === 'applying';
  const asked = askedBy(error);
  const isPasswordWrong = error !== null && toApiProblem(error).code === 'sign-in-refused';
  const [seen, setSeen] = useState<Error | null>(null);
  if (error !== seen) {
    setSeen(error);
    // What the apply asks for beyond what was said is asked in the same place.
    if (asked !== null || isPasswordWrong) setIsAsking(true);
  }
  const press = () => {
    if (isBusy) return;
    if (hasToAsk(plan, provedUntil, serverTime(Date.now()))) setIsAsking(true);
    else apply();
  };
  const sum = consequenceOf(text, plan, login);
  const form = useFormPath(plan);
  const back = text(plan.act === 'create' ? 'plan.goToForm' : 'plan.back');
  // Said on top of the page; here there is only the way back.
  if (!mayApply || plan.author !== login)
    return (
      <div>
        <Button variant="secondary" onPress={() => navigate(form)}>
          {back}
        </Button>
      </div>
    );
  return (
    <section className={applyBar} aria-label={text('plan.applyBar')}>
      {error && !isBusy && !isSignInNeeded(error) ? <ApplyProblem error={error} /> : null}
      {isGivenBack && !error && !isBusy ? (
        <Caught>
          <Notice tone="notice" announce="status">
            {text('plan.notStored')}
          </Notice>
        </Caught>
      ) : null}
      <div className={applyBarRow}>
        {isBusy ? (
          <ProgressCircle size="S" isIndeterminate aria-label={text('plan.applying')} />
        ) : (
          <Expiry expiresAt={plan.expiresAt} />
        )}
        <output className={note}>
          {isPending ? text('plan.applying.text') : isBusy ? text('plan.applyingElsewhere') : null}
        </output>
        <div className={end}>
          {isBusy ? null : <RouteLink to={form}>{back}</RouteLink>}
          <BusyButton
            variant={sum === null && plan.act !== 'delete' ? 'accent' : 'negative'}
            size="L"
            onPress={press}
            isBusy={isBusy}
            busyText={text('plan.applying')}
          >
            {sum === null ? applyWord(text, plan, instance.label) : text('apply.button', { sum })}
          </BusyButton>
        </div>
      </div>
      {isAsking ? (
        <Suspense>
          <ApplyDialog
            plan={plan}
            asked={asked}
            former={former}
            isPasswordWrong={isPasswordWrong}
            onCancel={() => setIsAsking(false)}
            onApply={(answer) => {
              setIsAsking(false);
              setFormer(answer.overrides);
              apply(answer);
            }}
          />
        </Suspense>
      ) : null}
    </section>
  );
}
