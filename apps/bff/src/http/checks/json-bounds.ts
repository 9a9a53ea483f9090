import { Problem } from '../../problem.ts';

export const deepest = 32;
/** Twice the longest list of names that a call accepts. */
const mostEntries = 200_000;
/** More fields than any object of the contract has. */
const mostFields = 100;

const sign = { quote: 0x22, comma: 0x2c, colon: 0x3a, open: 0x5b, escape: 0x5c, close: 0x5d, begin: 0x7b, end: 0x7d };

/**
 * Scans the bytes of a document before it is parsed, and stops at the first excess: a parsed document takes many times its
 * bytes. Does not check whether it is JSON.
 * @throws Problem `malformed-body` below 32 levels, `body-too-large` beyond 200,000 entries, `invalid-request` for an object
 * of more than 100 fields
 */
export function refuseUnbounded(body: Uint8Array): void {
  // The number of fields of each open object; a list has none.
  const fields: number[] = [];
  let entries = 0;
  for (let at = 0; at < body.length; at += 1) {
    switch (body[at]) {
      case sign.quote:
        at = endOfText(body, at + 1);
        break;
      case sign.comma:
        entries += 1;
        if (entries > mostEntries) throw new Problem('body-too-large');
        break;
      case sign.begin:
      case sign.open:
        if (fields.push(0) > deepest) throw new Problem('malformed-body');
        break;
      case sign.end:
      case sign.close:
        fields.pop();
        break;
      case sign.colon:
        if (countField(fields) > mostFields) throw tooManyFields();
        break;
      default:
    }
  }
}

/** The quote that ends a text, or the end of the document. */
function endOfText(body: Uint8Array, from: number): number {
  let at = from;
  while (at < body.length && body[at] !== sign.quote) at += body[at] === sign.escape ? 2 : 1;
  return at;
}

function countField(fields: number[]): number {
  const count = (fields.pop() ?? 0) + 1;
  fields.push(count);
  return count;
}

function tooManyFields(): Problem {
  const message = `an object of more than ${mostFields} fields`;
  return new Problem('invalid-request', { errors: [{ path: '', code: 'too-many-fields', message }] });
}
