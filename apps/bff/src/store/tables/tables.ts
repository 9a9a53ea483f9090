import type { Generated } from 'kysely';

/** Times are milliseconds since 1970. JSON columns hold text that is parsed where it is read. */
export interface Tables {
  sessions: {
    id_hash: string;
    instance_key: string;
    login: string;
    /** Who it is, for screens; no secret. */
    profile: string;
    /** Campaign's tokens, sealed under a key that needs the cookie. */
    sealed_tokens: Buffer;
    created_at: number;
    seen_at: number;
    expires_at: number;
    ended_at: number | null;
    /** When the password was proved last. */
    proved_at: number;
    /** An HMAC of the columns that decide (`row-marks.ts`). */
    mark: string;
  };
  plans: {
    plan_id: string;
    instance_key: string;
    account_id: string;
    account_name: string;
    session_hash: string;
    author: string;
    revision: string;
    state: 'open' | 'applying' | 'applied' | 'unknown';
    /** What the plan shows. */
    body: string;
    /** The effective change without the secret. */
    change: string;
    sealed_secret: Buffer | null;
    created_at: number;
    expires_at: number;
    /** When an apply last began; null: none did, or the plan is older than this column. */
    claimed_at: number | null;
    /** What the plan was computed on; null in plans older than this column. */
    basis: string | null;
    /** Whom it touches, sealed; null if it touches nobody, and once that is deleted. */
    people: Buffer | null;
    /** What was overridden to apply it; null until it is applied. */
    decision: string | null;
    /** An HMAC of the columns that decide (`row-marks.ts`). */
    mark: string;
  };
  /** `refusal`: the problem that the request got, as JSON; null while it runs, and if it succeeded. */
  idempotency_keys: { key: string; plan_id: string; login: string; created_at: number; refusal: string | null };
  receipts: { plan_id: string; body: string; created_at: number };
  /** `body`: its plans in their order, and accounts that got none. */
  plan_sets: { set_id: string; instance_key: string; body: string; created_at: number };
  intents: {
    intent_id: string;
    plan_id: string;
    instance_key: string;
    account_id: string;
    account_name: string;
    author: string;
    request_id: string;
    /** Field values before and after, secrets as state only. */
    base: string;
    wanted: string;
    base_secret: string | null;
    wanted_secret: string | null;
    created_at: number;
    /** No verdict on an absent change before this time: the write may still land. */
    quiet_until: number;
    verdict: 'applied' | 'not-applied' | 'unknown' | 'not-sent' | null;
    closed_at: number | null;
    /** By the console's clock; null if nothing was sent. */
    sent_at: number | null;
    /** Campaign's times of the write before, and of the last write when the intent was closed. */
    stamp_before: number | null;
    stamp_after: number | null;
    writer_before: string | null;
    clock_ahead_ms: number | null;
    /** What was found when it was closed. */
    outcome: string | null;
    /** When its write was found landed after it had been closed. */
    late_at: number | null;
    act: 'change' | 'create' | 'delete';
  };
  revisions: {
    instance_key: string;
    account_id: string;
    revision: string;
    settings: string;
    /** `read`: met upstream; `applied`: stored through the console. */
    source: 'read' | 'applied';
    author: string | null;
    first_seen_at: number;
  };
  /** Since when a secret of an account has its stored form; `mark` is its fingerprint, empty where none is stored. */
  secret_memories: {
    instance_key: string;
    account_id: string;
    field: string;
    mark: string;
    since: number;
    stored_by: string | null;
  };
  /** What was stored of an account since some write, as the console saw it. Rows are never deleted. */
  stored_sightings: {
    id: Generated<number>;
    instance_key: string;
    account_id: string;
    revision: string;
    settings: string;
    source: 'read' | 'applied';
    /** By Campaign's clock; null if it does not say. */
    changed_at: number | null;
    changed_by: string | null;
    first_seen_at: number;
    last_seen_at: number;
  };
  restart_declarations: {
    declaration_id: string;
    instance_key: string;
    account_id: string;
    account_name: string;
    sighting_id: number;
    declared_at: number;
    declared_by: string;
    undone_at: number | null;
    undone_by: string | null;
  };
  snapshots: {
    snapshot_id: string;
    read_at: number;
    completeness: 'complete' | 'partial';
    reason: string | null;
    profiles: string;
    user_groups: string;
    /** `null`: the row is older than this column, so the organization is not known. */
    organization_id: string | null;
    /** 1: nothing is left out of the list, though some members of an entry may be unreadable. */
    is_whole: number;
    odd_entries: number;
  };
  people_sets: {
    set_id: string;
    read_at: number;
    completeness: 'complete' | 'partial';
    reason: string | null;
    user_count: number;
    organization_id: string | null;
    is_whole: number;
    odd_entries: number;
    not_listed: number;
    /** Both `null` for people read from Admin Console. */
    instance_key: string | null;
    upload: string | null;
  };
  /** `UserColumns`, packed: with one row per person a background read would be a hundred thousand writes. */
  people_columns: { set_id: string; bytes: Buffer };
  /** Operators of an instance as an administrator last read them; the key names the instance and its address. */
  operator_lists: {
    place: string;
    read_at: number;
    count: number;
    partial: string | null;
    odd_entries: number;
    /** 1: every entry is known; only some of their members are unreadable. */
    is_every_entry_known: number;
    /** `OperatorColumns`, packed. */
    bytes: Buffer;
  };
  /** Pinned expectations, by the account's name. */
  pinned: {
    instance_key: string;
    account_name: string;
    /** The id under which the account of this name was last seen. */
    account_id: string;
    version: number;
    body: string;
    changed_at: number;
    changed_by: string;
  };
  /** Statements and withdrawals (`statement` is null). Rows are never deleted. */
  stated_readings: {
    instance_key: string;
    /** From 1, without gaps. */
    version: number;
    statement: string | null;
    changed_at: number;
    changed_by: string;
  };
  group_names: { instance_key: string; group_id: string; name: string; first_seen_at: number };
  /** One row, counted up while the store is open: shows whether the file was rolled back. */
  store_counter: { id: number; value: number };
  /** One row: which server key the store was made with. */
  server_key: { id: number; fingerprint: string };
  rate_counters: { counter: string; window_start: number; count: number };
  /** Hashes of a login and address that signed in together, and of the login alone; until when that counts. */
  known_sign_ins: { pair: string; login: string; until: number };
  /** `until`: ms since 1970. */
  leases: { name: string; holder: string; until: number };
  audit: {
    seq: Generated<number>;
    at: number;
    event: string;
    login: string | null;
    instance_key: string | null;
    account_name: string | null;
    plan_id: string | null;
    request_id: string | null;
    fields: string;
    result: string;
    /** What was overridden, as JSON; null where nothing was. */
    details: string | null;
    previous_hash: string;
    hash: string;
  };
  /** The end of the audit chain, one row: shows whether the end of the chain was cut off. */
  audit_head: { id: number; seq: number; hash: string; mac: string };
}
