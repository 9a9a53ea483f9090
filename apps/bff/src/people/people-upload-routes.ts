import { checkPeopleUpload, removePeopleUpload, uploadLimits, uploadPeople } from '@console/contract';
import type { FastifyInstance } from 'fastify';
import { signedInOf } from '../http/checks/signed-in.ts';
import type { PeopleUploadService } from './people-uploads.ts';
import { routeOptions } from '../http/route-options.ts';

/** Registered separately, since only here a body is bytes and not JSON. */
export async function peopleUploadRoutes(
  app: FastifyInstance,
  { uploads }: { uploads: PeopleUploadService },
): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer' },
    async (_request: object, body: Buffer) => {
      return body;
    },
  );
  app.route({
    ...routeOptions(checkPeopleUpload, ({ body }) => uploads.check(body)),
    bodyLimit: uploadLimits.bytes,
  });
  app.route({
    ...routeOptions(uploadPeople, ({ body, query, request }) =>
      uploads.upload(signedInOf(request), { bytes: body, ...query, requestId: request.id }),
    ),
    bodyLimit: uploadLimits.bytes,
  });
  app.route(
    routeOptions(removePeopleUpload, async ({ request }) => {
      await uploads.remove(signedInOf(request), request.id);
      return undefined;
    }),
  );
}
