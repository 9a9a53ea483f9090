import { authenticationKinds, type Operator } from '@console/domain';
import * as z from 'zod';
import { createNames, createPlaces, namesAt, packColumns, unpackColumns } from './columns.ts';

const operatorsSchema = z.strictObject({
  ids: z.array(z.string()),
  logins: z.array(z.string()),
  labels: z.array(z.string()),
  emails: z.array(z.string()),
  /** `null` where it was not read. */
  disabled: z.array(z.boolean().nullable()),
  authentications: z.array(z.enum(authenticationKinds)),
  groupNames: z.array(z.string()),
  /** For each operator, places in `groupNames`. */
  groups: z.array(z.array(z.int())),
});

/** Some thousands of operators, packed for the worker. `json` is what the bytes unpack to: the same list, the same text. */
export async function encodeOperators(
  operators: readonly Operator[],
): Promise<{ json: string; bytes: Uint8Array<ArrayBuffer> }> {
  const places = createPlaces();
  const json = JSON.stringify({
    ids: operators.map(({ id }) => id),
    logins: operators.map(({ login }) => login),
    labels: operators.map(({ label }) => label),
    emails: operators.map(({ email }) => email),
    disabled: operators.map(({ isDisabled }) => isDisabled),
    authentications: operators.map(({ authentication }) => authentication),
    groups: operators.map(({ groupNames }) => groupNames.map(places.of)),
    groupNames: places.names,
  });
  return { json, bytes: await packColumns(json) };
}

/** Throws when a chunk is not what `encodeOperators` made. */
export function decodeOperators(chunks: readonly Uint8Array[]): Operator[] {
  const nameOf = createNames();
  const operators: Operator[] = [];
  for (const bytes of chunks) {
    const { ids, logins, labels, emails, disabled, authentications, groups, groupNames } = unpackColumns(
      operatorsSchema,
      bytes,
    );
    const names = groupNames.map(nameOf);
    for (const [row, id] of ids.entries()) {
      const login = logins[row] ?? '';
      const email = emails[row] ?? '';
      operators.push({
        id,
        login,
        label: labels[row] ?? '',
        email: email === login ? login : email,
        isDisabled: disabled[row] ?? null,
        authentication: authentications[row] ?? 'unknown',
        groupNames: namesAt(names, groups[row]),
      });
    }
  }
  return operators;
}
