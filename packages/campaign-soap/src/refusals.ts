import type { CampaignSoapErrorKind } from './errors.ts';
import { deepText, localName } from './xml-element.ts';
import type { XmlElement } from './xml-element.ts';

export interface Refusal {
  kind: CampaignSoapErrorKind;
  code: string | undefined;
}

const kindByCode: ReadonlyMap<string, CampaignSoapErrorKind> = new Map([
  ['XSV-350008', 'session-expired'],
  ['XSV-350012', 'sign-in-refused'],
  ['XSV-350013', 'address-refused'],
]);
/** "Error while executing the method": says nothing of the cause, which then leads the detail. */
const wrapperCode = 'SOP-330011';

/**
 * What a SOAP fault means. Only a code that leads counts: the one that begins the fault string or code, and the one that
 * begins the detail where the former is the wrapper or missing. Further on, a detail may quote a stored row that holds
 * the text of any code.
 */
export function refusalOfFault(fault: XmlElement): Refusal {
  const leads = codesLeading(fault.children.filter((element) => !isDetail(element)));
  const causes = codesLeading(fault.children.filter(isDetail));
  const counting = leads.some((code) => code !== wrapperCode) ? leads : [...leads, ...causes];
  const known = counting.find((code) => kindByCode.has(code));
  if (known !== undefined) return { kind: kindByCode.get(known) ?? 'fault', code: known };
  const quoted = codesIn(fault.children.map(deepText).join('\n')).find((code) => !kindByCode.has(code));
  return { kind: 'fault', code: leads[0] ?? causes[0] ?? quoted };
}

/**
 * The refusal that a body without an envelope tells: plain text under 403, or an error page of any status. The first code
 * counts; in a good reply of another kind, such as JSON, only where it begins the body.
 */
export function refusalOfText(text: string, status: number): Refusal | undefined {
  const isError = status !== 200 || text.trimStart().startsWith('<');
  const code = isError ? codesIn(text)[0] : leadingCode(text);
  const kind = code === undefined ? undefined : kindByCode.get(code);
  return kind === undefined ? undefined : { kind, code };
}

export function codesIn(text: string): string[] {
  return text.match(/\b[A-Z]{3}-\d{6}\b/g) ?? [];
}

function isDetail(element: XmlElement): boolean {
  return localName(element).toLowerCase() === 'detail';
}

function codesLeading(elements: readonly XmlElement[]): string[] {
  return elements.map((element) => leadingCode(deepText(element))).filter((code) => code !== undefined);
}

function leadingCode(text: string): string | undefined {
  return /^\s*([A-Z]{3}-\d{6})\b/.exec(text)?.[1];
}
