import type { AccountTypeDescriptor, SectionDescriptor } from './descriptor.ts';
const g = (key: string, kind: 'text' | 'flag', xpath: string) => ({ key, kind, xpaths: [xpath], certainty: 'documented', label: { en: key, sv: key } }) as const;
export function sectionsOf(descriptor: AccountTypeDescriptor | undefined): readonly SectionDescriptor[] {
  return [
    { key: 'general', title: { en: 'General', sv: 'General' }, fields: [g('label', 'text', '@label'), g('name', 'text', '@name'), g('enabled', 'flag', '@active'), g('packageAutoExport', 'flag', '@packageAutoExport')] },
    ...(descriptor?.sections ?? []),
  ];
}
export const describedPaths: ReadonlySet<string> = new Set<string>();
export const imsPaths: ReadonlySet<string> = new Set<string>(['@imsServer', '@imsOrgId', '@imsRightsMask', '@callbackServer']);
