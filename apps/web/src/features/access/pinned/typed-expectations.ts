import { type Expectation, expectationLimits, unfit } from '@console/domain';
import type { FieldErrors, Resolver } from 'react-hook-form';

/** The values of the form. */
export interface TypedExpectations {
  readonly kind: Expectation['kind'];
  /** One person per line. */
  readonly people: string;
  readonly profiles: string;
  readonly groupName: string;
}

const fieldFaults = ['missing', 'long', 'unstorable', 'secret'] as const;
export type FieldFault = (typeof fieldFaults)[number];

export type ReadExpectations =
  | { readonly expectations: readonly Expectation[] }
  | { readonly faults: Readonly<Partial<Record<'people' | 'profiles' | 'groupName', FieldFault | undefined>>> };

export const nothingTyped: TypedExpectations = {
  kind: 'person-signs-in',
  people: '',
  profiles: '',
  groupName: '',
};

function faultOf(texts: readonly string[]): FieldFault | undefined {
  if (texts.length === 0 || texts.includes('')) return 'missing';
  if (texts.some((text) => text.length > expectationLimits.textLength)) return 'long';
  const codes = new Set(texts.map(unfit));
  if (codes.has('unstorable-character')) return 'unstorable';
  return codes.has('secret-in-open-field') ? 'secret' : undefined;
}

/** The people of a list, without duplicates. Lines, semicolons and commas separate them. */
function peopleIn(text: string): string[] {
  const lines = text
    .split(/[\n;,]/u)
    .map((line) => line.trim())
    .filter(Boolean);
  return [...new Set(lines)];
}

/** The typed expectations, or the faults by field. Spaces around are trimmed, unless the name of a group has them. */
export function readTyped(
  { kind, people, profiles, groupName: typed }: TypedExpectations,
  groupNames: readonly string[] = [],
): ReadExpectations {
  const persons = peopleIn(people);
  const pattern = profiles.trim();
  const groupName = groupNames.includes(typed) ? typed : typed.trim();
  const faults = {
    people: kind === 'profiles-never-reach' ? undefined : faultOf(persons),
    profiles: kind === 'profiles-never-reach' ? faultOf([pattern]) : undefined,
    groupName: kind === 'person-signs-in' ? undefined : faultOf([groupName]),
  };
  if (faults.people ?? faults.profiles ?? faults.groupName) return { faults };
  if (kind === 'profiles-never-reach') return { expectations: [{ kind, profiles: pattern, groupName }] };
  return {
    expectations: persons.map((person) =>
      kind === 'person-signs-in' ? { kind, person } : { kind, person, groupName },
    ),
  };
}

interface PinContext {
  readonly groupNames: readonly string[];
}

/** Validates the form; the message of an error is the fault. */
export const pinResolver: Resolver<TypedExpectations, PinContext, { expectations: readonly Expectation[] }> = (
  values,
  context,
) => {
  const read = readTyped(values, context?.groupNames);
  if (!('faults' in read)) return { values: read, errors: {} };
  const { people, profiles, groupName } = read.faults;
  const errors: FieldErrors<TypedExpectations> = {
    ...(people && { people: { type: 'rule', message: people } }),
    ...(profiles && { profiles: { type: 'rule', message: profiles } }),
    ...(groupName && { groupName: { type: 'rule', message: groupName } }),
  };
  return { values: {}, errors };
};

/** The fault to show for a form error. A missing value is shown only after submit. */
export function faultToShow(message: string | undefined, isSubmitted: boolean): FieldFault | undefined {
  const fault = fieldFaults.find((one) => one === message);
  return fault === 'missing' && !isSubmitted ? undefined : fault;
}

/** Appends expectations to a list; skips those that it already has. */
export function withAdded(current: readonly Expectation[], added: readonly Expectation[]): readonly Expectation[] {
  const known = new Set(current.map((one) => JSON.stringify(one)));
  return [...current, ...added.filter((one) => !known.has(JSON.stringify(one)))];
}
