import { useEffect, useMemo } from 'react';
import { type Control, useForm, useWatch } from 'react-hook-form';
import { useSession } from '../../../shared/api/session.ts';
import { keepDraft, readDraft, removeDraft } from '../../../shared/lib/drafts.ts';
import { useNavigate } from '../../../shared/lib/navigation.ts';
import { pathOfPlans } from '../../../shared/lib/paths.ts';
import type { PlanSetMutation } from '../../../shared/ui/form/plan-request.ts';
import {
  actsOf,
  type ChosenAccount,
  effectsOf,
  type ManyChange,
  type ManyEffect,
  secretChoices,
  textChoices,
} from './many-acts.ts';

export const manyKinds = ['enable', 'disable', 'set', 'replace', 'secret'] as const;
export type ManyKind = (typeof manyKinds)[number];

export interface ManyValues {
  readonly kind: ManyKind;
  /** Empty until one is chosen: then the one that most accounts have. */
  readonly field: string;
  readonly find: string;
  readonly value: string;
  readonly secret: string;
}

const blank: ManyValues = { kind: 'disable', field: '', find: '', value: '', secret: '' };
/** No account has this name: of what is typed here there is one draft for an instance. */
const draftName = '(several accounts)';

interface ManyFormParts {
  /** What is to change, as the address says; it comes before what was typed here the last time. */
  readonly what: string | null;
  readonly instanceKey: string;
  readonly chosen: readonly ChosenAccount[];
  readonly plans: PlanSetMutation;
}

export interface ManyForm {
  readonly control: Control<ManyValues>;
  readonly kind: ManyKind;
  /** The field that changes; `null` where none is asked for, or none can be chosen. */
  readonly field: string | null;
  readonly effects: readonly ManyEffect[];
  /** Asks for the plans and goes to their page. */
  readonly submit: () => void;
}

function startOf(what: string | null, draft: Readonly<Record<string, unknown>> | undefined): ManyValues {
  const textOf = (name: 'field' | 'find' | 'value') => {
    const value = draft?.[name];
    return typeof value === 'string' ? value : '';
  };
  const kind = manyKinds.find((one) => one === (what ?? draft?.['kind'])) ?? blank.kind;
  return { ...blank, kind, field: textOf('field'), find: textOf('find'), value: textOf('value') };
}

/** What is to change, which outlives a reload but for the secret, and what it comes to in each account. */
export function useManyForm({ instanceKey, chosen, plans, what }: ManyFormParts): ManyForm {
  const navigate = useNavigate();
  const { login } = useSession();
  const owner = useMemo(() => ({ instanceKey, accountName: draftName, login }), [instanceKey, login]);
  const { control, handleSubmit } = useForm<ManyValues>({
    defaultValues: useMemo(() => startOf(what, readDraft(owner)?.values), [what, owner]),
  });
  const typed = useWatch({ control });
  const values: ManyValues = { ...blank, ...typed };
  const { kind } = values;
  const offered = kind === 'secret' ? secretChoices(chosen) : textChoices(chosen);
  const asksForField = kind !== 'enable' && kind !== 'disable';
  const known = offered.find((one) => one.field === values.field) ?? offered[0];
  const field = asksForField ? (known?.field ?? null) : null;
  const effects = useMemo(() => {
    const change = changeOf({ kind, field, find: values.find, value: values.value, secret: values.secret });
    return change === null ? [] : effectsOf(change, chosen);
  }, [kind, field, values.find, values.value, values.secret, chosen]);
  useEffect(() => {
    const { secret: _, ...stored } = values;
    keepDraft(owner, { baseRevision: 'several', savedAt: new Date().toISOString(), values: stored });
    // oxlint-disable-next-line react/exhaustive-deps -- `values` is another object at each drawing; `typed` is not
  }, [typed, owner]);
  const submit = handleSubmit(() => {
    const acts = actsOf(effects);
    if (acts.length === 0 || plans.isPending) return;
    plans.mutate(acts, {
      onSuccess: (set) => {
        removeDraft(owner);
        const path = pathOfPlans(set);
        if (path !== null) navigate(path);
      },
    });
  });
  return { control, kind, field, effects, submit: () => void submit() };
}

function changeOf({
  kind,
  field,
  find,
  value,
  secret,
}: Omit<ManyValues, 'field'> & { field: string | null }): ManyChange | null {
  if (kind === 'enable' || kind === 'disable') return { kind };
  if (field === null) return null;
  switch (kind) {
    case 'set':
      return { kind, field, value };
    case 'replace':
      return { kind, field, find, value };
    default:
      return { kind, field, value: secret };
  }
}
