// oxlint-disable-next-line import/no-unassigned-import -- it must run before any schema is made
import './shared/lib/zod-without-eval.ts';
import { start } from './app/start.ts';

const container = document.querySelector<HTMLElement>('#root');
if (container) void start(container);
