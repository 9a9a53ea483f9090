import { guardsOfPlan, type PlanBody, planIdSchema } from '@console/contract';
import { countDifferingPins, differingGuards, verdicts } from '@console/domain';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { LaterMessages } from '../../../shared/intl/later-messages.tsx';
import { useText } from '../../../shared/intl/use-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { planQuery } from '../queries.ts';

const list = style({ margin: 0, paddingStart: 20, display: 'flex', flexDirection: 'column', gap: 4 });
const line = style({ margin: 0 });

/** What differs from the plan that this one takes the place of, as the address names it. */
export function FormerPlan({ plan }: { readonly plan: PlanBody }) {
  const [search] = useSearchParams();
  const former = planIdSchema.safeParse(search.get('former'));
  if (!former.success || former.data === plan.planId) return null;
  return (
    <LaterMessages part="impact">
      <Compared plan={plan} formerId={former.data} />
    </LaterMessages>
  );
}

function Compared({ plan, formerId }: { readonly plan: PlanBody; readonly formerId: string }) {
  const text = useText();
  const { data: former } = useQuery(planQuery(formerId));
  if (former === undefined || former.accountName !== plan.accountName) return null;
  const pins = countDifferingPins(former.impact, plan.impact);
  const told = countLines(former, plan).map(({ verdict, planned, now }) =>
    text('apply.since.count', { verdict: text(`verdict.${verdict}`), planned, now }),
  );
  for (const { code, planned, now } of differingGuards(judged(former), judged(plan))) {
    const states = { planned: text(`guardState.${planned}`), now: text(`guardState.${now}`) };
    told.push(text('apply.differ.guard', { guard: text(`guardName.${code}`), ...states }));
  }
  if (pins > 0) told.push(text('apply.differ.pins', { count: pins }));
  return (
    <Notice tone={told.length === 0 ? 'info' : 'notice'} title={text('apply.since.title')} announce="status">
      {told.length === 0 ? (
        <p className={line}>{text('apply.since.same')}</p>
      ) : (
        <ul className={list} data-since-former={told.length}>
          {told.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function judged(plan: PlanBody) {
  return { guards: guardsOfPlan(plan), expectations: plan.impact?.expectations ?? [] };
}

function countLines(former: PlanBody, plan: PlanBody) {
  return verdicts.flatMap((verdict) => {
    const [planned, now] = [former, plan].map(({ impact }) => impact?.counts[verdict] ?? 0);
    if (planned === undefined || now === undefined || planned === now || verdict === 'unchanged') return [];
    return [{ verdict, planned, now }];
  });
}
