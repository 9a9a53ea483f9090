export type EnvironmentKind = 'production' | 'stage' | 'development' | 'unnamed';

const kinds = [
  ['production', ['prod', 'production', 'prd', 'live']],
  ['stage', ['stage', 'stg', 'staging', 'preprod', 'uat']],
  ['development', ['dev', 'development', 'test', 'sandbox', 'lab']],
] as const;

/** The kind of environment, guessed from the words in the instance key. */
export function environmentKind(instanceKey: string): EnvironmentKind {
  const words = instanceKey.split('-');
  return kinds.find(([, names]) => names.some((name) => words.includes(name)))?.[0] ?? 'unnamed';
}
