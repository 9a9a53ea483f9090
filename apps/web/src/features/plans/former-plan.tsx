import type { PlanBody } from '@console/contract';
import { planIdSchema } from '@console/contract';
import { verdicts } from '@console/domain';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { LaterMessages } from '../../shared/intl/later-messages.tsx';
import { useText } from '../../shared/intl/use-text.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { planQuery } from './queries.ts';

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
  const lines = [...countLines(former, plan), ...guardLines(former, plan)];
  const pins = differingPins(former, plan);
  const told = lines.map((one) =>
    one.kind === 'count'
      ? text('apply.since.count', { verdict: text(`verdict.${one.verdict}`), planned: one.planned, now: one.now })
      : text('apply.differ.guard', {
          guard: text(`guardName.${one.code}`),
          planned: text(`guardState.${one.planned}`),
          now: text(`guardState.${one.now}`),
        }),
  );
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

function countLines(former: PlanBody, plan: PlanBody) {
  return verdicts.flatMap((verdict) => {
    const [planned, now] = [former, plan].map(({ impact }) => impact?.counts[verdict] ?? 0);
    if (planned === undefined || now === undefined || planned === now || verdict === 'unchanged') return [];
    return [{ kind: 'count' as const, verdict, planned, now }];
  });
}

function guardLines(former: PlanBody, plan: PlanBody) {
  return (plan.impact?.guards ?? []).flatMap(({ code, state: now }) => {
    const planned = former.impact?.guards.find((guard) => guard.code === code)?.state ?? 'clear';
    return planned === now ? [] : [{ kind: 'guard' as const, code, planned, now }];
  });
}

function pinsOf({ impact }: PlanBody): string[] {
  return impact?.expectations.map(({ expectation, state }) => JSON.stringify([expectation, state])) ?? [];
}

function differingPins(former: PlanBody, plan: PlanBody): number {
  const [one, other] = [pinsOf(former), pinsOf(plan)];
  return Math.max(one.filter((pin) => !other.includes(pin)).length, other.filter((pin) => !one.includes(pin)).length);
}
