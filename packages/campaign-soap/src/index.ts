export { createCampaignSoap } from './client.ts';
export { CampaignSoapError } from './errors.ts';
export type { CampaignSoapErrorKind, Sent } from './errors.ts';
export { Condition, condition, xtkLiteral } from './query.ts';
export type { OrderNode, QueryDef, SelectNode, SubQuery, XtkValue } from './query.ts';
export type {
  BearerSession,
  CampaignSession,
  CampaignSoap,
  CampaignSoapOptions,
  ConnectionTest,
  ConnectionTestReply,
  Deadlines,
  KeyedReading,
  ListEnd,
  ListQuery,
  LogonSession,
  ServerInfo,
  ServerTest,
  SessionInfo,
  UserInfo,
  WriteDocument,
} from './types.ts';
export { childNamed, childrenNamed } from './xml-element.ts';
export type { XmlElement } from './xml-element.ts';
export type { Limits } from './xml-reader.ts';
export type { WriteElement, WriteValue } from './xml-writer.ts';
