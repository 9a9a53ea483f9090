// Takes a picture of the form of every account type from the built product, and writes the page that shows them:
// `pnpm --filter @console/e2e form-pictures`. With `--dark <folder>` it takes the dark ones, to look at, and writes no page.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { chromium, type Page } from '@playwright/test';
import { startProduct } from './fixtures/product.ts';
import { accountUrl, enter, imsAccount, speak } from './fixtures/screen.ts';
import config from './playwright.config.ts';

const docs = path.resolve(import.meta.dirname, '..', 'docs');
const [darkFlag, darkFolder] = process.argv.slice(2);
if (darkFlag !== undefined && (darkFlag !== '--dark' || darkFolder === undefined))
  throw new Error('Give no argument, or --dark and the folder for the pictures.');
const folder = darkFolder ?? path.join(docs, 'images', 'accounts');

interface Form {
  /** Name of the picture's file. */
  readonly file: string;
  readonly title: string;
  readonly account: string;
  /** Of the picture at most, in CSS pixels, where the page goes on with what has pictures of its own. */
  readonly tallest?: number;
}

/** Groups and types in the order of the list of types; a type whose form depends on a choice is there several times. */
const groups: readonly { readonly title: string; readonly forms: readonly Form[] }[] = [
  {
    title: 'Campaign-specific',
    forms: [
      { file: 'bounce-mails', title: 'Bounce mails (POP3)', account: 'defaultPopAccount' },
      { file: 'bounce-mails-oauth', title: 'Bounce mails with OAuth 2.0', account: 'bounceMicrosoft' },
      { file: 'routing-bulk', title: 'Routing, bulk e-mail', account: 'defaultEmailBulk' },
      { file: 'routing-mid-sourcing', title: 'Routing, mid-sourcing', account: 'defaultEmailMid' },
      { file: 'routing-smpp', title: 'Routing, SMS by SMPP', account: 'smsNordic' },
      { file: 'execution-instance', title: 'Execution instance', account: 'mcExec1' },
      { file: 'netsize-sms', title: 'NetSize SMS', account: 'netsizeSms' },
      { file: 'line', title: 'LINE', account: 'lineV2Routing' },
      { file: 'full-fda', title: 'Full FDA', account: 'ffda' },
      { file: 'http-deliverability', title: 'HTTP deliverability', account: 'deliverabilityInstance' },
    ],
  },
  {
    title: 'Adobe solution integration',
    forms: [
      {
        file: 'adobe-experience-cloud',
        title: 'Adobe Experience Cloud (Adobe sign-in)',
        account: imsAccount,
        tallest: 2_100,
      },
      { file: 'adobe-experience-manager', title: 'Adobe Experience Manager', account: 'aemInstance' },
      { file: 'web-analytics', title: 'Web Analytics', account: 'analytics' },
      { file: 'x', title: 'X', account: 'xAccount' },
      { file: 'facebook', title: 'Facebook', account: 'facebookConnect' },
      { file: 'microsoft-dynamics', title: 'Microsoft Dynamics', account: 'dynamicsCRM' },
      { file: 'salesforce', title: 'Salesforce', account: 'salesforceCRM' },
      { file: 'oracle-on-demand', title: 'Oracle On Demand', account: 'oracleCRM' },
    ],
  },
  {
    title: 'Transfer data',
    forms: [
      { file: 'amazon-s3', title: 'Amazon S3', account: 'assetBucket' },
      { file: 'azure-blob', title: 'Azure Blob Storage', account: 'azureFiles' },
      { file: 'fabric-storage', title: 'Microsoft Fabric storage', account: 'fabricLake' },
      { file: 'ftp', title: 'FTP', account: 'partnerFiles' },
      { file: 'hdfs', title: 'Hadoop HDFS', account: 'hadoopCluster' },
      { file: 'http', title: 'HTTP', account: 'productCatalog' },
      { file: 'sftp', title: 'SFTP', account: 'nightlyExport' },
    ],
  },
  {
    title: 'External database',
    forms: [
      { file: 'external-database-snowflake', title: 'Snowflake', account: 'snowflakeWarehouse' },
      { file: 'external-database-postgresql', title: 'PostgreSQL', account: 'postgresLoyalty' },
    ],
  },
];

/** Of the window: the narrowest with two columns. */
const width = 1_000;

/** The whole page, with the bar at its end instead of across its middle. */
async function takeWhole(page: Page, { file, account, tallest }: Form): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(accountUrl('acme-prod', account));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('[data-field]').first().waitFor();
  await page.waitForLoadState('networkidle');
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(height, tallest ?? height) });
  await page.mouse.move(0, 0);
  await page.screenshot({ path: path.join(folder, `${file}.png`), animations: 'disabled', caret: 'hide' });
}

function pageOfForms(): string {
  const sections = groups.map(({ title, forms }) => {
    const pictures = forms.map((form) => `### ${form.title}\n![${form.title}](images/accounts/${form.file}.png)\n`);
    return `## ${title}\n${pictures.join('\n')}`;
  });
  return `# The form of every account type
Each picture is one account of the demo, as an administrator sees it. What a form shows depends on the instance: fields that its schema lacks are folded away, and those of the console that are *unconfirmed* are marked.
How the forms come about is in [accounts.md](accounts.md). The pictures and this page are made by \`npx --yes pnpm@12.21.0 --filter @console/e2e form-pictures\` after a build.

${sections.join('\n')}`;
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(config.use?.launchOptions ?? {});
await using product = await startProduct('small');
const context = await browser.newContext({
  baseURL: product.url,
  // Small files in which every label can still be read.
  deviceScaleFactor: 0.55,
  colorScheme: darkFolder === undefined ? 'light' : 'dark',
});
await speak(context, 'en-US');
const page = await context.newPage();
await enter(page);
for (const form of groups.flatMap(({ forms }) => forms)) await takeWhole(page, form);
if (darkFolder === undefined) writeFileSync(path.join(docs, 'account-forms.md'), pageOfForms());
await browser.close();
