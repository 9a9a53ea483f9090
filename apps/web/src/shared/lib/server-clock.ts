// Times in replies are the server's. With a wrong clock, the browser would show a fresh plan as expired or an old one as valid.
// So it stores the difference whenever a reply has the server's time.

const storageKey = 'ims-console.clock-difference';
/** A smaller difference is network delay, not a wrong clock. */
const tolerableMs = 20_000;

/** By how many ms the browser's clock is ahead; 0 if the difference is tolerable. */
export function clockDifference(serverIso: string, browserNow: number): number {
  const difference = browserNow - Date.parse(serverIso);
  return Number.isFinite(difference) && Math.abs(difference) > tolerableMs ? difference : 0;
}

let known: number | null = null;

/** Stores the difference to the server's clock. `serverIso` must be from a reply that has just arrived. */
export function noteServerTime(serverIso: string): void {
  known = clockDifference(serverIso, Date.now());
  try {
    sessionStorage.setItem(storageKey, String(known));
  } catch {
    // Storage is refused: the difference is lost on reload.
  }
}

function stored(): number {
  try {
    const difference = Number(sessionStorage.getItem(storageKey));
    return Number.isFinite(difference) ? difference : 0;
  } catch {
    return 0;
  }
}

/** The server's time at the browser's time `browserNow`, in ms since 1970. */
export function serverTime(browserNow: number): number {
  known ??= stored();
  return browserNow - known;
}
