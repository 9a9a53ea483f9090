import { Problem } from '../problem.ts';

export interface SignInQueue {
  /**
   * Makes the call once the lane has room, after a short wait at most.
   * @throws Problem `sign-ins-under-way` if the lane stays full; what the call throws
   */
  run<Result>(lane: string, call: () => Promise<Result>): Promise<Result>;
}

export interface SignInQueueParts {
  /** Most calls of one lane at once. */
  readonly atOnce: number;
  /** How many may wait for room, and how long. */
  readonly mostWaiting: number;
  readonly waitMs: number;
}

interface Lane {
  running: number;
  /** Callbacks of those who wait: each starts one. */
  readonly waiting: Set<() => void>;
}

const retryAfterSeconds = 5;

/** Limits concurrent sign-ins, so that a Campaign that hangs is not called by everybody at once. */
export function createSignInQueue({ atOnce, mostWaiting, waitMs }: SignInQueueParts): SignInQueue {
  const lanes = new Map<string, Lane>();
  const enter = (lane: Lane): Promise<void> => {
    if (lane.running < atOnce) {
      lane.running += 1;
      return Promise.resolve();
    }
    const full = new Problem('sign-ins-under-way', { retryAfterSeconds });
    if (lane.waiting.size >= mostWaiting) return Promise.reject(full);
    return new Promise((resolve, reject) => {
      const letIn = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        lane.waiting.delete(letIn);
        reject(full);
      }, waitMs);
      lane.waiting.add(letIn);
    });
  };
  const leave = (name: string, lane: Lane) => {
    const [next] = lane.waiting;
    if (next === undefined) lane.running -= 1;
    else {
      lane.waiting.delete(next);
      next();
    }
    if (lane.running === 0) lanes.delete(name);
  };
  return {
    async run(name, call) {
      const lane = lanes.get(name) ?? { running: 0, waiting: new Set() };
      lanes.set(name, lane);
      await enter(lane);
      try {
        return await call();
      } finally {
        leave(name, lane);
      }
    },
  };
}
