import type { PlanBody, WriteOutcomeBody } from '@console/contract';
import { isTold } from '@console/domain';
import { fieldName } from '../../../shared/intl/field-name.ts';
import type { Texts } from '../../../shared/intl/use-text.ts';

export interface OutcomeText {
  readonly title: string;
  readonly text: string;
}

/** What is known of a write of which it is not known whether it was stored. */
export function outcomeText(text: Texts, plan: PlanBody): OutcomeText {
  const { outcome, changes, act } = plan;
  if (act === 'delete' && outcome?.kind !== 'otherwise') {
    const what = outcome?.kind === 'as-wanted' || outcome?.kind === 'account-gone' ? 'asWanted' : 'unknown';
    return { title: text(`plan.delete.${what}.title`), text: text(`plan.delete.${what}.text`) };
  }
  switch (outcome?.kind) {
    case 'as-wanted':
      return { title: text('plan.asWanted.title'), text: asWantedText(text, outcome) };
    case 'otherwise':
      return { title: text('plan.otherwise.title'), text: text('plan.otherwise.text', lastWrite(text, outcome)) };
    case 'account-gone':
      return { title: text('plan.accountGone.title'), text: text('plan.accountGone.text') };
    default: {
      const unseen = changes.filter(({ before }) => !isTold(before)).map((change) => fieldName(text, change));
      const title = text('plan.unknown.title');
      if (unseen.length === 0) return { title, text: text('plan.unknown.text') };
      return { title, text: text('plan.unknown.unseen', { fields: unseen.join(', ') }) };
    }
  }
}

function asWantedText(text: Texts, outcome: WriteOutcomeBody): string {
  const { doubt, reply } = outcome;
  if (doubt === 'not-told') return text('plan.asWanted.notReported');
  if (doubt === 'another' && reply === 'acknowledged') return text('plan.asWanted.since', lastWrite(text, outcome));
  return text(`plan.asWanted.${doubt === 'another' ? 'another' : 'earlier'}`, lastWrite(text, outcome));
}

/** Who wrote last and when, as far as Campaign says. */
export function lastWrite(text: Texts, { lastWrite: last }: Pick<WriteOutcomeBody, 'lastWrite'>) {
  return {
    who: last?.by ?? text('plan.somebody'),
    when: last?.at ? text.dateTime(last.at) : text('plan.sometime'),
  };
}

/** The last line, after one has asked for a check. */
export function checkedText(text: Texts, { outcome }: PlanBody): string {
  if (outcome?.campaign === 'not-reached') return text('plan.check.notReached');
  const from = outcome?.decidableFrom;
  return from ? text('plan.check.open', { when: text.dateTime(from) }) : text('plan.unknown.still');
}
