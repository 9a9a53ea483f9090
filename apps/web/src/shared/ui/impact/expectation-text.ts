import type { ExpectationResultBody, UnmatchedBody } from '@console/contract';
import { doubtCodes, type Expectation } from '@console/domain';
import type { Texts } from '../../intl/use-text.ts';

/** An expectation as a sentence. */
export function expectationText(text: Texts, expectation: Expectation): string {
  switch (expectation.kind) {
    case 'person-signs-in':
      return text('expectation.person-signs-in', { person: expectation.person });
    case 'person-keeps-group':
      return text('expectation.person-keeps-group', { person: expectation.person, group: expectation.groupName });
    case 'profiles-never-reach':
      return text('expectation.profiles-never-reach', {
        profiles: expectation.profiles,
        group: expectation.groupName,
      });
    default:
      return '';
  }
}

function doubtsIn(text: Texts, detail: string): string {
  const codes = detail.split(',');
  return doubtCodes
    .filter((code) => codes.includes(code))
    .map((code) => text(`doubt.${code}`))
    .join(', ');
}

/** Who breaks an expectation, and at which step. */
export function failureText(text: Texts, { who, step, detail }: ExpectationResultBody['failures'][number]): string {
  return text(`expectation.step.${step}`, { who, detail: step === 'unknown' ? doubtsIn(text, detail) : detail });
}

/** A name in an expectation that does not exist, with similar names that do. */
export function unmatchedText(text: Texts, { field, text: name, mayMean }: UnmatchedBody): string {
  const meant = mayMean.map(({ text: one, label }) => (label === '' ? one : `${one} (${label})`)).join(', ');
  return text(`expectation.unmatched.${field}`, { name, meant, count: mayMean.length });
}

/** A key for an expectation in a list. */
export function expectationKey(expectation: Expectation): string {
  return JSON.stringify(expectation);
}
