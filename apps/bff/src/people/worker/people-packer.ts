import { packPeople, type PeopleChunks } from '../../packed/people-chunks.ts';
import { runInProcess } from '../../workers/run-in-process.ts';

/**
 * `packPeople` off the event loop: sorting a hundred thousand people takes half a second. A single chunk is packed here, which
 * is faster than starting a process.
 */
export async function packPeopleAside({ users, direct }: PeopleChunks): Promise<Uint8Array<ArrayBuffer>> {
  if (users.length <= 1 && direct.length <= 1) return await packPeople({ users, direct });
  return await runInProcess({ file: new URL('people-packer-process.ts', import.meta.url), data: { users, direct } });
}
