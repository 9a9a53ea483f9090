import { type CampaignSoap, CampaignSoapError, type ConnectionTest, type XmlElement } from '@console/campaign-soap';
import { connectionFailureCause, withoutQuotedSecrets } from '@console/domain';
import type {
  AccountTest,
  AccountTestOutcome,
  CampaignTokens,
  ExternalAccountReading,
  TestableAccount,
} from '../../ports.ts';
import { valueAt } from './account-record.ts';
import { upstreamOf } from './problems.ts';

interface TestParts {
  readonly soap: CampaignSoap;
  readonly tokens: CampaignTokens;
  /** The record that the account was read from. */
  readonly row: XmlElement;
  readonly deadlineMs: number;
}

/** Tests of one account. The stored form of a secret goes from its record into the call and nowhere else. */
export function testableAccount(account: ExternalAccountReading, parts: TestParts): TestableAccount {
  const { soap, tokens, row, deadlineMs } = parts;
  const storedForm = (field: string): string => {
    const location = account.fields.find((one) => one.field === field);
    const read = location?.present === true ? valueAt(row, location.xpath) : { value: '' };
    return 'unread' in read ? '' : read.value;
  };
  const secretOf = async ({ secret }: AccountTest, signal: AbortSignal): Promise<string> => {
    switch (secret.source) {
      case 'typed':
        return soap.withSignal(signal).encryptPassword(tokens, secret.value);
      case 'stored':
        return storedForm(secret.field);
      default:
        return '';
    }
  };
  return {
    account,
    async test(asked, signal) {
      const typed = asked.secret.source === 'typed' ? [asked.secret.value] : [];
      let sent = false;
      try {
        const test = connectionTest(asked, await secretOf(asked, signal));
        sent = true;
        const reply = await soap.testConnection(tokens, test, { deadlineMs, typed, signal });
        return { isConnected: true, ...reply };
      } catch (error) {
        if (error instanceof CampaignSoapError) return failureOf(error, sent);
        throw error;
      }
    },
  };
}

function connectionTest({ type, active, name, call }: AccountTest, secret: string): ConnectionTest {
  const { server, account, port, options, oauth } = call;
  return {
    type,
    active,
    name,
    server,
    account,
    port,
    options,
    password: oauth === null ? secret : '',
    oauth: oauth === null ? undefined : { ...oauth, clientSecret: secret },
  };
}

/** A fault of the test itself is the answer of the other server, in Campaign's words. */
function failureOf(error: CampaignSoapError, isTest: boolean): AccountTestOutcome {
  const text = upstreamOf(error).upstream?.text ?? null;
  const shown = text === null ? null : withoutQuotedSecrets(text);
  if (!isTest) return { isConnected: false, cause: 'campaign', text: shown };
  if (error.kind === 'deadline') return { isConnected: false, cause: 'no-answer', text: null };
  if (error.kind !== 'fault') return { isConnected: false, cause: 'campaign', text: null };
  return { isConnected: false, cause: connectionFailureCause(error.detail ?? ''), text: shown };
}
