import type { ImpactChange, PersonWhyBody, SourceFactBody } from '@console/contract';
import type { ImpactSource } from '@console/domain';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';
import { DetailsPanel, DetailsSection } from '../../../shared/ui/details-panel.tsx';
import { SourceEffects, SourceFacts } from '../../../shared/ui/impact/source-list.tsx';
import { VerdictBadge } from '../../../shared/ui/impact/verdict-badge.tsx';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { personName } from '../people/list/people-columns.tsx';
import { personRemarksText } from '../people/list/person-remarks.ts';
import { PersonRemarks } from '../people/list/person-remarks-view.tsx';
import { type AccountRef, whyQuery } from '../people/queries.ts';
import { signInSentence } from '../people/sign-in-sentence.ts';
import { WhyGroups } from './why-groups.tsx';
import { WhyIdentity } from './why-identity.tsx';
import { WhyProfiles } from './why-profiles.tsx';

const plain = style({ margin: 0, maxWidth: 760 });
const lead = style({ font: 'title-sm', color: 'neutral', margin: 0, maxWidth: 760 });
const subdued = style({ margin: 0, color: 'neutral-subdued', maxWidth: 760 });

interface PersonWhyPanelProps {
  readonly account: AccountRef;
  readonly change: ImpactChange;
  readonly basis: string;
  readonly personId: string;
  readonly onClose: () => void;
}

/** Why a person has the verdict: who they are, which profiles they have, and what the masks make of those. */
export function PersonWhyPanel({ account, change, basis, personId, onClose }: PersonWhyPanelProps) {
  const text = useText();
  const { data, error, refetch } = useQuery(whyQuery(account, { change, personId, basis }));
  return (
    <DetailsPanel
      title={data ? text('why.title', { person: personName(text, data.person) }) : text('why.loading')}
      closeLabel={text('why.close')}
      onClose={onClose}
      facts={{ 'data-why': data?.person.personId, 'data-why-verdict': data?.person.verdict }}
    >
      {error && !data ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton rows={4} label={text('why.loading')} /> : null}
      {data ? <Steps why={data} /> : null}
    </DetailsPanel>
  );
}

function Steps({ why }: { readonly why: PersonWhyBody }) {
  const text = useText();
  const hasRemarks = personRemarksText(text, why.person) !== '';
  const from = (...names: readonly ImpactSource[]) => why.sources.filter(({ source }) => names.includes(source));
  return (
    <>
      <DetailsSection>
        <p className={lead}>{signInSentence(text, why)}</p>
        <VerdictBadge verdict={why.person.verdict} />
        <p className={plain}>{text(`verdict.${why.person.verdict}.help`)}</p>
        {hasRemarks ? (
          <p className={subdued}>
            <PersonRemarks person={why.person} />
          </p>
        ) : null}
      </DetailsSection>
      <SourceEffects sources={why.sources} />
      <Step title={text('why.person')} sources={from('members', 'operators')}>
        <WhyIdentity identity={why.identity} />
      </Step>
      <Step title={text('why.profiles')} sources={from('profiles', 'members')}>
        <WhyProfiles profiles={why.profiles} />
      </Step>
      <Step title={text('why.groups')} sources={from('operator-groups')}>
        <WhyGroups why={why} />
      </Step>
    </>
  );
}

interface StepProps {
  readonly title: string;
  /** The sources of the step. */
  readonly sources: readonly SourceFactBody[];
  readonly children: ReactNode;
}

function Step({ title, sources, children }: StepProps) {
  const text = useText();
  return (
    <DetailsSection title={title}>
      {children}
      <SourceFacts label={text('why.evidence', { step: title })} sources={sources} />
    </DetailsSection>
  );
}
