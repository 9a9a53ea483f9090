import type { ImpactChange, ImpactFilters } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { useMutation } from '@tanstack/react-query';
import { isSignInNeeded } from '../../../../shared/api/problem.ts';
import { useText } from '../../../../shared/intl/use-text.ts';
import { saveFile } from '../../../../shared/lib/save-file.ts';
import { useAnnounce } from '../../../../shared/ui/announcer.tsx';
import { ProblemNotice } from '../../../../shared/ui/problem-notice.tsx';
import { type AccountRef, readImpactFile } from '../queries.ts';

interface DownloadButtonProps {
  readonly account: AccountRef;
  readonly change: ImpactChange;
  readonly filters: ImpactFilters;
  readonly count: number;
}

/** Downloads the filtered people as a CSV file. */
export function DownloadButton({ account, change, filters, count }: DownloadButtonProps) {
  const text = useText();
  const announce = useAnnounce();
  const download = useMutation({
    mutationFn: () => readImpactFile(account, change, filters),
    onSuccess: (file) => {
      saveFile(file, `access-impact-${account.instanceKey}.csv`);
      announce(text('impact.downloaded', { count }));
    },
  });
  return (
    <>
      <Button variant="secondary" size="S" isPending={download.isPending} onPress={() => download.mutate()}>
        {text(download.isPending ? 'impact.downloading' : 'impact.download')}
      </Button>
      {download.error && !isSignInNeeded(download.error) ? (
        <ProblemNotice error={download.error} onRetry={() => download.mutate()} />
      ) : null}
    </>
  );
}
