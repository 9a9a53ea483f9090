import type { AccessImpacts } from '../../ports.ts';
import { Problem } from '../../problem.ts';
import { ImpactSlot } from './impact-slot.ts';

export interface ImpactPoolOptions {
  /** Workers, and so places whose people are held, at most. */
  readonly size: number;
  /** Of one evaluation. */
  readonly deadlineMs: number;
  /** A worker that was asked nothing for this long is ended, and its memory is free again. */
  readonly idleMs: number;
}

/** Workers that judge masks for people, one for each place; they start when first asked. */
export function createImpactPool({ size, deadlineMs, idleMs }: ImpactPoolOptions): AccessImpacts {
  const slots = new Map<string, ImpactSlot>();
  let waiting: (() => void)[] = [];
  let isClosed = false;

  const wake = (): void => {
    for (const go of waiting.splice(0)) go();
  };
  const startAt = (place: string): ImpactSlot => {
    const slot: ImpactSlot = new ImpactSlot({
      deadlineMs,
      idleMs,
      onFree: wake,
      onEnd: () => {
        if (slots.get(place) === slot) slots.delete(place);
        wake();
      },
    });
    slots.set(place, slot);
    return slot;
  };
  const slotAt = async (place: string, signal: AbortSignal): Promise<ImpactSlot> => {
    const until = performance.now() + deadlineMs;
    for (;;) {
      if (isClosed || signal.aborted || performance.now() > until) throw new Problem('preview-unavailable');
      const known = slots.get(place);
      if (known !== undefined) return known;
      if (slots.size < size) return startAt(place);
      const [idle] = [...slots.values()].filter(({ isFree }) => isFree).toSorted((a, b) => a.usedAt - b.usedAt);
      if (idle === undefined) await nextTurn(signal);
      else await idle.end();
    }
  };
  /** Until a worker is free or gone, or a while. */
  const nextTurn = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, 500);
      const go = () => {
        clearTimeout(timer);
        resolve();
      };
      waiting = [...waiting, go];
      signal.addEventListener('abort', go, { once: true });
    });

  return {
    prepare(place) {
      if (!isClosed && slots.size < size && !slots.has(place)) startAt(place);
    },
    async ask(request) {
      const { place, signal = new AbortController().signal } = request;
      const slot = await slotAt(place, signal);
      return await slot.ask(request);
    },
    async close() {
      isClosed = true;
      await Promise.all([...slots.values()].map((slot) => slot.end()));
      wake();
    },
  };
}
