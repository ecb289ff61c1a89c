import { defineRule } from '../../model/rule.ts';
import { findSecrets, type SecretSort } from '../../workspace/secrets.ts';

type Report = (finding: { at: string; message: SecretSort; data: { key: string } }) => void;

interface Context {
  readonly mayHoldSecrets: boolean;
  readonly report: Report;
}

const inOrdinaryDocument = (document: object, context: Context) => judge(document, context, false);

export default defineRule({
  summary: 'Forbid secrets in documents.',
  why: 'Anyone who can read the file, or any copy or old version of it, can sign in with the secret, and an auditor will treat it as stolen.',
  level: 'error',
  // A secret isn't an unknown property as well; and what others say at its place would repeat it.
  silences: { '*': 'place', 'schema/valid': 'place', 'schema/no-unknown-property': 'around' },
  messages: {
    property:
      '"{{key}}" holds a secret, and anyone who can read this file, or an old version of it, can sign in with it. Remove it, have a new one issued, and keep that one in a secret store.',
    token:
      '"{{key}}" holds a token, and anyone who can read this file, or an old version of it, can act in its owner\'s name. Remove it, have it revoked, and keep the next one in a secret store.',
    credentials:
      '"{{key}}" holds a user name and its password, and anyone who can read this file, or an old version of it, can sign in with them. Remove both, change the password, and keep it in a secret store.',
    privateKey:
      '"{{key}}" holds a private key, and anyone who can read this file, or an old version of it, can act in its owner\'s name. Remove it, replace the key, and keep the new one in a secret store.',
  },
  document: {
    channel: inOrdinaryDocument,
    layout: inOrdinaryDocument,
    settings: inOrdinaryDocument,
    group: inOrdinaryDocument,
    'oauth-client': inOrdinaryDocument,
    deployment: inOrdinaryDocument,
    'dlp-policy': inOrdinaryDocument,
    integration: inOrdinaryDocument,
    organization: inOrdinaryDocument,
    // Its keys are names of channels, which may well be called "password" or "token".
    'channel-map': (document, context) => judge(document, context, true),
  },
});

function judge(document: object, { mayHoldSecrets, report }: Context, namesIds: boolean): void {
  if (!mayHoldSecrets) return;
  for (const { pointer, key, sort } of findSecrets(document, { namesIds }))
    report({ at: pointer, message: sort, data: { key } });
}
