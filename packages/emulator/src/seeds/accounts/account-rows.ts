import type { CampaignInstance } from '../../campaign/instance.ts';
import { EMPTY_RECORD_ID, row, SeededRow, type Row } from '../../campaign/records.ts';
import type { Field, Schema } from '../../schemas/definition.ts';
import type { AccountSeed } from '../seed.ts';

/** The folder of external accounts. */
export const ACCOUNT_FOLDER_ID = '1132';
/** A folder within it, which somebody made. */
export const PARTNER_FOLDER_ID = '21400';
const ACCOUNT_ID_BASE = 3_000;
/** An id that no account has. */
const NO_ACCOUNT_ID = '999999';
const BUILT_IN_OPERATOR = 'admin';

interface AccountSource {
  readonly instance: CampaignInstance;
  readonly schema: Schema;
  /** The id of the operator with this login. */
  readonly editorId: (login: string) => string;
}

/**
 * The accounts of a seed, after the empty record: Adobe's own procedures leave out `@id<>0`, so there is one. That
 * nothing is set in it, its internal name included, is an assumption.
 */
export function accountRows(source: AccountSource, accounts: readonly AccountSeed[]): Row[] {
  const shared = {
    ...source,
    fields: new Map(source.schema.fields.map((field) => [field.path, field])),
    editorIds: new Map<string, string>(),
  };
  const rows = accounts.map((account, index) => new AccountRow(shared, account, String(ACCOUNT_ID_BASE + index)));
  return [row({ '@id': EMPTY_RECORD_ID }), ...rows];
}

/** The ids of a seed's accounts, by internal name; of a name that no account has, an id that leads nowhere. */
export function accountIds(accounts: readonly AccountSeed[]): (name: string) => string {
  const ids = new Map(accounts.map(({ values }, index) => [values['@name'] ?? '', String(ACCOUNT_ID_BASE + index)]));
  return (name) => ids.get(name) ?? NO_ACCOUNT_ID;
}

interface SharedSource extends AccountSource {
  readonly fields: ReadonlyMap<string, Field>;
  readonly editorIds: Map<string, string>;
}

/** An account computed when asked, so that thousands of them cost nothing at the start. */
class AccountRow extends SeededRow {
  private readonly source: SharedSource;
  private readonly account: AccountSeed;
  private readonly id: string;
  private cipherTexts: Map<string, string> | undefined;

  constructor(source: SharedSource, account: AccountSeed, id: string) {
    super();
    this.source = source;
    this.account = account;
    this.id = id;
  }

  protected override seeded(path: string): string | undefined {
    switch (path) {
      case '@id':
        return this.id;
      case '@folder-id':
        return this.account.values[path] ?? ACCOUNT_FOLDER_ID;
      case '@createdBy-id':
        return this.editorId(BUILT_IN_OPERATOR);
      case '@modifiedBy-id':
        return this.editorId(this.account.by);
      case '@created':
        return this.account.created;
      case '@lastModified':
        return this.account.modified;
      default:
        return this.stored(path);
    }
  }

  private stored(path: string): string | undefined {
    const field = this.source.fields.get(path);
    if (!field) return undefined;
    const value = this.account.values[path] ?? field.default;
    return field.secret === true && value !== undefined && value !== '' ? this.encrypted(path, value) : value;
  }

  // The cipher salts: two readings of one secret must give one text.
  private encrypted(path: string, plain: string): string {
    this.cipherTexts ??= new Map();
    const known = this.cipherTexts.get(path) ?? this.source.instance.cipher.encrypt(plain);
    this.cipherTexts.set(path, known);
    return known;
  }

  private editorId(login: string): string {
    const { editorIds, editorId } = this.source;
    const known = editorIds.get(login) ?? editorId(login);
    editorIds.set(login, known);
    return known;
  }
}
