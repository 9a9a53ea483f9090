// Reads 10,000 rows with our client, several times, and prints times, memory and a digest of the values.
import process from 'node:process';
import { peakMemory } from '../harness/process-usage.ts';
import { reportReads } from '../harness/soap-reads.ts';

const bareMb = peakMemory();
const importing = performance.now();
const { childNamed, createCampaignSoap } = await import('@console/campaign-soap');
const importMs = performance.now() - importing;

const soap = createCampaignSoap({ baseUrl: process.argv[2] ?? '' });
const { session } = await soap.logon('admin', 'p');
const query = {
  schema: 'xtk:group',
  select: ['@id', '@name', '@label', '@created', '[folder/@name]', 'desc'],
  orderBy: ['@id'],
  lineCount: 10_000,
};
await reportReads({
  bareMb,
  importMs,
  read: async () =>
    soap.selectRows(session, query, (row) => ({
      id: row.attributes['id'],
      name: row.attributes['name'],
      label: row.attributes['label'],
      created: row.attributes['created'],
      folder: childNamed(row, 'folder')?.attributes['name'],
      description: childNamed(row, 'desc')?.text,
    })),
});
await soap.close();
