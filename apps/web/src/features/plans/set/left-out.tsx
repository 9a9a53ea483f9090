import type { PlanSetBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';
import { accountPath } from '../../../shared/lib/paths.ts';
import { findingText } from '../../../shared/ui/findings/finding-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { problemKey } from '../../../shared/ui/problem-notice.tsx';
import { RouteLink } from '../../../shared/ui/route-link.tsx';

const list = style({ margin: 0, paddingStart: 20, display: 'flex', flexDirection: 'column', gap: 4 });
const upstream = style({ font: 'detail', color: 'neutral-subdued' });

/** Accounts that were asked for and have no plan, each with the reason. */
export function LeftOut({ instanceKey, refused }: Pick<PlanSetBody, 'instanceKey' | 'refused'>) {
  const text = useText();
  if (refused.length === 0) return null;
  return (
    <Notice tone="notice" title={text('planSet.refused.title', { count: refused.length })}>
      <ul className={list} data-refused={refused.length}>
        {refused.map(({ account, act, problem }) => (
          <li key={account}>
            {act === 'create' ? (
              <strong>{account}</strong>
            ) : (
              <RouteLink to={accountPath(instanceKey, account)}>{account}</RouteLink>
            )}
            {': '}
            {problem.errors === undefined
              ? text(problemKey(problem.code))
              : problem.errors
                  .map(({ path, code }) => `${path.replace(/^change\./u, '')}: ${findingText(text, 'plain', { code })}`)
                  .join(' ')}
            {problem.upstream?.text === undefined ? null : (
              <span className={upstream}> {text('problem.upstream', { text: problem.upstream.text })}</span>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
