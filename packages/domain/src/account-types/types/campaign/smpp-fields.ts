import type { FieldDescriptor, PlainFieldKind } from '../../descriptor.ts';
import { documented, type Own, unconfirmed } from '../../field-builders.ts';

type SmppField = Omit<Own, 'xpaths' | 'certainty'> &
  Pick<FieldDescriptor, 'label'> & {
    /** Where it is called otherwise than the field. */
    readonly attribute?: string;
  };

/** An SMPP parameter that a recorded reply has below `params` (SDK mock L1078). */
export function recorded(key: string, kind: PlainFieldKind, { attribute = key, ...own }: SmppField): FieldDescriptor {
  return documented(key, kind, { xpaths: [`params/@${attribute}`], ...own });
}

/** One that Adobe's SMS pages show by its label only. */
export function onPage(key: string, kind: PlainFieldKind, { attribute = key, ...own }: SmppField): FieldDescriptor {
  return unconfirmed(key, kind, { xpaths: [`params/@${attribute}`, `@${attribute}`], ...own });
}
