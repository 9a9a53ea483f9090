import type { PersonWhyBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { mainWithoutGroup, readingsDiffer } from '../../../shared/ui/dialect/readings-differ.ts';
import { constructName } from '../../../shared/ui/dialect/construct-text.tsx';
import { type Texts, useText } from '../../../shared/intl/use-text.ts';

type Profile = PersonWhyBody['profiles'][number];
type Step = Profile['before'];

const list = style({ display: 'flex', flexDirection: 'column', rowGap: 12, margin: 0, paddingStart: 20 });
const item = style({ minWidth: 0 });
const code = style({ font: 'code-sm', backgroundColor: 'gray-100', borderRadius: 'sm', paddingX: 4 });
const detail = style({ color: 'neutral-subdued' });
const steps = style({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  columnGap: 12,
  rowGap: 4,
  margin: 0,
  marginTop: 4,
});
const term = style({ fontWeight: 'bold', margin: 0 });
const value = style({ margin: 0, minWidth: 0 });
const inner = style({ margin: 0, paddingStart: 20, color: 'neutral-subdued' });
const plain = style({ margin: 0 });

function groupWords(name: string, label: string | null): string {
  return label === null || label === '' || label === name ? name : `${label} (${name})`;
}

function viaText(text: Texts, { via, userGroups }: Profile): string {
  if (via === 'user-group') return text('why.via.user-group', { groups: userGroups.join(', ') || '–' });
  return text(`why.via.${via}`);
}

/** What the mask makes of one profile, with the readings that give another group. */
function StepText({ step }: { readonly step: Step }) {
  const text = useText();
  const { outcome, groupName, groupLabel, alternatives, construct } = step;
  return (
    <>
      {construct === null
        ? text(`why.step.${outcome}`, {
            group: groupName === null ? '' : groupWords(groupName, groupLabel),
            captured: groupName ?? '',
          })
        : text.rich('why.step.dialect', { construct: <span key="construct">{constructName(text, construct)}</span> })}
      {outcome === 'depends-on-engine' && readingsDiffer(step) ? (
        <ul className={inner}>
          <li>
            {text('why.alternative', {
              reading: text('why.alternative.main'),
              group: groupName === null ? text(mainWithoutGroup(step)) : groupWords(groupName, groupLabel),
            })}
          </li>
          {alternatives.map((other) => (
            <li key={other.reading}>
              {text('why.alternative', {
                reading: text(`alternative.${other.reading}`),
                group: other.groupName ?? text(other.fits ? 'alternative.nothing' : 'alternative.none'),
              })}
              {other.groupName === null || other.linked === true
                ? null
                : ` – ${text(other.linked === null ? 'outcome.group-not-known' : 'outcome.no-such-group')}`}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** The person's profiles: how they got each one, and what the masks make of it before and after. */
export function WhyProfiles({ profiles }: { readonly profiles: PersonWhyBody['profiles'] }) {
  const text = useText();
  if (profiles.length === 0) return <p className={plain}>{text('why.profiles.none')}</p>;
  return (
    <ul className={list}>
      {profiles.map((profile) => (
        <li key={profile.profileName} className={item}>
          <code className={code}>{profile.profileName}</code>{' '}
          <span className={detail}>
            {viaText(text, profile)}
            {profile.isListed ? '' : `. ${text('why.unlisted')}`}
          </span>
          <dl className={steps}>
            <dt className={term}>{text('why.before')}</dt>
            <dd className={value}>
              <StepText step={profile.before} />
            </dd>
            <dt className={term}>{text('why.after')}</dt>
            <dd className={value}>
              <StepText step={profile.after} />
            </dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}
