// Times in replies are the server's. A browser whose clock is minutes off would call a fresh plan expired, an old one valid and
// yesterday's people new; so the difference is noted whenever a reply says what time it is.

const storageKey = 'ims-console.clock-difference';
/** Less than this is the way of the reply, not a wrong clock. */
const tolerableMs = 20_000;

/** By how much the browser's clock is ahead, in ms; 0 when it is as good as right. */
export function clockDifference(serverIso: string, browserNow: number): number {
  const difference = browserNow - Date.parse(serverIso);
  return Number.isFinite(difference) && Math.abs(difference) > tolerableMs ? difference : 0;
}

let known: number | null = null;

/** Notes what time it is on the server, from a value it has made just now. */
export function noteServerTime(serverIso: string): void {
  known = clockDifference(serverIso, Date.now());
  try {
    sessionStorage.setItem(storageKey, String(known));
  } catch {
    // Storage is refused: the difference then lasts until the page is loaded again.
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
