import { accountFileText } from '@console/domain/account-file';
import { Button } from '@react-spectrum/s2/Button';
import { Checkbox } from '@react-spectrum/s2/Checkbox';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { isSignInNeeded } from '../../../shared/api/problem.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { saveFile } from '../../../shared/lib/save-file.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { accountFileQuery, type InstanceAccounts } from '../queries.ts';
import { Section } from '../section.tsx';
import { AccountChoice } from './account-choice.tsx';
import { LeftOut } from './left-out.tsx';

const atStart = style({ alignSelf: 'start' });

interface ExportSectionProps {
  readonly instanceKey: string;
  readonly here: InstanceAccounts;
}

type Exported = { readonly count: number; readonly name: string } | { readonly gone: readonly string[] };

/** Downloads all accounts, or chosen ones, as they are at that moment. */
export function ExportSection({ instanceKey, here }: ExportSectionProps) {
  const text = useText();
  const client = useQueryClient();
  const [search] = useSearchParams();
  const [isChosen, setIsChosen] = useState(search.has('account'));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(search.getAll('account')));
  const count = isChosen ? chosen.size : here.file.accounts.length;
  const save = useMutation({
    async mutationFn(): Promise<Exported> {
      const { file } = await client.fetchQuery({ ...accountFileQuery(instanceKey), staleTime: 0 });
      const accounts = isChosen ? file.accounts.filter(({ name }) => chosen.has(name)) : file.accounts;
      const found = new Set(accounts.map(({ name }) => name));
      const gone = isChosen ? [...chosen].filter((name) => !found.has(name)) : [];
      if (gone.length > 0) return { gone };
      const name = `external-accounts-${instanceKey}.json`;
      saveFile(new Blob([accountFileText({ ...file, accounts })], { type: 'application/json' }), name);
      return { count: accounts.length, name };
    },
  });
  const { data: done, error } = save;
  return (
    <Section title={text('accountFile.export.title')}>
      <Checkbox isSelected={isChosen} onChange={setIsChosen}>
        {text('accountFile.export.chosen')}
      </Checkbox>
      {isChosen ? <AccountChoice accounts={here.file.accounts} chosen={chosen} onChoose={setChosen} /> : null}
      <LeftOut here={here} names={isChosen ? chosen : null} />
      <Button
        variant="secondary"
        styles={atStart}
        isDisabled={count === 0 || save.isPending}
        onPress={() => save.mutate()}
      >
        {save.isPending ? text('accountFile.export.busy') : text('accountFile.export.button', { count })}
      </Button>
      {error && !isSignInNeeded(error) ? <ProblemNotice error={error} /> : null}
      {done && 'gone' in done ? (
        <Notice tone="negative" announce="alert">
          {text('accountFile.export.gone', { names: done.gone.join(', ') })}
        </Notice>
      ) : null}
      {done && 'name' in done ? (
        <Notice tone="positive" announce="status">
          {text('accountFile.export.done', { count: done.count, file: done.name })}
        </Notice>
      ) : null}
    </Section>
  );
}
