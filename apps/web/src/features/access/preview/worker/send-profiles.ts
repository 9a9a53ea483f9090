import type { ToWorker } from './preview-protocol.ts';

interface NamedProfile {
  readonly id: string;
  readonly name: string;
}

const partSize = 10_000;

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Sends a list in parts, one per task, so that typing stays responsive. */
export async function sendProfiles(
  profiles: readonly NamedProfile[],
  namesId: number,
  { post, isStale }: { readonly post: (message: ToWorker) => void; readonly isStale: () => boolean },
): Promise<void> {
  for (let from = 0; from === 0 || from < profiles.length; from += partSize) {
    if (from > 0) await nextTask();
    if (isStale()) return;
    const part = profiles.slice(from, from + partSize);
    post({
      kind: 'profiles',
      namesId,
      ids: part.map(({ id }) => id),
      names: part.map(({ name }) => name),
      part: from === 0 ? 'first' : 'more',
      isLast: from + partSize >= profiles.length,
    });
  }
}
