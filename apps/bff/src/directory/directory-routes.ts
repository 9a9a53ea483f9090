import { listOperatorGroups, listProfiles, previewLimits, previewMaskOnServer } from '@console/contract';
import type { FastifyInstance } from 'fastify';
import { signedInOf } from '../http/checks/signed-in.ts';
import type { DirectoryService } from './directory.ts';
import type { MaskPreviewService } from '../preview/mask-preview.ts';
import { routeOptions } from '../http/route-options.ts';

export interface DirectoryRouteParts {
  readonly directory: DirectoryService;
  readonly maskPreview: MaskPreviewService;
}

/** Fits the most names that a preview takes, each with 130 characters of any script, quoted, with a comma. */
const previewBodyLimit = previewLimits.profileNames * (130 * 3 + 3) + 64 * 1024;

export async function directoryRoutes(
  app: FastifyInstance,
  { directory, maskPreview }: DirectoryRouteParts,
): Promise<void> {
  app.route(routeOptions(listOperatorGroups, ({ request }) => directory.groups(signedInOf(request))));
  app.route(routeOptions(listProfiles, ({ params }) => directory.profiles(params.instanceKey)));
  app.route({
    ...routeOptions(previewMaskOnServer, ({ body, request }) => maskPreview.preview(signedInOf(request), body)),
    bodyLimit: previewBodyLimit,
  });
}
