import { useEffect, useState } from 'react';
import { type Countdown, countdown } from './apply/countdown.ts';
import { serverTime } from '../../shared/lib/server-clock.ts';

/** How much of its life a plan has left. Draws anew only when the stage changes, not every second. */
export function useStage(expiresAt: string): Countdown['stage'] {
  const read = () => countdown(expiresAt, serverTime(Date.now())).stage;
  const [stage, setStage] = useState(read);
  useEffect(() => {
    const tick = () => setStage(countdown(expiresAt, serverTime(Date.now())).stage);
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [expiresAt]);
  return stage;
}
