import type { WriteDocument, WriteElement } from '@console/campaign-soap';
import type { AccountWrite } from '../../ports.ts';

interface Written {
  readonly attributes: Record<string, string | boolean>;
  readonly children: WriteElement[];
}

/** Elements of a write while they are put together. */
interface Draft {
  readonly attributes: Record<string, string | boolean>;
  readonly elements: Map<string, Draft>;
  text?: string;
}

function emptyDraft(): Draft {
  return { attributes: {}, elements: new Map() };
}

/**
 * Attributes and elements of a write: only what changes, and only where this build has it. What is not named stays as it is
 * stored (facts on the wire: Write), the unknown parts of a record included.
 */
function writtenValues({ account, change, storedSecrets }: AccountWrite): Written {
  const root = emptyDraft();
  for (const { field, xpath, present } of account.fields) {
    const value = storedSecrets[field] ?? change[field];
    if (value === undefined || !present) continue;
    put(root, xpath.split('/'), typeof value === 'object' ? value.join(',') : value);
  }
  return { attributes: root.attributes, children: elementsOf(root) };
}

function put(draft: Draft, [step = '', ...deeper]: readonly string[], value: string | boolean): void {
  if (step.startsWith('@')) {
    draft.attributes[step.slice(1)] = value;
    return;
  }
  const element = draft.elements.get(step) ?? emptyDraft();
  draft.elements.set(step, element);
  if (deeper.length === 0) element.text = String(value);
  else put(element, deeper, value);
}

function elementsOf({ elements }: Draft): WriteElement[] {
  return [...elements].map(([name, inner]): WriteElement => {
    const element = { name, attributes: inner.attributes, children: elementsOf(inner) };
    return inner.text === undefined ? element : Object.assign(element, { text: inner.text });
  });
}

/** A write of one record by its key; a new one has its name as key, so that Campaign refuses a second of that name. */
export function writeDocument(write: AccountWrite): WriteDocument {
  const { act, account } = write;
  const record = { name: 'extAccount', schema: 'nms:extAccount' } as const;
  if (act === 'delete') return { ...record, operation: 'delete', key: '@id', attributes: { id: account.id } };
  const { attributes, children } = writtenValues(write);
  if (act === 'change')
    return { ...record, operation: 'update', key: '@id', attributes: { id: account.id, ...attributes }, children };
  const type = account.type?.value;
  return { ...record, operation: 'insert', key: '@name', attributes: { type, ...attributes }, children };
}
