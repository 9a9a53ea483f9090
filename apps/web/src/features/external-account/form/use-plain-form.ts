import type { AccountConflict, PlainAccountBody } from '@console/contract';
import { useMemo, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import {
  type Draft,
  type DraftOwner,
  readDraft,
  readEditMemory,
  type TypedSecrets,
} from '../../../shared/lib/drafts.ts';
import { type Edit, useKeepDraft } from '../../../shared/lib/use-keep-draft.ts';
import type { ConflictDecision } from '../../../shared/ui/form/conflict-slot.ts';
import { errorsOf, type FieldErrors, judgeChange } from './plain-errors.ts';
import { changeOf, fieldsOf, formName, type PlainValues, valuesOf, withDraft } from './plain-values.ts';

interface Start {
  readonly values: PlainValues;
  readonly baseRevision: string;
  /** Set when the draft comes from before this page was loaded. */
  readonly restored: Draft | null;
  readonly conflict: AccountConflict | null;
}

function startOf(account: PlainAccountBody, owner: DraftOwner): Start {
  const draft = readDraft(owner);
  const memory = readEditMemory(owner);
  const secrets = Object.entries(memory?.secrets ?? {}).map(([field, change]) => [formName(field), change] as const);
  return {
    values: { ...withDraft(account, valuesOf(account), draft?.values ?? {}), ...Object.fromEntries(secrets) },
    baseRevision: draft?.baseRevision ?? account.revision,
    restored: memory ? null : draft,
    conflict: memory?.conflict ?? null,
  };
}

/** What the server refused, with the values that it refused: typing another one takes the refusal away. */
interface Refusal {
  readonly errors: FieldErrors;
  readonly values: PlainValues;
}

/** What a discard took, for as long as nothing else is typed. */
interface Discarded {
  readonly values: PlainValues;
  readonly baseRevision: string;
}

const noRefusal: Refusal = { errors: new Map(), values: {} };

/** The form of one account: its values, what they change, what stops them, and the draft behind them. */
export function usePlainForm(account: PlainAccountBody, owner: DraftOwner) {
  const [start] = useState(() => startOf(account, owner));
  const [baseRevision, setBaseRevision] = useState(start.baseRevision);
  const [restored, setRestored] = useState(start.restored);
  const [conflict, setConflict] = useState(start.conflict);
  const [refusal, setRefusal] = useState(noRefusal);
  const [discarded, setDiscarded] = useState<Discarded | null>(null);
  const form = useForm<PlainValues>({ defaultValues: start.values });
  const values = useWatch({ control: form.control, compute: (typed: PlainValues) => typed });
  const change = useMemo(() => changeOf(account, values), [account, values]);
  const findings = useMemo(() => judgeChange(account, change), [account, change]);
  const errors = useMemo((): FieldErrors => {
    const refused = [...refusal.errors].filter(
      ([field]) => refusal.values[formName(field)] === values[formName(field)],
    );
    return new Map([...refused, ...errorsOf(findings)]);
  }, [findings, refusal, values]);
  const edit = useMemo((): Edit => {
    const secrets: Record<string, TypedSecrets[string]> = {};
    for (const [field, value] of Object.entries(change)) if (typeof value === 'object') secrets[field] = value;
    return { values: change, secrets };
  }, [change]);
  const dropDraft = useKeepDraft(owner, edit, baseRevision);
  const changeCount = Object.keys(change).length;
  return {
    form,
    values,
    change,
    changeCount,
    /** What is remarked on the account as it would be. */
    findings,
    errors,
    baseRevision,
    restored,
    conflict,
    setConflict,
    isStale: baseRevision !== account.revision,
    /** What the server said of fields. */
    refuse: (refused: FieldErrors) => setRefusal({ errors: refused, values: { ...form.getValues() } }),
    /** Back to what is stored. */
    discard: () => {
      setDiscarded({ values: { ...form.getValues() }, baseRevision });
      dropDraft();
      setRestored(null);
      setConflict(null);
      setBaseRevision(account.revision);
      form.reset(valuesOf(account));
    },
    /** Takes the last discard back; null where there is none, or where something was typed since. */
    undoDiscard:
      discarded === null || changeCount > 0
        ? null
        : () => {
            setDiscarded(null);
            setBaseRevision(discarded.baseRevision);
            form.reset(discarded.values);
          },
    /** Starts from the account as it is now, with what was typed for the other fields. */
    rebase: (now: PlainAccountBody, { takeTheirs, theirsRevision }: ConflictDecision) => {
      const typed = form.getValues();
      const next = valuesOf(now);
      for (const { field } of fieldsOf(now)) {
        const value = typed[formName(field)];
        if (!takeTheirs.has(field) && value !== undefined) next[formName(field)] = value;
      }
      setBaseRevision(theirsRevision);
      setRestored(null);
      setConflict(null);
      setDiscarded(null);
      form.reset(next);
    },
  };
}
