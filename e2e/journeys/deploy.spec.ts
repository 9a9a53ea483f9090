import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { isAnyLeft, newestFile } from '../fixtures/operating.ts';
import { expect, test } from '../fixtures/test.ts';

test.slow();

const root = path.resolve(import.meta.dirname, '..', '..');
const made = new Set(['node_modules', 'dist', '.data', '.git', '.types', 'test-results']);

const linesOf = (file: string): readonly string[] => readFileSync(path.join(root, 'deploy', file), 'utf8').split('\n');

/** The values of one directive, in order. */
function directives(lines: readonly string[], name: string, sign: string): readonly string[] {
  return lines.filter((line) => line.startsWith(name + sign)).map((line) => line.slice(name.length + sign.length));
}

/** Copies the sources only, as a release or `COPY . .` does. */
function copyOfSources(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'ims-console-deployed-'));
  const app = path.join(folder, 'app');
  cpSync(root, app, { recursive: true, filter: (source) => !made.has(path.basename(source)) });
  return folder;
}

test('the steps of the Containerfile and the command of the unit start a service from an empty directory', async ({
  product,
}) => {
  const folder = copyOfSources();
  const [app, data] = [path.join(folder, 'app'), path.join(folder, 'data')];
  // Replaces paths outside the folder, and the image's user, which this machine lacks.
  const inFolder = (step: string) =>
    step
      .replaceAll('/var/lib/ims-console', data)
      .replace('-o node -g node', `-m 0700 -o ${process.getuid?.() ?? 0} -g ${process.getgid?.() ?? 0}`);
  for (const step of directives(linesOf('Containerfile'), 'RUN', ' ').map(inFolder)) {
    const { status, stderr, stdout } = spawnSync('sh', ['-c', step], {
      cwd: app,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], CI: 'true' },
      encoding: 'utf8',
    });
    expect([step, status, status === 0 ? '' : stderr + stdout]).toEqual([step, 0, '']);
  }

  const config = path.join(folder, 'console.json');
  const instance = {
    key: 'acme-prod',
    label: 'ACME production',
    address: 'https://acme-prod.campaign.acme.example',
    soapUrl: `${product.emulator.origin}/campaign/acme-prod`,
  };
  const store = { sqliteFile: path.join(data, 'console.sqlite') };
  writeFileSync(config, JSON.stringify({ allowLoopback: true, instances: [instance], store }));

  const unit = linesOf('ims-console.service');
  const here = (text: string) =>
    text.replaceAll('/opt/ims-console', app).replaceAll('/etc/ims-console/console.json', config);
  const environment = Object.fromEntries(
    directives(unit, 'Environment', '=').map((line): [string, string] => {
      const [name = '', ...value] = here(line).split('=');
      return [name, value.join('=')];
    }),
  );
  const [command = '', ...args] = here(directives(unit, 'ExecStart', '=')[0] ?? '').split(' ');
  const [cwd = ''] = directives(unit, 'WorkingDirectory', '=').map(here);
  const before = newestFile(app);
  const service = spawn(command, args, {
    cwd,
    detached: true,
    // The port of the unit may be in use on this machine.
    env: { ...environment, PATH: '/usr/bin:/bin', PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(service, 'exit');
  service.stderr.resume();
  const [line] = await once(createInterface({ input: service.stdout }), 'line');
  const url = String(line).replace('ready ', '');
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  expect(await (await fetch(url)).text()).toContain('<title>');
  const signedIn = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'x-console': '1', 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ instanceKey: 'acme-prod', login: 'demo-admin', password: 'demo' }),
  });
  expect(signedIn.status).toBe(201);

  // Like systemd: send the signal to every process of the unit.
  process.kill(-(service.pid ?? 0), 'SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(isAnyLeft(service.pid ?? 0)).toBe(false);
  expect(newestFile(app)).toEqual(before);
  rmSync(folder, { recursive: true, force: true });
});
