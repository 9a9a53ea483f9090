import { packPeople, type PeopleChunks } from '../../packed/people-chunks.ts';
import { runInProcess } from '../../workers/run-in-process.ts';

/**
 * `packPeople` beside the event loop: putting a hundred thousand people in order takes half a second. One chunk of them takes
 * less than starting a process, and is packed here.
 */
export async function packPeopleAside({ users, direct }: PeopleChunks): Promise<Uint8Array<ArrayBuffer>> {
  if (users.length <= 1 && direct.length <= 1) return await packPeople({ users, direct });
  return await runInProcess({ file: new URL('people-packer-process.ts', import.meta.url), data: { users, direct } });
}
