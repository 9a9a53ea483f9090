import type { PersonImpactBody } from '@console/contract';
import type { DialectConstruct, NoGroupCause, Verdict } from '@console/domain';
import type { Texts } from '../../../../shared/intl/use-text.ts';
import { causeRemark } from '../sign-in-sentence.ts';
import { constructWords } from '../../../../shared/ui/dialect/construct-words.ts';

/** Plain text, or constructs that engines read differently. */
type PersonRemark = string | { readonly constructs: readonly DialectConstruct[] };

const losses: ReadonlySet<Verdict> = new Set<Verdict>(['loses-sign-in', 'loses-groups', 'moves']);
/** The other causes are doubts and are shown as doubts. */
const certainCauses = ['captures-nothing', 'outside-mask', 'no-such-group'] as const satisfies readonly NoGroupCause[];

function causesOf(text: Texts, { verdict, next, why }: PersonImpactBody): readonly string[] {
  if (!losses.has(verdict)) return [];
  // The account is off, so the mask does not matter.
  if (next.cause === 'account-off') return [text('today.cause.account-off')];
  const lost = new Set(why.map(({ before, cause }) => (before === null ? null : cause)));
  return certainCauses.filter((cause) => lost.has(cause)).map((cause) => text(`impact.cause.${cause}`));
}

/** Why the person loses access, the doubts about the verdict (constructs first), and notes on who the person is. */
export function personRemarks(text: Texts, person: PersonImpactBody): readonly PersonRemark[] {
  const { doubts, constructs, wasAdministrator, notes } = person;
  const isNamed = doubts.includes('mask-dialect') && constructs.length > 0;
  const others = doubts.filter((doubt) => !isNamed || doubt !== 'mask-dialect');
  const remarks = [
    ...causesOf(text, person),
    person.verdict === 'unchanged' ? causeRemark(text, person) : '',
    wasAdministrator ? text('impact.wasAdministrator') : '',
    // A technical account is named by a note instead.
    person.apart === 'not-of-this-instance' ? text('apart.not-of-this-instance') : '',
    isNamed ? { constructs } : '',
    others.length === 0
      ? ''
      : text('impact.doubt', { doubts: others.map((doubt) => text(`doubt.${doubt}`)).join(', ') }),
    ...notes.map((note) => text(`note.${note}`)),
  ];
  return remarks.filter((remark) => remark !== '');
}

/** The remarks as plain text. */
export function personRemarksText(text: Texts, person: PersonImpactBody): string {
  const words = personRemarks(text, person).map((remark) => {
    if (typeof remark === 'string') return remark;
    const constructs = remark.constructs.map((construct) => constructWords(text, construct)).join(', ');
    return text('impact.doubt.dialect', { constructs });
  });
  return words.join(' · ');
}
