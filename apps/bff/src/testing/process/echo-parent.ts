import { WorkProcess } from '../../workers/work-process.ts';

// Starts a process, prints who it is, and waits to be killed.
const options = { file: new URL('echo-process.ts', import.meta.url), nurseryMb: 1 };
const child = new WorkProcess<object, { readonly pid: number }>(options, {
  onAnswer: ({ pid }) => process.stdout.write(`${pid}\n`),
  onGone: () => process.exit(1),
});
child.send({});
setInterval(() => undefined, 60_000);
