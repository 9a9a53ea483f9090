import type { MaskPreviews } from '../ports.ts';
import type { DirectoryService } from '../directory/directory.ts';
import type { ReadingsOnWord } from '../stated-reading/readings-on-word.ts';
import type { SignedIn } from '../sign-in/sessions.ts';

export interface MaskPreviewService {
  /** The reply's JSON. Names given come back in their order; without them, the snapshot's profiles are read. */
  preview(
    signedIn: SignedIn,
    input: { mask: string; profileNames?: readonly string[] | undefined },
  ): Promise<Uint8Array>;
}

export interface MaskPreviewParts {
  readonly directory: DirectoryService;
  readonly previews: MaskPreviews;
  readonly readings: ReadingsOnWord;
}

export function createMaskPreviewService({ directory, previews, readings }: MaskPreviewParts): MaskPreviewService {
  return {
    async preview(signedIn, { mask, profileNames }) {
      const [{ groups, renamedGroups, source }, statedReading] = await Promise.all([
        directory.groups(signedIn),
        readings.forReplies(signedIn),
      ]);
      const given = { mask, groups, renamedGroups, groupsSource: source, statedReading };
      if (profileNames !== undefined)
        return await previews.preview({ ...given, profiles: profileNames, snapshot: null });
      const { profiles, snapshot } = await directory.profiles(signedIn.instanceKey);
      return await previews.preview({ ...given, profiles, snapshot });
    },
  };
}
