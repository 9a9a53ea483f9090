import type { ChangeReceiptBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Suspense } from 'react';
import { LaterMessages } from '../../../shared/intl/later-messages.tsx';
import { useSession } from '../../../shared/api/session.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { SignedLine } from '../../../shared/ui/impact/guard-list.tsx';
import { guardText } from '../../../shared/ui/impact/guard-text.ts';
import { CostList } from '../apply/cost-list.tsx';
import { Section } from '../section.tsx';

const list = style({ display: 'flex', flexDirection: 'column', gap: 16, margin: 0, padding: 0, listStyleType: 'none' });
const item = style({ display: 'flex', flexDirection: 'column', gap: 4, overflowWrap: 'anywhere' });
const told = style({
  display: 'flex',
  columnGap: 8,
  alignItems: 'start',
  margin: 0,
  font: 'body-sm',
  color: 'neutral',
});
const reason = style({ margin: 0, paddingStart: 28, font: 'body-sm', color: 'neutral-subdued' });
const heading = style({ font: 'title-sm', margin: 0 });

const namesShown = 100;

/** What was overridden to apply a plan, why, and whom it costs. */
export function Overrides({ receipt }: { readonly receipt: ChangeReceiptBody }) {
  return (
    <Suspense>
      <LaterMessages part="impact">
        <Listed receipt={receipt} />
      </LaterMessages>
    </Suspense>
  );
}

function Listed({ receipt: { overrides, cost } }: { readonly receipt: ChangeReceiptBody }) {
  const text = useText();
  const { login } = useSession();
  return (
    <Section title={text('receipt.overrides')}>
      <ul className={list}>
        {overrides.map(({ guard, reason: why }) => (
          <li key={guard.code} className={item} data-override={guard.code}>
            <p className={told}>
              <SignedLine state={guard.state}>{guardText(text, guard, login)}</SignedLine>
            </p>
            <p className={reason}>{why === null ? text('receipt.override.seen') : `“${why}”`}</p>
          </li>
        ))}
      </ul>
      {cost !== null && cost.people.length > 0 ? (
        <>
          <h3 className={heading}>{text('receipt.cost')}</h3>
          <CostList cost={cost} shown={namesShown} />
        </>
      ) : null}
    </Section>
  );
}
