import type {
  Channel,
  ChannelMap,
  Deployment,
  DlpPolicy,
  Group,
  Integration,
  Layout,
  OauthClient,
  Organization,
  Settings,
} from './documents.generated.ts';

/** The documents as a rule receives them: `null` is absent, what `schema/valid` reported is absent too. */
export interface Documents {
  channel: Channel;
  layout: Layout;
  'channel-map': ChannelMap;
  settings: Settings;
  group: Group;
  'oauth-client': OauthClient;
  deployment: Deployment;
  'dlp-policy': DlpPolicy;
  integration: Integration;
  organization: Organization;
}
