import type { HttpRequest } from '../http/messages.ts';
import type { Person } from './person.ts';

/** An invalid request: answered with 400. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
}

/** Reads the query of a request. Refuses unknown parameters, since ignoring them would change the answer. */
export class Query {
  private readonly query: URLSearchParams;

  /** Throws `BadRequest` for an unknown parameter, or one that comes twice. */
  constructor(request: HttpRequest, known: readonly string[]) {
    this.query = request.query;
    for (const name of this.query.keys()) {
      if (!known.includes(name)) throw new BadRequest(`Unknown parameter: "${name}"`);
      if (this.query.getAll(name).length > 1) throw new BadRequest(`Parameter given twice: "${name}"`);
    }
  }

  text(name: string): string | undefined {
    return this.query.get(name) ?? undefined;
  }

  /** `true` or `false` in any case: the Python client sends `True`. */
  flag(name: string, absent: boolean): boolean {
    const value = this.query.get(name)?.toLowerCase();
    if (value === undefined) return absent;
    if (value !== 'true' && value !== 'false') throw new BadRequest(`For input string: "${value}"`);
    return value === 'true';
  }

  oneOf<Value extends string>(name: string, values: readonly Value[]): Value | undefined {
    const given = this.query.get(name);
    if (given === null) return undefined;
    const found = values.find((value) => value.toLowerCase() === given.toLowerCase());
    if (found === undefined) throw new BadRequest(`For input string: "${given}"`);
    return found;
  }
}

/** A page number as the service reads it. Throws `BadRequest`. */
export function readPage(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new BadRequest(`For input string: "${text}"`);
  return Number(text);
}

/** Filter of a list of people. */
export interface PeopleFilter {
  readonly domain: string | undefined;
  /** Sent by Adobe's Python client; in no documentation. */
  readonly type: Person['type'] | undefined;
  readonly status: 'active' | 'inactive' | undefined;
}

export function readFilter(query: Query): PeopleFilter {
  return {
    domain: query.text('domain')?.toLowerCase(),
    type: query.oneOf('type', ['adobeID', 'enterpriseID', 'federatedID', 'unknown']),
    status: query.oneOf('status', ['active', 'inactive']),
  };
}

/** The test of a filter, or undefined when it lets everybody through. */
export function filterTest({ domain, type, status }: PeopleFilter): ((person: Person) => boolean) | undefined {
  if (domain === undefined && type === undefined && status === undefined) return undefined;
  return (person) =>
    (domain === undefined || person.domain.toLowerCase() === domain) &&
    (type === undefined || person.type === type) &&
    // Licences are not modelled: an inactive account counts as one without an active licence.
    (status === undefined || (person.status === 'active') === (status === 'active'));
}
