import autocannon from 'autocannon';
import { withCannedConsole } from '../harness/canned-console.ts';
import { signInHeaders } from '../harness/console-session.ts';
import type { Figure } from '../harness/figure.ts';
import { atMost, exactMs, ms, none, showMedian } from '../harness/figure.ts';
import { median } from '../harness/statistics.ts';

const rounds = 5;
const seconds = 5;
const groups = 20;
// A little more than is asked for: some of each second is lost to connections that begin and end.
const strangersASecond = 600;
const readsASecond = 20;

const credentials = { instanceKey: 'bench', login: 'admin', password: 'p' };
const shared = { 'x-console': '1', 'sec-fetch-site': 'same-origin' };
const asJson = { ...shared, 'content-type': 'application/json' };

/** What somebody without a session can send: pages, public calls, calls that need a session, wrong passwords, and nonsense. */
const strange: autocannon.Request[] = [
  { method: 'GET', path: '/' },
  { method: 'GET', path: '/health/live' },
  { method: 'GET', path: '/health/ready' },
  { method: 'GET', path: '/api/instances', headers: shared },
  {
    method: 'GET',
    path: '/api/instances/bench/operator-groups',
    headers: { ...shared, cookie: `session=${'A'.repeat(43)}` },
  },
  { method: 'POST', path: '/api/session', headers: asJson, body: JSON.stringify({ ...credentials, password: '' }) },
  { method: 'POST', path: '/api/session', headers: asJson, body: '{"instanceKey":' },
  {
    method: 'POST',
    path: '/api/instances/bench/mask-previews',
    headers: asJson,
    body: JSON.stringify({ mask: '(.*)' }),
  },
];

/** What a person who is signed in waits for while strangers send what they like. */
export const strangers: Figure = {
  name: 'strangers',
  async measure() {
    const under: number[] = [];
    const alone: number[] = [];
    const sent: number[] = [];
    await withCannedConsole({ groups }, async (canned) => {
      await using console = await canned.startConsole();
      const [origin = ''] = console.found;
      const headers = await signInHeaders(origin, credentials);
      const url = `${origin}/api/instances/bench/operator-groups`;
      const read = async () => {
        const result = await autocannon({ url, headers, connections: 4, duration: seconds, overallRate: readsASecond });
        if (result.non2xx + result.errors + result.timeouts > 0) throw new Error('A signed-in read was not answered.');
        return result.latency.p99;
      };
      await read();
      for (let round = 0; round < rounds; round += 1) {
        alone.push(await read());
        const flood = autocannon({
          url: origin,
          connections: 50,
          duration: seconds + 1,
          overallRate: strangersASecond,
          requests: strange,
        });
        under.push(await read());
        const { requests, duration } = await flood;
        sent.push(requests.total / duration);
      }
    });
    return [
      {
        what: `signed-in read of ${groups} groups, ${readsASecond} a second, under ${median(sent).toFixed(0)} requests a second of strangers: p99`,
        figure: '≤ 500 ms',
        ours: showMedian(under, ms),
        rival: `the same without strangers ${showMedian(alone, ms)}`,
        ratio: none,
        verdict: atMost(median(under), 500, exactMs),
      },
    ];
  },
};
