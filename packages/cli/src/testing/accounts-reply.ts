import type { EndpointResponse, SearchedAccountBody, searchExternalAccounts } from '@console/contract';

const titles = { en: 'Server', sv: 'Server' };

function account(name: string, typeKey: string, server: string): SearchedAccountBody {
  const values = [{ field: 'server', label: titles, value: server, shown: 'as-stored' as const }];
  return { name, typeKey, group: 'transfer', values, secrets: [], findings: [], notJudged: [] };
}

/** One account with findings, one that nothing is found of, one that could not be judged. */
export const searched: EndpointResponse<typeof searchExternalAccounts> = {
  accounts: [
    {
      ...account('partner', 'ftp', 'ftp.partner.example'),
      findings: [
        { code: 'plain-connection', params: { protocol: 'FTP' } },
        { code: 'duplicate-endpoint', params: { other: 'copy', count: '1' } },
      ],
    },
    account('nightly', 'sftp', 'sftp.acme.example'),
    {
      ...account('mail', 'bounce-mails', 'pop.acme.example'),
      notJudged: [{ code: 'plain-connection', fields: ['encryption'] }],
    },
  ],
  isWhole: true,
  fieldTitles: { encryption: { en: 'Encryption', sv: 'Kryptering' } },
  readAt: '2026-03-01T09:00:00.000Z',
};
