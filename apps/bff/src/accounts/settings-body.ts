import type { ImsAccountBody } from '@console/contract';
import type { ImsSettings, SecretState } from '@console/domain';

/** The wire form of settings. */
export function settingsBody(settings: ImsSettings): ImsAccountBody['settings'] {
  const { imsClientSecret, imsScope, ...plain } = settings;
  return { ...plain, imsScope: imsScope && [...imsScope], imsClientSecret: secretBody(imsClientSecret) };
}

function secretBody(secret: SecretState): ImsAccountBody['settings']['imsClientSecret'] {
  if (secret === 'hidden' || !secret.stored) return secret;
  const { fingerprint } = secret;
  return { stored: true, ...(fingerprint === undefined ? {} : { fingerprint }) };
}
