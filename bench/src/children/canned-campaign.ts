// The canned upstream in a process of its own. Argument: how many groups a reply has.
import process from 'node:process';
import { startCannedCampaign } from '../harness/canned-campaign.ts';

const campaign = await startCannedCampaign(Number(process.argv[2]));
process.stdout.write(`listening ${campaign.origin}\n`);
