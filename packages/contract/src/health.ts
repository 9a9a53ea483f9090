import * as z from 'zod';
import { endpoint } from './endpoint.ts';

export const healthLive = endpoint({
  method: 'GET',
  path: '/health/live',
  summary: 'The process answers',
  needs: 'none',
  response: z.object({ status: z.literal('ok') }),
});

export const healthReady = endpoint({
  method: 'GET',
  path: '/health/ready',
  summary: 'The store can be read and written',
  needs: 'none',
  response: z.object({ status: z.literal('ok') }),
});
