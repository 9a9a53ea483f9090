import type { PersonWhyBody, SourceFactBody } from '@console/contract';
import type { ImpactSource } from '@console/domain';
import { CloseButton } from '@react-spectrum/s2/CloseButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../../shared/intl/use-text.ts';
import { SourceEffects, SourceFacts } from '../../shared/ui/impact/source-list.tsx';
import { VerdictBadge } from '../../shared/ui/impact/verdict-badge.tsx';
import { ProblemNotice } from '../../shared/ui/problem-notice.tsx';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import { personName, remarksOf } from './people-columns.tsx';
import { type ImpactPlace, whyQuery } from './queries.ts';
import { WhyGroups } from './why-groups.tsx';
import { WhyIdentity } from './why-identity.tsx';
import { WhyProfiles } from './why-profiles.tsx';

const panel = style({
  display: 'flex',
  flexDirection: 'column',
  rowGap: 20,
  padding: 20,
  borderRadius: 'lg',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-300',
  backgroundColor: 'layer-2',
  minWidth: 0,
  font: 'body-sm',
  color: 'neutral',
  overflowWrap: 'anywhere',
});
const head = style({ display: 'flex', alignItems: 'start', justifyContent: 'space-between', columnGap: 12 });
const title = style({
  // Bars that stick to the window’s edges must not cover what gets the focus.
  scrollMarginTop: 96,
  scrollMarginBottom: 96,
  font: 'title',
  color: 'neutral',
  margin: 0,
  minWidth: 0,
  outlineStyle: 'none',
});
const section = style({ display: 'flex', flexDirection: 'column', rowGap: 8, minWidth: 0 });
const heading = style({ font: 'title-sm', color: 'neutral', margin: 0 });
const plain = style({ margin: 0, maxWidth: 760 });
const subdued = style({ margin: 0, color: 'neutral-subdued', maxWidth: 760 });

interface PersonWhyPanelProps {
  readonly place: ImpactPlace;
  readonly mask: string;
  readonly basis: string;
  readonly personId: string;
  readonly onClose: () => void;
}

/** Why one person has the verdict: who they are, which profiles they hold, what the masks make of those. */
export function PersonWhyPanel({ place, mask, basis, personId, onClose }: PersonWhyPanelProps) {
  const text = useText();
  const titleId = useId();
  const titleElement = useRef<HTMLHeadingElement>(null);
  const { data, error, refetch } = useQuery(whyQuery(place, { mask, personId, basis }));
  useEffect(() => titleElement.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes from anywhere within
    <section
      className={panel}
      aria-labelledby={titleId}
      data-why={data?.person.personId}
      data-why-verdict={data?.person.verdict}
      onKeyDown={onKeyDown}
    >
      <div className={head}>
        <h4 id={titleId} ref={titleElement} tabIndex={-1} className={title}>
          {data ? text('why.title', { person: personName(text, data.person) }) : text('why.loading')}
        </h4>
        <CloseButton aria-label={text('why.close')} onPress={onClose} />
      </div>
      {error && !data ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton rows={4} label={text('why.loading')} /> : null}
      {data ? <Steps why={data} /> : null}
    </section>
  );
}

function Steps({ why }: { readonly why: PersonWhyBody }) {
  const text = useText();
  const remarks = remarksOf(text, why.person);
  const from = (...names: readonly ImpactSource[]) => why.sources.filter(({ source }) => names.includes(source));
  return (
    <>
      <div className={section}>
        <VerdictBadge verdict={why.person.verdict} />
        <p className={plain}>{text(`verdict.${why.person.verdict}.help`)}</p>
        {remarks === '' ? null : <p className={subdued}>{remarks}</p>}
      </div>
      <SourceEffects sources={why.sources} />
      <Section title={text('why.person')} sources={from('members', 'operators')}>
        <WhyIdentity identity={why.identity} />
      </Section>
      <Section title={text('why.profiles')} sources={from('profiles', 'members')}>
        <WhyProfiles profiles={why.profiles} />
      </Section>
      <Section title={text('why.groups')} sources={from('operator-groups')}>
        <WhyGroups why={why} />
      </Section>
    </>
  );
}

interface SectionProps {
  readonly title: string;
  /** What the step rests on. */
  readonly sources: readonly SourceFactBody[];
  readonly children: ReactNode;
}

function Section({ title, sources, children }: SectionProps) {
  const text = useText();
  return (
    <div className={section}>
      <h5 className={heading}>{title}</h5>
      {children}
      <SourceFacts label={text('why.evidence', { step: title })} sources={sources} />
    </div>
  );
}
