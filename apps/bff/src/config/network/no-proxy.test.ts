import { expect, test } from 'vitest';
import { isExempt, noProxyEntries } from './no-proxy.ts';

const cases: readonly [entries: string, host: string, isDirect: boolean][] = [
  ['example.com', 'example.com', true],
  ['example.com', 'www.example.com', true],
  ['example.com', 'nonexample.com', false],
  ['example.com', 'example.com.evil.example', false],
  ['.example.com', 'www.example.com', true],
  ['.example.com', 'example.com', true],
  ['.example.com', 'nonexample.com', false],
  ['EXAMPLE.com.', 'www.example.COM', true],
  ['example.com', 'www.example.com.', true],
  ['*', 'anything.example', true],
  ['*', '10.1.2.3', true],
  // As with curl, a star counts when it stands alone.
  ['other.example,*', 'anything.example', false],
  ['*.example.com', 'www.example.com', false],
  ['a.example, b.example', 'b.example', true],
  ['a.example b.example', 'b.example', true],
  [',,a.example,', 'a.example', true],
  ['', 'a.example', false],
  ['.', 'a.example', false],
  ['example.com:8443', 'example.com:8443', true],
  ['example.com:8443', 'example.com', false],
  ['example.com:443', 'example.com', true],
  ['10.1.2.3', '10.1.2.3', true],
  ['10.1.2.3', '10.1.2.30', false],
  ['10.1.2.3:443', '10.1.2.3', true],
  ['2.3', '10.1.2.3', false],
  ['10.0.0.0/8', '10.200.0.1', true],
  ['10.0.0.0/8', '11.0.0.1', false],
  ['192.168.16.0/20', '192.168.31.255', true],
  ['192.168.16.0/20', '192.168.32.0', false],
  ['10.0.0.0/33', '10.0.0.0', false],
  ['10.0.0.0/x', '10.0.0.0', false],
  // No name is resolved to find out.
  ['10.0.0.0/8', 'ten.example', false],
  ['fd00::/8', '[fd12::1]', true],
  ['fd00::/8', '[fe00::1]', false],
  ['fd12::1', '[fd12::1]', true],
  ['[fd12::1]', '[fd12::1]', true],
  ['[fd12::1]:443', '[fd12::1]', true],
  ['[fd12::1]:8443', '[fd12::1]', false],
  ['0.0.0.0/0', '[fd12::1]', false],
];

test.each(cases)('%j and %s: directly is %s', (entries, host, isDirect) => {
  expect(isExempt(new URL(`https://${host}/path`), noProxyEntries(entries))).toBe(isDirect);
});
