import type { PlanDifferencesBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { LaterMessages } from '../../../shared/intl/later-messages.tsx';
import { useText } from '../../../shared/intl/use-text.ts';

const list = style({
  margin: 0,
  paddingStart: 20,
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  overflowWrap: 'anywhere',
});
const line = style({ margin: 0 });

/** How what a plan says differs from what holds now: people first, then guards and pins. */
export function PlanDifferences(props: { readonly differences: PlanDifferencesBody }) {
  return (
    <LaterMessages part="impact">
      <Differences {...props} />
    </LaterMessages>
  );
}

function Differences({ differences }: { readonly differences: PlanDifferencesBody }) {
  const text = useText();
  const { peopleCount, people, guards, expectations } = differences;
  const verdict = (code: (typeof people)[number]['now']) => text(`verdict.${code}`);
  return (
    <div data-plan-differences={peopleCount}>
      {peopleCount > 0 ? (
        <>
          <p className={line}>{text('apply.differ.people', { count: peopleCount })}</p>
          <ul className={list}>
            {people.map(({ who, planned, now }) => (
              <li key={who}>{text('apply.differ.person', { who, planned: verdict(planned), now: verdict(now) })}</li>
            ))}
          </ul>
          {peopleCount > people.length ? (
            <p className={line}>{text('apply.people.more', { count: peopleCount - people.length })}</p>
          ) : null}
        </>
      ) : null}
      {guards.length > 0 || expectations > 0 ? (
        <ul className={list}>
          {guards.map(({ code, planned, now }) => (
            <li key={code}>
              {text('apply.differ.guard', {
                guard: text(`guardName.${code}`),
                planned: text(`guardState.${planned}`),
                now: text(`guardState.${now}`),
              })}
            </li>
          ))}
          {expectations > 0 ? <li>{text('apply.differ.pins', { count: expectations })}</li> : null}
        </ul>
      ) : null}
    </div>
  );
}
