import type { Differing } from '@console/domain/account-file';
import { visible } from './paint.ts';
import { UsageError } from './usage-error.ts';

function inCapitals(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_');
}

/** The environment variable of a secret: a repository has the file, and what runs it has the secret. */
export function secretVariable(account: string, field: string): string {
  return `CONSOLE_SECRET_${inCapitals(account)}_${inCapitals(field)}`;
}

/** Secrets that were given, by account and field; an empty text is none. */
export type TypedSecrets = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Secrets as far as the environment has them.
 * @throws UsageError where one variable would be of two secrets
 */
export function secretsOfEnvironment(
  accounts: readonly Differing[],
  env: Readonly<Record<string, string | undefined>>,
): TypedSecrets {
  const ownerOf = new Map<string, string>();
  return new Map(
    accounts.map(({ name, secrets, maySecrets }) => {
      const typed = [...secrets, ...maySecrets].flatMap((field): [string, string][] => {
        const variable = secretVariable(name, field);
        const value = env[variable];
        const other = ownerOf.get(variable);
        ownerOf.set(variable, `${field} of ${name}`);
        if (value !== undefined && other !== undefined)
          throw new UsageError(`${variable} would be for ${other} and for ${field} of ${name}: take one by --only.`);
        return value === undefined ? [] : [[field, value]];
      });
      return [name, new Map(typed)];
    }),
  );
}

/** Secrets of an account that are needed and not given yet. */
export function missingSecrets({ name, secrets }: Differing, typed: TypedSecrets): readonly string[] {
  return secrets.filter((field) => typed.get(name)?.get(field) === undefined);
}

/**
 * Asks for what the environment lacks. Nothing typed means that the account stays without it.
 * @throws UsageError where nobody can be asked
 */
export async function askForSecrets(
  accounts: readonly Differing[],
  typed: TypedSecrets,
  ask: (question: string) => Promise<string | undefined>,
): Promise<TypedSecrets> {
  const all = new Map([...typed].map(([name, fields]) => [name, new Map(fields)]));
  for (const account of accounts) {
    for (const field of missingSecrets(account, typed)) {
      const answer = await ask(`${visible(account.name)}, ${visible(field)} (nothing: none): `);
      if (answer === undefined)
        throw new UsageError(
          `No secret for ${field} of ${account.name}: set ${secretVariable(account.name, field)} (empty for none), or run this on a terminal.`,
        );
      all.get(account.name)?.set(field, answer);
    }
  }
  return all;
}
