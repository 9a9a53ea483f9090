export type EnvironmentKind = 'production' | 'stage' | 'development' | 'unnamed';

const kinds = [
  ['production', ['prod', 'production', 'prd', 'live']],
  ['stage', ['stage', 'stg', 'staging', 'preprod', 'uat']],
  ['development', ['dev', 'development', 'test', 'sandbox', 'lab']],
] as const;

/** What an instance is for, as far as the words of its key say. */
export function environmentKind(instanceKey: string): EnvironmentKind {
  const words = instanceKey.split('-');
  return kinds.find(([, names]) => names.some((name) => words.includes(name)))?.[0] ?? 'unnamed';
}
