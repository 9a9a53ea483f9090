import type { PersonImpactBody } from '@console/contract';
import type { DialectConstruct } from '@console/domain';
import { Fragment } from 'react';
import { useText } from '../../../../shared/intl/use-text.ts';
import { ConstructCode } from '../../../../shared/ui/dialect/construct-text.tsx';
import { personRemarks } from './person-remarks.ts';

/** The remarks on a person, with constructs shown as code. */
export function PersonRemarks({ person }: { readonly person: PersonImpactBody }) {
  const text = useText();
  return personRemarks(text, person).map((remark, index) => (
    <Fragment key={typeof remark === 'string' ? remark : 'constructs'}>
      {index === 0 ? null : ' · '}
      {typeof remark === 'string'
        ? remark
        : text.rich('impact.doubt.dialect', {
            constructs: <ConstructCodes key="constructs" constructs={remark.constructs} />,
          })}
    </Fragment>
  ));
}

function ConstructCodes({ constructs }: { readonly constructs: readonly DialectConstruct[] }) {
  return constructs.map((construct, index) => (
    <Fragment key={construct}>
      {index === 0 ? null : ', '}
      <ConstructCode construct={construct} />
    </Fragment>
  ));
}
