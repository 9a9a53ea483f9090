import type { Reply } from '../http/messages.ts';
import { editJson } from './edit-json.ts';
import { editXml } from './edit-xml.ts';
import type { Damage, Edit } from './effect.ts';
import { NotInReply } from './path.ts';
import { declareEncoding, encode, type Format } from './encode.ts';

/**
 * Changes a reply by a fault. Throws when an edit finds nothing to change, since an undamaged reply would mislead, unless the fault
 * sets `whereThere`.
 */
export function damageReply(reply: Reply, damage: Damage): Reply {
  const format = formatOf(reply);
  let text = String(reply.body);
  for (const edit of damage.edits ?? [])
    text = damage.whereThere === true ? editedWhereThere(text, edit, format) : edited(text, edit, format);
  const headers: Record<string, string> = { ...reply.headers };
  const body = encodedBody(text, damage, { format, headers });
  if (damage.contentType !== undefined) headers['content-type'] = damage.contentType;
  for (const [name, value] of Object.entries(damage.headers ?? {})) {
    if (value === null) delete headers[name.toLowerCase()];
    else headers[name.toLowerCase()] = value;
  }
  return { status: damage.status ?? reply.status, headers, body: body.subarray(0, damage.cut) };
}

function formatOf({ headers }: Reply): Format {
  const type = headers['content-type'] ?? '';
  if (type.includes('json')) return 'json';
  return type.includes('xml') ? 'xml' : 'other';
}

function editedWhereThere(text: string, edit: Edit, format: Format): string {
  try {
    return edited(text, edit, format);
  } catch (error) {
    if (error instanceof NotInReply) return text;
    throw error;
  }
}

function edited(text: string, edit: Edit, format: Format): string {
  if ('replace' in edit) {
    if (!text.includes(edit.replace)) throw new Error(`The fault's text '${edit.replace}' is not in the reply.`);
    return text.replaceAll(edit.replace, () => edit.by);
  }
  switch (format) {
    case 'json':
      return editJson(text, edit);
    case 'xml':
      return editXml(text, edit);
    default:
      throw new Error(`The fault's edit ${edit.path} needs a reply in JSON or XML; this one is neither.`);
  }
}

/** The body in the encoding of the fault; the XML declaration and the header name it unless `declared` is false. */
function encodedBody(
  text: string,
  { encoding, declared = true }: Damage,
  { format, headers }: { format: Format; headers: Record<string, string> },
): Buffer {
  if (encoding === undefined) return Buffer.from(text, 'utf8');
  if (!declared) return encode(text, encoding, format);
  const type = (headers['content-type'] ?? 'text/plain').replace(/\s*;\s*charset=[^;]*/i, '');
  headers['content-type'] = `${type}; charset=${encoding}`;
  return encode(format === 'xml' ? declareEncoding(text, encoding) : text, encoding, format);
}
