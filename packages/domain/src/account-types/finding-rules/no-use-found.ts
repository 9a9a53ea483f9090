import { type Account, clear, found, type Judgement, notJudged } from './judgement.ts';

/**
 * An enabled account that nothing was found to use, where queries see what uses accounts of its type. It may be in use all the same:
 * no query looks into workflows and scripts.
 */
export function noUseFound({ type, values, use }: Account): Judgement {
  const enabled = values['enabled'];
  if (enabled === false || use === 'linked') return clear;
  if (type?.linkedBy === undefined) return { kind: 'not-judged', fields: [], cause: 'seen-by-no-query' };
  if (enabled !== true) return notJudged('enabled');
  return use === 'nothing-found' ? found() : { kind: 'not-judged', fields: [], cause: use };
}
