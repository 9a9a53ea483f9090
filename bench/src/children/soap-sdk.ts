// Reads 10,000 rows with Adobe's SDK, several times, and prints times, memory and a digest of the values.
import process from 'node:process';
import { peakMemory } from '../harness/process-usage.ts';
import { reportReads } from '../harness/soap-reads.ts';

const bareMb = peakMemory();
const importing = performance.now();
const { default: sdk } = await import('@adobe/acc-js-sdk');
const importMs = performance.now() - importing;

const client = await sdk.init(sdk.ConnectionParameters.ofUserAndPassword(process.argv[2] ?? '', 'admin', 'p'));
await client.logon();
const query = client.NLWS.xtkQueryDef.create({
  schema: 'xtk:group',
  operation: 'select',
  lineCount: 10_000,
  select: {
    node: ['@id', '@name', '@label', '@created', '[folder/@name]', 'desc'].map((expr) => ({ expr })),
  },
  orderBy: { node: [{ expr: '@id' }] },
});
await reportReads({
  bareMb,
  importMs,
  read: async () => {
    const { group = [] } = await query.executeQuery();
    return group.map((row) => ({
      id: row.id,
      name: row.name,
      label: row.label,
      created: row.created,
      folder: row.folder.name,
      description: row.$desc,
    }));
  },
});
