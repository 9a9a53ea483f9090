import type { ChangeReceiptBody, PlanBody } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { lazy, type ReactNode, Suspense } from 'react';
import { useNavigate } from '../../../shared/lib/navigation.ts';
import { useSession } from '../../../shared/api/session.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { accountPath, accountsPath } from '../../../shared/lib/paths.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { ActValues } from '../acts/act-values.tsx';
import { DeletedNotice } from '../acts/deleted-notice.tsx';
import { ChangeList } from '../changes/change-list.tsx';
import { CopyBlock } from './copy-block.tsx';
import { lastWrite } from './outcome-text.ts';
import { accountNameAfter, shortRevision } from '../plan-facts.ts';
import { Overrides } from '../review/overrides.tsx';
import { PlanReading } from '../review/plan-reading.tsx';
import { ReceiptActs } from './receipt-acts.tsx';
import { Section } from '../section.tsx';

const PlanPeople = lazy(async () => ({ default: (await import('../review/plan-people.tsx')).PlanPeople }));

const facts = style({
  display: 'grid',
  gridTemplateColumns: {
    default: 'minmax(0, 1fr)',
    '@media (min-width: 500px)': 'minmax(0, 1fr) minmax(0, 1fr)',
    '@media (min-width: 1000px)': 'repeat(4, minmax(0, 1fr))',
  },
  gap: 16,
  margin: 0,
});
const term = style({ font: 'ui-sm', color: 'neutral-subdued' });
const detail = style({ font: 'ui', fontWeight: 'medium', margin: 0, overflowWrap: 'anywhere' });
const code = style({ font: 'code-sm', color: 'neutral' });
const column = style({ display: 'flex', flexDirection: 'column', gap: 12 });
const line = style({ margin: 0 });
const row = style({ display: 'flex', flexWrap: 'wrap', gap: 8 });

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className={term}>{name}</dt>
      <dd className={detail}>{children}</dd>
    </div>
  );
}

function RestartOrder({ restart }: { readonly restart: NonNullable<ChangeReceiptBody['restart']> }) {
  const text = useText();
  const { hosting, command } = restart;
  return (
    <Notice tone="notice" title={text('receipt.notYet.title')}>
      <div className={column}>
        <p className={line}>{text(hosting === 'on-premise' ? 'receipt.notYet.onPremise' : 'receipt.notYet.managed')}</p>
        <CopyBlock label={text('receipt.command')} command={command} />
        <p className={line}>{text('receipt.keepSession')}</p>
      </div>
    </Notice>
  );
}

/** Proof of what was stored, and what is still to be done before it counts. */
interface ReceiptViewProps {
  readonly plan: PlanBody;
  readonly receipt: ChangeReceiptBody;
}

export function ReceiptView({ plan, receipt }: ReceiptViewProps) {
  const text = useText();
  const navigate = useNavigate();
  const { mayApply } = useSession();
  return (
    <>
      {plan.act === 'delete' ? (
        <DeletedNotice plan={plan} appliedAt={receipt.appliedAt} />
      ) : receipt.restart === null ? (
        <Notice tone="positive" title={text(plan.kind === 'plain' ? 'receipt.plain.title' : 'receipt.atOnce.title')}>
          {text(plan.kind === 'plain' ? 'receipt.plain' : 'receipt.atOnce')}
        </Notice>
      ) : (
        <RestartOrder restart={receipt.restart} />
      )}
      {mayApply && plan.act === 'change' ? <ReceiptActs kind={plan.kind} receipt={receipt} /> : null}
      {receipt.found === 'late' ? (
        <Notice tone="notice" title={text('receipt.late.title')}>
          {text('receipt.late.text')}
        </Notice>
      ) : null}
      {receipt.writtenBetween === null ? null : (
        <Notice tone="info" title={text('receipt.between.title')}>
          {text('receipt.between.text', lastWrite(text, { lastWrite: receipt.writtenBetween }))}
        </Notice>
      )}
      <Section title={text('receipt.facts')}>
        <dl className={facts}>
          <Fact name={text('receipt.storedAt')}>
            <time dateTime={receipt.appliedAt}>{text.dateTime(receipt.appliedAt)}</time>
          </Fact>
          <Fact name={text('receipt.storedBy')}>
            {receipt.appliedBy}
            {receipt.writer === 'not-told' ? ` (${text('receipt.writerNotReported')})` : null}
          </Fact>
          <Fact name={text('receipt.revision')}>
            <code className={code} title={receipt.revision}>
              {shortRevision(receipt.revision)}
            </code>
          </Fact>
          <Fact name={text('receipt.plan')}>
            <code className={code} title={receipt.planId}>
              {shortRevision(receipt.planId)}
            </code>
          </Fact>
        </dl>
        {receipt.statedReading === null ? null : <PlanReading word={receipt.statedReading} />}
        {receipt.rereadAt === null ? null : (
          <p className={line}>{text('receipt.reread', { when: text.dateTime(receipt.rereadAt) })}</p>
        )}
      </Section>
      {receipt.overrides.length > 0 ? <Overrides receipt={receipt} /> : null}
      {plan.impact === null ? null : (
        <Suspense fallback={<Skeleton rows={4} label={text('app.loading')} />}>
          <PlanPeople plan={plan} impact={plan.impact} isPast />
        </Suspense>
      )}
      {plan.act === 'change' ? (
        <Section title={text('receipt.changes')}>
          <ChangeList
            label={text('receipt.changes')}
            kind={plan.kind}
            changes={receipt.changes}
            headings={{ before: text('receipt.before'), after: text('receipt.after') }}
          />
        </Section>
      ) : (
        <ActValues plan={plan} />
      )}
      <div className={row}>
        {plan.act === 'delete' ? null : (
          <Button
            variant={plan.act === 'create' ? 'accent' : 'secondary'}
            onPress={() => navigate(accountPath(receipt.instanceKey, accountNameAfter(receipt)))}
          >
            {text(plan.act === 'create' ? 'receipt.create.open' : 'plan.back')}
          </Button>
        )}
        <Button variant="secondary" onPress={() => navigate(accountsPath(receipt.instanceKey))}>
          {text('plan.list')}
        </Button>
      </div>
    </>
  );
}
