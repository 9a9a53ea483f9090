import type { AccountTypeDescriptor } from '../../descriptor.ts';
import { externalAccountsPage } from '../../documentation.ts';
import { connection, documented, titled } from '../../field-builders.ts';
import { serverAddress } from '../../shared-fields.ts';

/** Files in Amazon S3 (facts: account types, A4; Adobe's privacy page has the secret below `s3Account`). */
export const amazonS3: AccountTypeDescriptor = {
  key: 'amazon-s3',
  title: titled('Amazon Simple Storage Service (S3)'),
  group: 'transfer',
  numbers: [],
  names: [
    'amazonS3',
    'S3',
    'AWS S3',
    'Amazon S3',
    'Amazon Simple Storage Service (S3)',
    'Amazon Simple Storage Service',
  ],
  documentation: externalAccountsPage('amazon-simple-storage-service--s3--external-account'),
  sections: [
    connection([
      serverAddress({
        label: titled('AWS S3 account server', 'AWS S3-kontoserver'),
        help: titled(
          'Host of the bucket and path: name.s3.amazonaws.com/path.',
          'Bucketens värd och sökväg: namn.s3.amazonaws.com/sökväg.',
        ),
        needed: true,
      }),
      documented('awsKey', 'text', {
        xpaths: ['@awsKey'],
        label: titled('AWS access key ID', 'AWS-åtkomstnyckelns ID'),
        needed: true,
      }),
      documented('awsSecret', 'secret', {
        xpaths: ['@awsSecret', 's3Account/@awsSecret'],
        label: titled('Secret access key to AWS', 'Hemlig åtkomstnyckel till AWS'),
        needed: true,
      }),
      documented('awsRegion', 'text', { xpaths: ['@awsRegion'], label: titled('AWS region', 'AWS-region') }),
      documented('serverSideEncryption', 'flag', {
        xpaths: ['@useServerSideEncryption'],
        label: titled('Use server-side encryption', 'Använd kryptering på serversidan'),
      }),
    ]),
  ],
};
