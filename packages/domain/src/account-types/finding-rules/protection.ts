import { hostOf, isLocal } from './endpoints.ts';
import { type Account, clear, found, type Judgement, notJudged, stateOfField, textOf } from './judgement.ts';

/** Numbers of encryption that are public: 0 for none, or by default; 1 for SSL (facts: account types, A4). */
function isOpenBy(encryption: string): boolean | null {
  if (encryption === '' || encryption === '0') return true;
  return encryption === '1' ? false : null;
}

function ftp(account: Account): Judgement {
  const encryption = textOf(account, 'encryption');
  const isOpen = encryption === null ? null : isOpenBy(encryption);
  if (isOpen === null) return notJudged('encryption');
  return isOpen ? found({ protocol: 'FTP' }) : clear;
}

/** By default a mailbox is read in the open, but on port 995. Of its other choices the numbers are not public. */
function pop3(account: Account): Judgement {
  const [encryption, port] = [textOf(account, 'encryption'), textOf(account, 'port')];
  if (encryption === null || port === null)
    return notJudged(...['encryption', 'port'].filter((field) => textOf(account, field) === null));
  if (encryption !== '' && encryption !== '0') return notJudged('encryption');
  return port === '995' ? clear : found({ protocol: 'POP3' });
}

/** An address without a scheme is read by HTTP or by HTTPS, as `encryption` says. */
function http(account: Account, server: string): Judgement {
  if (/^https:/i.test(server)) return clear;
  if (/^http:/i.test(server)) return found({ protocol: 'HTTP' });
  const [encryption, port] = [textOf(account, 'encryption'), textOf(account, 'port')];
  if (encryption === null) return notJudged('encryption');
  const isOpen = isOpenBy(encryption);
  if (isOpen === null) return notJudged('encryption');
  if (!isOpen) return clear;
  if (port === null || port === '443') return notJudged('port');
  return found({ protocol: 'HTTP' });
}

/** The account sends what it has, its password too, over a connection that others can read. */
export function plainConnection(account: Account): Judgement {
  const state = stateOfField(account, 'server');
  const server = textOf(account, 'server');
  if (state === undefined || state === 'hidden' || server === '') return clear;
  if (server === null) return notJudged('server');
  const host = hostOf(server);
  if (host !== null && isLocal(host)) return clear;
  switch (account.type?.key) {
    case 'ftp':
      return ftp(account);
    case 'bounce-mails':
      return pop3(account);
    case 'http':
    case 'http-deliverability':
      return http(account, server);
    default:
      if (!/^http:/i.test(server)) return clear;
      return state === 'shown' ? found({ protocol: 'HTTP' }) : notJudged('server');
  }
}

/** An option of Microsoft's driver that takes any certificate (facts: account types, A4, SQL Server). */
const trustsAll = /(?:^|;)\s*trustservercertificate\s*=\s*(?:yes|true|1)\s*(?:;|$)/i;

/** The other end is believed to be who it says it is. */
export function certificateCheck(account: Account): Judgement {
  if (stateOfField(account, 'options') === 'shown') {
    const options = textOf(account, 'options');
    if (options === null) return notJudged('options');
    return trustsAll.test(options) ? found({ field: 'options' }) : clear;
  }
  const state = stateOfField(account, 'skipTlsCertCheck');
  if (state === undefined || state === 'hidden') return clear;
  const [skipped, tls] = [textOf(account, 'skipTlsCertCheck'), textOf(account, 'enableTls')];
  // Without TLS there is no certificate to check.
  if (tls === '0' || skipped === '0' || skipped === '' || skipped === 'false') return clear;
  if (state === 'not-known') return notJudged('messageType');
  if (skipped === null || tls === null)
    return notJudged(...['skipTlsCertCheck', 'enableTls'].filter((field) => textOf(account, field) === null));
  return found({ field: 'skipTlsCertCheck' });
}
