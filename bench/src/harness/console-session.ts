export interface Credentials {
  readonly instanceKey: string;
  readonly login: string;
  readonly password: string;
}

/** Signs in as the console's own page would; gives the headers of the calls that follow. */
export async function signInHeaders(origin: string, credentials: Credentials): Promise<Record<string, string>> {
  const shared = { 'x-console': '1', 'sec-fetch-site': 'same-origin' };
  const reply = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { ...shared, 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  if (reply.status !== 201) throw new Error(`Signing in was answered with ${reply.status}: ${await reply.text()}`);
  const cookie = reply.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ');
  return { ...shared, cookie };
}

export interface TimedReply {
  readonly status: number;
  /** Milliseconds from the call to the last byte. */
  readonly ms: number;
  readonly text: string;
}

export interface ConsoleSession {
  get(path: string): Promise<TimedReply>;
  post(path: string, body: object): Promise<TimedReply>;
}

/** Calls below one address, signed in. */
export async function openSession(origin: string, credentials: Credentials): Promise<ConsoleSession> {
  const headers = await signInHeaders(origin, credentials);
  const timed = async (path: string, init: RequestInit): Promise<TimedReply> => {
    const started = performance.now();
    const reply = await fetch(`${origin}${path}`, init);
    const text = await reply.text();
    return { status: reply.status, ms: performance.now() - started, text };
  };
  return {
    get: (path) => timed(path, { headers }),
    post: (path, body) =>
      timed(path, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
}

/** @throws unless the reply is a success. */
export function bodyOf({ status, text }: TimedReply): unknown {
  if (status !== 200) throw new Error(`A call was answered with ${status}: ${text.slice(0, 500)}`);
  return JSON.parse(text);
}
