import type { AccountConflict, ImsAccountBody } from '@console/contract';
import type { SettingsChange } from '@console/domain';
import { useEffect, useMemo, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { type Draft, type DraftOwner, readDraft, readEditMemory } from '../../shared/lib/drafts.ts';
import { useMaskEngine } from '../../shared/lib/use-mask-engine.ts';
import { changeOf, changeResolver, errorsOf, type FormValues, valuesOf, withDraft } from './form-values.ts';
import type { ConflictDecision } from '../../shared/ui/form/conflict-slot.ts';
import { type Edit, useKeepDraft } from '../../shared/lib/use-keep-draft.ts';

interface Start {
  readonly values: FormValues;
  readonly baseRevision: string;
  /** Set when the draft comes from before this page was loaded. */
  readonly restored: Draft | null;
  readonly conflict: AccountConflict | null;
}

function startOf(account: ImsAccountBody, owner: DraftOwner): Start {
  const draft = readDraft(owner);
  const memory = readEditMemory(owner);
  const values = withDraft(valuesOf(account.settings), draft?.values ?? {}, account.fields);
  return {
    values: { ...values, imsClientSecret: memory?.secrets['imsClientSecret'] ?? null },
    baseRevision: draft?.baseRevision ?? account.revision,
    restored: memory ? null : draft,
    conflict: memory?.conflict ?? null,
  };
}

/** The form of one account: its values, what they change, what stops them, and the draft behind them. */
export function useAccountForm(account: ImsAccountBody, owner: DraftOwner) {
  const [start] = useState(() => startOf(account, owner));
  const [baseRevision, setBaseRevision] = useState(start.baseRevision);
  const [restored, setRestored] = useState(start.restored);
  const [conflict, setConflict] = useState(start.conflict);
  const resolver = useMemo(() => changeResolver(account.settings), [account.settings]);
  const form = useForm<FormValues>({ defaultValues: start.values, mode: 'onChange', resolver });
  const values = useWatch({ control: form.control, compute: (held: FormValues) => held });
  const change: SettingsChange = useMemo(() => changeOf(account.settings, values), [account.settings, values]);
  const engine = useMaskEngine(values.associationMask ?? '');
  // oxlint-disable-next-line react/exhaustive-deps -- with the engine, the same change is judged in full
  const errors = useMemo(() => errorsOf(change, account.settings), [change, engine]);
  const changeCount = Object.keys(change).length;

  // A restored draft is judged at once, not only after the next key press; so is a mask once its engine is there.
  useEffect(() => {
    void form.trigger();
  }, [form, engine]);
  const toKeep = useMemo((): Edit => {
    const { imsClientSecret, ...others } = change;
    return { values: others, secrets: imsClientSecret === undefined ? {} : { imsClientSecret } };
  }, [change]);
  const dropDraft = useKeepDraft(owner, toKeep, baseRevision);

  return {
    form,
    change,
    changeCount,
    errors,
    /** The mask cannot be judged before its engine is there. */
    isJudging: engine === 'loading',
    baseRevision,
    restored,
    conflict,
    setConflict,
    isStale: baseRevision !== account.revision,
    /** Back to what is stored. */
    discard: () => {
      dropDraft();
      setRestored(null);
      setConflict(null);
      setBaseRevision(account.revision);
      form.reset(valuesOf(account.settings));
    },
    /**
     * Starts from the account as it is now, with what was typed for the fields to keep. Only what was on screen counts as
     * known: when the account has moved on once more, the next review says so.
     */
    rebase: (now: ImsAccountBody, { takeTheirs, theirsRevision }: ConflictDecision) => {
      const typed = form.getValues();
      const kept = Object.fromEntries(Object.entries(typed).filter(([field]) => !takeTheirs.has(field)));
      setBaseRevision(theirsRevision);
      setRestored(null);
      setConflict(null);
      form.reset({ ...valuesOf(now.settings), ...kept });
    },
  };
}
