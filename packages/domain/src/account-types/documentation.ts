/** Adobe's page on external accounts; its anchors are those of the page's source (AdobeDocs/campaign-classic.en). */
const externalAccounts =
  'https://experienceleague.adobe.com/en/docs/campaign-classic/using/installing-campaign-classic/accessing-external-database/external-accounts';

/** The part of the page on one type; the whole page for a type without a part of its own. */
export function externalAccountsPage(anchor?: string): string {
  return anchor === undefined ? externalAccounts : `${externalAccounts}#${anchor}`;
}
