import { type AccountFile, type AccountFileFault, parseAccountFile, sizeFault } from '@console/domain/account-file';

/** Why a chosen file is not used: a fault in it, or the browser could not read it. */
export type FileFault = AccountFileFault | { readonly code: 'unreadable' };

export type ChosenFile =
  | { readonly kind: 'read'; readonly name: string; readonly file: AccountFile }
  | { readonly kind: 'refused'; readonly name: string; readonly fault: FileFault };

/** Reads a chosen or dropped file, its size before its bytes. Never throws. */
export async function readChosenFile(chosen: File): Promise<ChosenFile> {
  const { name } = chosen;
  try {
    const tooLarge = sizeFault(chosen.size);
    if (tooLarge !== null) return { kind: 'refused', name, fault: tooLarge };
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const parsed = parseAccountFile(bytes, (label) => new TextDecoder(label, { fatal: true }));
    return { name, ...parsed };
  } catch {
    return { kind: 'refused', name, fault: { code: 'unreadable' } };
  }
}
