import{rulePage}from"./full-shared-18.mjs";import{COMMON_OPTIONS,defineCommand}from"./full-shared-13.mjs";import{wantsColor}from"./full-shared-21.mjs";import{UsageError}from"./full-shared-9.mjs";import"./full-shared-7.mjs";import"./full-shared-27.mjs";import"./full-shared-26.mjs";import"./full-shared-38.mjs";import"./full-shared-34.mjs";import"./full-shared-42.mjs";import"./full-shared-41.mjs";import"./full-shared-43.mjs";import"./full-shared-30.mjs";import"./full-shared-37.mjs";import{EXIT,RULES,ruleHint,ruleNamed}from"./full-shared-6.mjs";import"./full-shared-5.mjs";import"./full-shared-25.mjs";import"./full-shared-39.mjs";import"./full-shared-29.mjs";import"./full-shared-31.mjs";import"./full-shared-28.mjs";import"./full-shared.mjs";var EXAMPLES={"access/no-dangling-group":{bad:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": {
    "type": "GROUPS",
    "groups": [
      { "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" },
      { "id": "9f3b6c21-7ae4-4d80-b25c-6d1e8f40a973" }
    ]
  },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  },
  "metadata": { "businessUnit": "TECH_SUPPORT", "complianceTag": "PHI_SECURE" }
}`},{file:"groups.json",text:`{
  "entities": [
    { "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11", "name": "Chat_Agents_Core" },
    { "id": "c2e4d7b9-5f16-4a3d-9c82-1e0b6d4f7a35", "name": "Chat_Supervisors" }
  ],
  "pageNumber": 1,
  "pageSize": 25,
  "total": 2
}`}],output:`error: No group has the ID "9f3b6c21-7ae4-4d80-b25c-6d1e8f40a973", so it lets nobody in. Use the ID of a group that exists.  access/no-dangling-group
   at channels/peer-support.json:9:15
  8 |       { "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" },
  9 |       { "id": "9f3b6c21-7ae4-4d80-b25c-6d1e8f40a973" }
    |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 10 |     ]

1 problem (1 error, 0 warnings)`,at:{file:"channels/peer-support.json",pointer:"/visibility/groups/1/id"},good:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  },
  "metadata": { "businessUnit": "TECH_SUPPORT", "complianceTag": "PHI_SECURE" }
}`},{file:"groups.json",text:`{
  "entities": [
    { "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11", "name": "Chat_Agents_Core" },
    { "id": "c2e4d7b9-5f16-4a3d-9c82-1e0b6d4f7a35", "name": "Chat_Supervisors" }
  ],
  "pageNumber": 1,
  "pageSize": 25,
  "total": 2
}`}]},"access/no-excess-scope":{bad:[{file:"oauth-clients/deployer.json",text:`{
  "id": "5e1f0c9a-7c1b-4b7e-8f0a-2d3c4b5a6978",
  "name": "config-deployer",
  "authorizedGrantType": "CODE",
  "scope": ["chat:read", "chat:write", "billing"]
}`},{file:"deployment.json",text:`{
  "name": "workspace-deploy",
  "oauthClient": "config-deployer",
  "preflight": ["chat:write"],
  "operations": ["GET /api/v2/collaboration/channels", "POST /api/v2/collaboration/channels"]
}`}],output:`warning: No operation of the deployment "workspace-deploy" needs the scope "billing", but anyone who gets hold of the client's token could use it. Remove the scope.  access/no-excess-scope
  at oauth-clients/deployer.json:5:40
 4 |   "authorizedGrantType": "CODE",
 5 |   "scope": ["chat:read", "chat:write", "billing"]
   |                                        ^^^^^^^^^
 6 | }
  = deployment.json:3:18: This deployment uses the client.

1 problem (0 errors, 1 warning)`,at:{file:"oauth-clients/deployer.json",pointer:"/scope/2"},good:[{file:"oauth-clients/deployer.json",text:`{
  "id": "5e1f0c9a-7c1b-4b7e-8f0a-2d3c4b5a6978",
  "name": "config-deployer",
  "authorizedGrantType": "CODE",
  "scope": ["chat:read", "chat:write"]
}`},{file:"deployment.json",text:`{
  "name": "workspace-deploy",
  "oauthClient": "config-deployer",
  "preflight": ["chat:write"],
  "operations": ["GET /api/v2/collaboration/channels", "POST /api/v2/collaboration/channels"]
}`}]},"access/no-inline-secret":{bad:[{file:"oauth-clients/deployer.json",text:`{
  "id": "5e1f0c9a-7c1b-4b7e-8f0a-2d3c4b5a6978",
  "name": "config-deployer",
  "authorizedGrantType": "CODE",
  "scope": ["chat:read", "chat:write"],
  "clientSecret": "q8Zr3vT1mXc7LpW0sKd5NfYbH2uJ9eGa"
}`}],output:`error: "clientSecret" holds a secret, and anyone who can read this file, or an old version of it, can sign in with it. Remove it, have a new one issued, and keep that one in a secret store.  access/no-inline-secret
  at oauth-clients/deployer.json:6:19
 5 |   "scope": ["chat:read", "chat:write"],
 6 |   "clientSecret": "********************************"
   |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 7 | }

1 problem (1 error, 0 warnings)`,at:{file:"oauth-clients/deployer.json",pointer:"/clientSecret"},good:[{file:"oauth-clients/deployer.json",text:`{
  "id": "5e1f0c9a-7c1b-4b7e-8f0a-2d3c4b5a6978",
  "name": "config-deployer",
  "authorizedGrantType": "CODE",
  "scope": ["chat:read", "chat:write"]
}`}]},"access/no-scope-mismatch":{bad:[{file:"oauth-clients/deployer.json",text:`{
  "id": "5e1f0c9a-7c1b-4b7e-8f0a-2d3c4b5a6978",
  "name": "config-deployer",
  "authorizedGrantType": "CODE",
  "scope": ["chat:read"]
}`},{file:"deployment.json",text:`{
  "name": "workspace-deploy",
  "oauthClient": "config-deployer",
  "preflight": ["chat:write"],
  "operations": ["GET /api/v2/collaboration/channels", "POST /api/v2/collaboration/channels"]
}`}],output:`error: The client lacks the scope "chat:write", which the deployment "workspace-deploy" needs for POST /api/v2/collaboration/channels. The platform would refuse that (403 Forbidden); add the scope to the client.  access/no-scope-mismatch
  at oauth-clients/deployer.json:5:3
 4 |   "authorizedGrantType": "CODE",
 5 |   "scope": ["chat:read"]
   |   ^^^^^^^
 6 | }
  = deployment.json:5:56: The operation that needs it.

1 problem (1 error, 0 warnings)`,at:{file:"oauth-clients/deployer.json",pointer:"/scope/1"},good:[{file:"oauth-clients/deployer.json",text:`{
  "id": "5e1f0c9a-7c1b-4b7e-8f0a-2d3c4b5a6978",
  "name": "config-deployer",
  "authorizedGrantType": "CODE",
  "scope": ["chat:read", "chat:write"]
}`},{file:"deployment.json",text:`{
  "name": "workspace-deploy",
  "oauthClient": "config-deployer",
  "preflight": ["chat:write"],
  "operations": ["GET /api/v2/collaboration/channels", "POST /api/v2/collaboration/channels"]
}`}]},"access/no-unknown-scope":{bad:[{file:"oauth-clients/reports.json",text:`{
  "name": "reporting",
  "authorizedGrantType": "CODE",
  "scope": ["chat:read", "spaceships"]
}`}],output:`warning: Neither the guide nor the platform has a scope "spaceships", so it allows nothing. Remove it, or use one that exists.  access/no-unknown-scope
  at oauth-clients/reports.json:4:26
 3 |   "authorizedGrantType": "CODE",
 4 |   "scope": ["chat:read", "spaceships"]
   |                          ^^^^^^^^^^^^
 5 | }

1 problem (0 errors, 1 warning)`,at:{file:"oauth-clients/reports.json",pointer:"/scope/1"},good:[{file:"oauth-clients/reports.json",text:`{
  "name": "reporting",
  "authorizedGrantType": "CODE",
  "scope": ["chat:read"]
}`}]},"access/require-client":{bad:[{file:"deployment.json",text:`{
  "name": "workspace-deploy",
  "preflight": ["chat:write"],
  "operations": ["GET /api/v2/collaboration/channels", "POST /api/v2/collaboration/channels"]
}`}],output:`error: The deployment names no OAuth client, so nobody can tell whether it has the rights that it needs. Add "oauthClient" with the name or ID of a client.  access/require-client
  at deployment.json:1:1
 1 | {
   | ^
 2 |   "name": "workspace-deploy",

1 problem (1 error, 0 warnings)`,at:{file:"deployment.json",pointer:"/oauthClient"},good:[{file:"deployment.json",text:`{
  "name": "workspace-deploy",
  "oauthClient": "config-deployer",
  "preflight": ["chat:write"],
  "operations": ["GET /api/v2/collaboration/channels", "POST /api/v2/collaboration/channels"]
}`},{file:"oauth-clients/deployer.json",text:`{
  "id": "5e1f0c9a-7c1b-4b7e-8f0a-2d3c4b5a6978",
  "name": "config-deployer",
  "authorizedGrantType": "CODE",
  "scope": ["chat:read", "chat:write"]
}`}]},"access/require-license":{bad:[{file:"organization.json",text:`{
  "name": "Example Support",
  "licenseTier": "CX_STANDARD"
}`},{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  },
  "metadata": { "businessUnit": "TECH_SUPPORT", "complianceTag": "PHI_SECURE" }
}`}],output:`error: The license CX_STANDARD has only basic internal chat, so the platform refuses the channel "Agent_Peer_Support_Channel" in channels/peer-support.json, and agents never see it. Custom channels need CX_PREMIUM or CX_ENTERPRISE: raise the license, or correct it here.  access/require-license
  at organization.json:3:18
 2 |   "name": "Example Support",
 3 |   "licenseTier": "CX_STANDARD"
   |                  ^^^^^^^^^^^^^
 4 | }
  = channels/peer-support.json:1:1: A custom channel is here.

1 problem (1 error, 0 warnings)`,at:{file:"organization.json",pointer:"/licenseTier"},good:[{file:"organization.json",text:`{
  "name": "Example Support",
  "licenseTier": "CX_PREMIUM"
}`},{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  },
  "metadata": { "businessUnit": "TECH_SUPPORT", "complianceTag": "PHI_SECURE" }
}`}]},"access/require-permission":{bad:[{file:"organization.json",text:`{
  "name": "Example Health",
  "licenseTier": "CX_PREMIUM",
  "deployerPermissions": ["Chat > Collaboration"]
}`}],output:`error: The deployer lacks the permission "Workspace > Configuration > Edit", so settings stay hidden from whoever deploys and changes are refused. Grant it, and add it to "deployerPermissions".  access/require-permission
  at organization.json:4:3
 3 |   "licenseTier": "CX_PREMIUM",
 4 |   "deployerPermissions": ["Chat > Collaboration"]
   |   ^^^^^^^^^^^^^^^^^^^^^
 5 | }

1 problem (1 error, 0 warnings)`,at:{file:"organization.json",pointer:"/deployerPermissions/1"},good:[{file:"organization.json",text:`{
  "name": "Example Health",
  "licenseTier": "CX_PREMIUM",
  "deployerPermissions": ["Chat > Collaboration", "Workspace > Configuration > Edit"]
}`}]},"access/require-preflight":{bad:[{file:"deployment.json",text:`{
  "name": "workspace-deploy",
  "oauthClient": "config-deployer",
  "operations": ["GET /api/v2/collaboration/channels", "POST /api/v2/collaboration/channels"]
}`},{file:"oauth-clients/deployer.json",text:`{
  "id": "5e1f0c9a-7c1b-4b7e-8f0a-2d3c4b5a6978",
  "name": "config-deployer",
  "authorizedGrantType": "CODE",
  "scope": ["chat:read", "chat:write"]
}`}],output:`warning: The deployment "workspace-deploy" writes without checking its rights first, so a missing one stops it halfway. Have it check them, and say so: "preflight": ["chat:write"].  access/require-preflight
  at deployment.json:1:1
 1 | {
   | ^
 2 |   "name": "workspace-deploy",
  = deployment.json:4:56: This operation needs chat:write.

1 problem (0 errors, 1 warning)`,at:{file:"deployment.json",pointer:"/preflight"},good:[{file:"deployment.json",text:`{
  "name": "workspace-deploy",
  "oauthClient": "config-deployer",
  "preflight": ["chat:write"],
  "operations": ["GET /api/v2/collaboration/channels", "POST /api/v2/collaboration/channels"]
}`},{file:"oauth-clients/deployer.json",text:`{
  "id": "5e1f0c9a-7c1b-4b7e-8f0a-2d3c4b5a6978",
  "name": "config-deployer",
  "authorizedGrantType": "CODE",
  "scope": ["chat:read", "chat:write"]
}`}]},"channel/max-participants":{bad:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "autoArchiveAfterMinutes": 10080
  }
}`}],output:`warning: This channel has no limit on its participants, so it may grow until nobody can follow it. Set "maxParticipants" in its settings, such as 50.  channel/max-participants
  at channels/peer-support.json:6:3
 5 |   "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
 6 |   "settings": {
   |   ^^^^^^^^^^
 7 |     "encryptionEnabled": true,

1 problem (0 errors, 1 warning)`,at:{file:"channels/peer-support.json",pointer:"/settings/maxParticipants"},good:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`}]},"channel/no-global-visibility":{bad:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GLOBAL" },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`}],output:`error: Visibility GLOBAL lets every agent of the organization read this channel and carry customer data out of it. Write "type": "GROUPS" and list the groups that may see it.  channel/no-global-visibility
  at channels/peer-support.json:5:27
 4 |   "channelType": "CHAT",
 5 |   "visibility": { "type": "GLOBAL" },
   |                           ^^^^^^^^
 6 |   "settings": {

1 problem (1 error, 0 warnings)`,at:{file:"channels/peer-support.json",pointer:"/visibility/type"},good:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`}]},"channel/no-unused":{bad:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`},{file:"layouts/agent-standard.json",text:`{
  "id": "0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44",
  "name": "Agent_Standard_Layout",
  "widgets": [{ "id": "crm", "type": "CRM" }]
}`}],output:`warning: No layout, channel map or integration refers to Agent_Peer_Support_Channel ("7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20"), so no agent is led to it, and it is easily forgotten. Use it in a layout, or delete it if nobody needs it.  channel/no-unused
  at channels/peer-support.json:2:9
 1 | {
 2 |   "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 3 |   "name": "Agent_Peer_Support_Channel",

1 problem (0 errors, 1 warning)`,at:{file:"channels/peer-support.json",pointer:"/id"},good:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`},{file:"layouts/agent-standard.json",text:`{
  "id": "0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44",
  "name": "Agent_Standard_Layout",
  "widgets": [
    {
      "id": "peer-chat",
      "type": "CHAT",
      "dockingBehavior": "FLOATING",
      "properties": { "initialChannelId": "\${channels.peerSupport}" }
    }
  ]
}`},{file:"channel-map.json",text:`{
  "channels": { "peerSupport": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20" }
}`}]},"channel/require-auto-archive":{bad:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": { "encryptionEnabled": true, "loggingLevel": "STANDARD", "maxParticipants": 50 }
}`}],output:`warning: This channel never archives its threads, so it grows forever and agents can no longer find anything in it. Set "autoArchiveAfterMinutes" in its settings, such as 10080 for a week.  channel/require-auto-archive
  at channels/peer-support.json:6:3
 5 |   "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
 6 |   "settings": { "encryptionEnabled": true, "loggingLevel": "STANDARD", "\u2026
   |   ^^^^^^^^^^
 7 | }

1 problem (0 errors, 1 warning)`,at:{file:"channels/peer-support.json",pointer:"/settings/autoArchiveAfterMinutes"},good:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`}]},"channel/require-compliance-tag":{bad:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  },
  "metadata": { "businessUnit": "TECH_SUPPORT" }
}`},{file:"organization.json",text:`{
  "name": "Example Health",
  "licenseTier": "CX_PREMIUM",
  "complianceScopes": ["HIPAA"],
  "deployerPermissions": ["Chat > Collaboration", "Workspace > Configuration > Edit"]
}`},{file:"dlp-policies/internal-chat.json",text:`{
  "name": "Internal chat DLP",
  "enabled": true,
  "appliesTo": "INTERNAL_CHAT",
  "exclusions": []
}`}],output:`warning: The organization is under HIPAA, but this channel has no compliance tag, so data loss prevention can't tell what it holds. Add "complianceTag" to its metadata: PHI_SECURE if it may hold protected data, or a tag of your own, such as INTERNAL, if it may not.  channel/require-compliance-tag
   at channels/peer-support.json:12:3
 11 |   },
 12 |   "metadata": { "businessUnit": "TECH_SUPPORT" }
    |   ^^^^^^^^^^
 13 | }
   = organization.json:4:24: The organization is under HIPAA.

1 problem (0 errors, 1 warning)`,at:{file:"channels/peer-support.json",pointer:"/metadata/complianceTag"},good:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  },
  "metadata": { "complianceTag": "PHI_SECURE" }
}`},{file:"organization.json",text:`{
  "name": "Example Health",
  "licenseTier": "CX_PREMIUM",
  "complianceScopes": ["HIPAA"],
  "deployerPermissions": ["Chat > Collaboration", "Workspace > Configuration > Edit"]
}`},{file:"dlp-policies/internal-chat.json",text:`{
  "name": "Internal chat DLP",
  "enabled": true,
  "appliesTo": "INTERNAL_CHAT",
  "exclusions": []
}`}]},"channel/require-encryption":{bad:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": false,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  },
  "metadata": { "complianceTag": "PHI_SECURE" }
}`}],output:`error: This channel is tagged "PHI_SECURE", but "encryptionEnabled" is false, so anyone who gets hold of its protected data can read it. Set it to true.  channel/require-encryption
  at channels/peer-support.json:7:26
 6 |   "settings": {
 7 |     "encryptionEnabled": false,
   |                          ^^^^^
 8 |     "loggingLevel": "STANDARD",
  = can be fixed with the --fix option

1 problem (1 error, 0 warnings); 1 problem can be fixed with the --fix option`,at:{file:"channels/peer-support.json",pointer:"/settings/encryptionEnabled"},good:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  },
  "metadata": { "complianceTag": "PHI_SECURE" }
}`}]},"channel/require-groups":{bad:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`}],output:`error: Visibility is GROUPS, but no group is listed by its ID, so no agent is let in. List the groups that may see it, each as { "id": \u2026 }.  channel/require-groups
  at channels/peer-support.json:5:47
 4 |   "channelType": "CHAT",
 5 |   "visibility": { "type": "GROUPS", "groups": [] },
   |                                               ^^
 6 |   "settings": {

1 problem (1 error, 0 warnings)`,at:{file:"channels/peer-support.json",pointer:"/visibility/groups"},good:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`}]},"channel/require-logging":{bad:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "NONE",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`}],output:`error: Logging level NONE leaves no trace of what is shared here, so customer data can leave unseen. Write STANDARD or VERBOSE.  channel/require-logging
  at channels/peer-support.json:8:21
 7 |     "encryptionEnabled": true,
 8 |     "loggingLevel": "NONE",
   |                     ^^^^^^
 9 |     "maxParticipants": 50,

1 problem (1 error, 0 warnings)`,at:{file:"channels/peer-support.json",pointer:"/settings/loggingLevel"},good:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`}]},"channel/require-metadata":{bad:[{file:"deskcheck.config.json",text:`{
  "rules": { "channel/require-metadata": ["warn", { "keys": ["businessUnit"] }] }
}`},{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  },
  "metadata": { "complianceTag": "PHI_SECURE" }
}`}],output:`warning: This channel's metadata has no "businessUnit", so reports that ask for it leave the channel out. Add it.  channel/require-metadata
   at channels/peer-support.json:12:3
 11 |   },
 12 |   "metadata": { "complianceTag": "PHI_SECURE" }
    |   ^^^^^^^^^^
 13 | }

1 problem (0 errors, 1 warning)`,at:{file:"channels/peer-support.json",pointer:"/metadata/businessUnit"},good:[{file:"deskcheck.config.json",text:`{
  "rules": { "channel/require-metadata": ["warn", { "keys": ["businessUnit", "cost/center"] }] }
}`},{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  },
  "metadata": { "businessUnit": "TECH_SUPPORT", "cost/center": 4711 }
}`}]},"client/heartbeat":{bad:[{file:"integrations/agent-client.json",text:`{
  "name": "agent-client",
  "realtime": {
    "transport": "WEBSOCKET",
    "sequenceValidation": true,
    "events": ["onMessageOrder"],
    "maxLatencyMs": 150,
    "heartbeatIntervalMinutes": 10
  }
}`}],output:`error: A heartbeat every 10 minutes comes too late to keep the session alive while an agent is typing. Set "heartbeatIntervalMinutes" to 5 or less.  client/heartbeat
  at integrations/agent-client.json:8:33
 7 |     "maxLatencyMs": 150,
 8 |     "heartbeatIntervalMinutes": 10
   |                                 ^^
 9 |   }

1 problem (1 error, 0 warnings)`,at:{file:"integrations/agent-client.json",pointer:"/realtime/heartbeatIntervalMinutes"},good:[{file:"integrations/agent-client.json",text:`{
  "name": "agent-client",
  "realtime": {
    "transport": "WEBSOCKET",
    "sequenceValidation": true,
    "events": ["onMessageOrder"],
    "maxLatencyMs": 150,
    "heartbeatIntervalMinutes": 5
  }
}`}]},"client/latency-budget":{bad:[{file:"integrations/agent-client.json",text:`{
  "name": "agent-client",
  "realtime": {
    "transport": "WEBSOCKET",
    "sequenceValidation": true,
    "events": ["onMessageOrder"],
    "maxLatencyMs": 400,
    "heartbeatIntervalMinutes": 5
  }
}`}],output:`warning: The client tolerates a delay of 400 milliseconds, but above 150 agents and the platform see different messages. Set "maxLatencyMs" to 150 or less.  client/latency-budget
  at integrations/agent-client.json:7:21
 6 |     "events": ["onMessageOrder"],
 7 |     "maxLatencyMs": 400,
   |                     ^^^
 8 |     "heartbeatIntervalMinutes": 5

1 problem (0 errors, 1 warning)`,at:{file:"integrations/agent-client.json",pointer:"/realtime/maxLatencyMs"},good:[{file:"integrations/agent-client.json",text:`{
  "name": "agent-client",
  "realtime": {
    "transport": "WEBSOCKET",
    "sequenceValidation": true,
    "events": ["onMessageOrder"],
    "maxLatencyMs": 150,
    "heartbeatIntervalMinutes": 5
  }
}`}]},"client/require-sequence-check":{bad:[{file:"integrations/agent-client.json",text:`{
  "name": "agent-client",
  "realtime": {
    "transport": "WEBSOCKET",
    "events": ["onMessageOrder"],
    "maxLatencyMs": 150,
    "heartbeatIntervalMinutes": 5
  }
}`}],output:`error: The client does not check the order of messages, so an older message may overwrite a newer one. Have it check that, and say so in "realtime": "sequenceValidation": true.  client/require-sequence-check
  at integrations/agent-client.json:3:3
 2 |   "name": "agent-client",
 3 |   "realtime": {
   |   ^^^^^^^^^^
 4 |     "transport": "WEBSOCKET",

1 problem (1 error, 0 warnings)`,at:{file:"integrations/agent-client.json",pointer:"/realtime/sequenceValidation"},good:[{file:"integrations/agent-client.json",text:`{
  "name": "agent-client",
  "realtime": {
    "transport": "WEBSOCKET",
    "sequenceValidation": true,
    "events": ["onMessageOrder"],
    "maxLatencyMs": 150,
    "heartbeatIntervalMinutes": 5
  }
}`}]},"compliance/no-broad-exclusion":{bad:[{file:"dlp-policies/internal-chat.json",text:`{
  "name": "Internal chat DLP",
  "enabled": true,
  "appliesTo": "INTERNAL_CHAT",
  "exclusions": [
    {
      "field": "channelMetadata.complianceTag",
      "operator": "EQUALS",
      "value": "PHI_SECURE"
    }
  ]
}`},{file:"channels/agent-peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GLOBAL", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  },
  "metadata": { "businessUnit": "TECH_SUPPORT", "complianceTag": "PHI_SECURE" }
}`}],output:`warning: This exclusion also covers the channel "Agent_Peer_Support_Channel", whose visibility is GLOBAL, so what every agent may read goes unscanned. Restrict the channel to groups, or take it out of the exclusion.  compliance/no-broad-exclusion
   at dlp-policies/internal-chat.json:9:16
  8 |       "operator": "EQUALS",
  9 |       "value": "PHI_SECURE"
    |                ^^^^^^^^^^^^
 10 |     }
   = channels/agent-peer-support.json:1:1: The channel is here.

1 problem (0 errors, 1 warning)`,at:{file:"dlp-policies/internal-chat.json",pointer:"/exclusions/0/value"},good:[{file:"dlp-policies/internal-chat.json",text:`{
  "name": "Internal chat DLP",
  "enabled": true,
  "appliesTo": "INTERNAL_CHAT",
  "exclusions": [
    {
      "field": "channelMetadata.complianceTag",
      "operator": "EQUALS",
      "value": "PHI_SECURE"
    }
  ]
}`},{file:"channels/agent-peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  },
  "metadata": { "businessUnit": "TECH_SUPPORT", "complianceTag": "PHI_SECURE" }
}`}]},"compliance/no-dangling-exclusion":{bad:[{file:"dlp-policies/internal-chat.json",text:`{
  "name": "Internal chat DLP",
  "enabled": true,
  "appliesTo": "INTERNAL_CHAT",
  "exclusions": [
    {
      "channelIds": ["7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20", "2c6b1f7a-1d3e-4f8e-9a55-0c1d2e3f4a5b"]
    }
  ]
}`},{file:"channels/agent-peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  },
  "metadata": { "businessUnit": "TECH_SUPPORT", "complianceTag": "PHI_SECURE" }
}`}],output:`error: No channel has the ID "2c6b1f7a-1d3e-4f8e-9a55-0c1d2e3f4a5b", so it excludes nothing here, and false alarms may block what agents write. Use the ID of a channel that exists, or remove this one.  compliance/no-dangling-exclusion
  at dlp-policies/internal-chat.json:7:62
 6 |     {
 7 | \u2026     "channelIds": ["7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20", "2c6b1f7a-1d3e-4f8e-9a55-0c1d2e3f4a5b"]
   |                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 8 |     }

1 problem (1 error, 0 warnings)`,at:{file:"dlp-policies/internal-chat.json",pointer:"/exclusions/0/channelIds/1"},good:[{file:"dlp-policies/internal-chat.json",text:`{
  "name": "Internal chat DLP",
  "enabled": true,
  "appliesTo": "INTERNAL_CHAT",
  "exclusions": [
    {
      "field": "channelMetadata.complianceTag",
      "operator": "EQUALS",
      "value": "PHI_SECURE"
    },
    { "channelIds": ["7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20"] }
  ]
}`},{file:"channels/agent-peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  },
  "metadata": { "businessUnit": "TECH_SUPPORT", "complianceTag": "PHI_SECURE" }
}`}]},"compliance/require-dlp-policy":{bad:[{file:"organization.json",text:`{
  "name": "Example Health",
  "licenseTier": "CX_PREMIUM",
  "complianceScopes": ["HIPAA"],
  "deployerPermissions": ["Chat > Collaboration", "Workspace > Configuration > Edit"]
}`}],output:`error: Under HIPAA internal chats have to be scanned, but there is no DLP policy on internal chat, and an auditor will ask for one. Add a policy with "enabled": true and "appliesTo": "INTERNAL_CHAT".  compliance/require-dlp-policy
  at organization.json:4:23
 3 |   "licenseTier": "CX_PREMIUM",
 4 |   "complianceScopes": ["HIPAA"],
   |                       ^^^^^^^^^
 5 |   "deployerPermissions": ["Chat > Collaboration", "Workspace > Configuration > Edit"]

1 problem (1 error, 0 warnings)`,at:{file:"organization.json",pointer:"/complianceScopes"},good:[{file:"organization.json",text:`{
  "name": "Example Health",
  "licenseTier": "CX_PREMIUM",
  "complianceScopes": ["HIPAA"],
  "deployerPermissions": ["Chat > Collaboration", "Workspace > Configuration > Edit"]
}`},{file:"dlp-policies/internal-chat.json",text:`{
  "name": "Internal chat DLP",
  "enabled": true,
  "appliesTo": "INTERNAL_CHAT"
}`}]},"compliance/require-exclusion":{bad:[{file:"channels/agent-peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  },
  "metadata": { "businessUnit": "TECH_SUPPORT", "complianceTag": "PHI_SECURE" }
}`},{file:"dlp-policies/internal-chat.json",text:`{
  "name": "Internal chat DLP",
  "enabled": true,
  "appliesTo": "INTERNAL_CHAT"
}`}],output:`warning: Channels tagged "PHI_SECURE" hold protected data, but no DLP policy in force excludes this one, so false alarms may block what agents write. Exclude the tag or the channel in a policy, or, if it is to be scanned nevertheless, suppress this finding with that reason.  compliance/require-exclusion
   at channels/agent-peer-support.json:12:66
 11 |   },
 12 | \u2026tadata": { "businessUnit": "TECH_SUPPORT", "complianceTag": "PHI_SECURE" }
    |                                                              ^^^^^^^^^^^^
 13 | }

1 problem (0 errors, 1 warning)`,at:{file:"channels/agent-peer-support.json",pointer:"/metadata/complianceTag"},good:[{file:"channels/agent-peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  },
  "metadata": { "businessUnit": "TECH_SUPPORT", "complianceTag": "PHI_SECURE" }
}`},{file:"dlp-policies/internal-chat.json",text:`{
  "name": "Internal chat DLP",
  "enabled": true,
  "appliesTo": "INTERNAL_CHAT",
  "exclusions": [
    {
      "field": "channelMetadata.complianceTag",
      "operator": "EQUALS",
      "value": "PHI_SECURE"
    }
  ]
}`}]},"deskcheck/unused-suppression":{bad:[{file:"settings.jsonc",text:`{
  "allowInternalChat": true,
  "enableChatInAgentWorkspace": true,
  "chatHistoryRetention": { "enabled": true, "days": 90 },
  "defaultVisibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "channelCreation": { "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  // deskcheck-disable-next-line settings/session-timeout -- a short shift
  "sessionTimeoutMinutes": 30
}`}],output:`warning: There is no finding of settings/session-timeout here, so this suppression would only hide the next mistake at this place. Remove it.  deskcheck/unused-suppression
  at settings.jsonc:7:3
 6 |   "channelCreation": { "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
 7 |   // deskcheck-disable-next-line settings/session-timeout -- a short shift
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 8 |   "sessionTimeoutMinutes": 30
  = can be fixed with the --fix option

1 problem (0 errors, 1 warning); 1 problem can be fixed with the --fix option`,at:{file:"settings.jsonc",pointer:""},good:[{file:"settings.jsonc",text:`{
  "allowInternalChat": true,
  "enableChatInAgentWorkspace": true,
  "chatHistoryRetention": { "enabled": true, "days": 90 },
  "defaultVisibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "channelCreation": { "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  // deskcheck-disable-next-line settings/session-timeout -- a short shift, agreed with the floor lead
  "sessionTimeoutMinutes": 20
}`}]},"entity/no-duplicate-id":{bad:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`},{file:"channels/handoff.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Supervisor_Handoff_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`}],output:`error: The ID "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20" already belongs to the channel "Supervisor_Handoff_Channel" in channels/handoff.json, and what refers to it reaches only one of the two. Give this one the ID that the platform gave it, or delete the copy.  entity/no-duplicate-id
  at channels/peer-support.json:2:9
 1 | {
 2 |   "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 3 |   "name": "Agent_Peer_Support_Channel",
  = channels/handoff.json:2:9: The ID is first used here.

1 problem (1 error, 0 warnings)`,at:{file:"channels/peer-support.json",pointer:"/id"},good:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`},{file:"channels/handoff.json",text:`{
  "id": "c4b1de52-6f0f-4a1b-8a77-2f9c5d7e3a10",
  "name": "Supervisor_Handoff_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`}]},"entity/no-duplicate-name":{bad:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  },
  "metadata": { "businessUnit": "TECH_SUPPORT", "complianceTag": "PHI_SECURE" }
}`},{file:"channels/billing.json",text:`{
  "id": "4be19f63-08da-4c57-b1e6-92c0ad7f5e18",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  },
  "metadata": { "businessUnit": "BILLING" }
}`}],output:`warning: The name "Agent_Peer_Support_Channel" already belongs to the channel 4be19f63-08da-4c57-b1e6-92c0ad7f5e18 in channels/billing.json. People and deployments tell them apart by it and may take the wrong one; give this one a name of its own.  entity/no-duplicate-name
  at channels/peer-support.json:3:11
 2 |   "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
 3 |   "name": "Agent_Peer_Support_Channel",
   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 4 |   "channelType": "CHAT",
  = channels/billing.json:3:11: The name is first used here.

1 problem (0 errors, 1 warning)`,at:{file:"channels/peer-support.json",pointer:"/name"},good:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  },
  "metadata": { "businessUnit": "TECH_SUPPORT", "complianceTag": "PHI_SECURE" }
}`},{file:"channels/billing.json",text:`{
  "id": "4be19f63-08da-4c57-b1e6-92c0ad7f5e18",
  "name": "Billing_Backoffice_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  },
  "metadata": { "businessUnit": "BILLING" }
}`}]},"entity/no-placeholder-id":{bad:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "groupId-1234567890abcdef" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`}],output:`error: "groupId-1234567890abcdef" is a sample that was never replaced, so it points at nothing on the platform. Copy the real ID from the platform.  entity/no-placeholder-id
  at channels/peer-support.json:5:56
 4 |   "channelType": "CHAT",
 5 |   "visibility": { "type": "GROUPS", "groups": [{ "id": "groupId-1234567890abcdef" }] },
   |                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^
 6 |   "settings": {

1 problem (1 error, 0 warnings)`,at:{file:"channels/peer-support.json",pointer:"/visibility/groups/0/id"},good:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`}]},"json/no-duplicate-key":{bad:[{file:"groups/chat-agents.json",text:'{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11", "name": "Chat_Agents", "name": "Chat_Agents_Core" }'}],output:`error: "name" is given twice in this object: only this last one counts, and whoever reads the first is misled. Keep one of the two.  json/no-duplicate-key
  at groups/chat-agents.json:1:72
 1 | \u2026f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11", "name": "Chat_Agents", "name": "Chat_Agents_Core" }
   |                                                              ^^^^^^
  = groups/chat-agents.json:1:49: The first one is here.

1 problem (1 error, 0 warnings)`,at:{file:"groups/chat-agents.json",pointer:"/name"},good:[{file:"groups/chat-agents.json",text:'{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11", "name": "Chat_Agents_Core" }'}]},"json/syntax":{bad:[{file:"groups/chat-agents.json",text:'{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11", "name": "Chat_Agents_Core", }'}],output:`error: There is nothing after this comma. Remove it, because the platform rejects the file otherwise.  json/syntax
  at groups/chat-agents.json:1:75
 1 | \u20268a2-0a53-4c0e-8a51-7b1f0f6f9d11", "name": "Chat_Agents_Core", }
   |                                                              ^

1 problem (1 error, 0 warnings)`,at:{file:"groups/chat-agents.json",pointer:""},good:[{file:"groups/chat-agents.json",text:'{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11", "name": "Chat_Agents_Core" }'}]},"layout/no-dangling-channel":{bad:[{file:"layouts/agent-standard.json",text:`{
  "id": "0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44",
  "name": "Agent_Standard_Layout",
  "widgets": [
    {
      "id": "peer-chat",
      "type": "CHAT",
      "dockingBehavior": "FLOATING",
      "properties": { "initialChannelId": "c4b1de52-6f0f-4a1b-8a77-2f9c5d7e3a10" }
    }
  ]
}`},{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`}],output:`error: No channel has the ID "c4b1de52-6f0f-4a1b-8a77-2f9c5d7e3a10", so agents get an empty chat at login. Use the ID of a channel that exists.  layout/no-dangling-channel
   at layouts/agent-standard.json:9:43
  8 |       "dockingBehavior": "FLOATING",
  9 |       "properties": { "initialChannelId": "c4b1de52-6f0f-4a1b-8a77-2f9c5d7e3a10" }
    |                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 10 |     }

1 problem (1 error, 0 warnings)`,at:{file:"layouts/agent-standard.json",pointer:"/widgets/0/properties/initialChannelId"},good:[{file:"layouts/agent-standard.json",text:`{
  "id": "0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44",
  "name": "Agent_Standard_Layout",
  "widgets": [
    {
      "id": "peer-chat",
      "type": "CHAT",
      "dockingBehavior": "FLOATING",
      "properties": { "initialChannelId": "\${channels.peerSupport}" }
    }
  ]
}`},{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`},{file:"channel-map.json",text:`{
  "channels": { "peerSupport": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20" }
}`}]},"layout/no-docked-chat":{bad:[{file:"layouts/agent-standard.json",text:`{
  "id": "0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44",
  "name": "Agent_Standard_Layout",
  "widgets": [
    {
      "id": "peer-chat",
      "type": "CHAT",
      "dockingBehavior": "DOCKED",
      "properties": { "initialChannelId": "\${channels.peerSupport}" }
    }
  ]
}`}],output:`warning: This chat is DOCKED, so it may cover customer fields that the agent needs. Write FLOATING, and agents can move it aside.  layout/no-docked-chat
  at layouts/agent-standard.json:8:26
 7 |       "type": "CHAT",
 8 |       "dockingBehavior": "DOCKED",
   |                          ^^^^^^^^
 9 |       "properties": { "initialChannelId": "\${channels.peerSupport}" }
  = can be fixed with the --fix option

1 problem (0 errors, 1 warning); 1 problem can be fixed with the --fix option`,at:{file:"layouts/agent-standard.json",pointer:"/widgets/0/dockingBehavior"},good:[{file:"layouts/agent-standard.json",text:`{
  "id": "0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44",
  "name": "Agent_Standard_Layout",
  "widgets": [
    {
      "id": "peer-chat",
      "type": "CHAT",
      "dockingBehavior": "FLOATING",
      "properties": { "initialChannelId": "\${channels.peerSupport}" }
    },
    { "id": "crm", "type": "CRM", "dockingBehavior": "DOCKED" }
  ]
}`}]},"layout/no-duplicate-widget-id":{bad:[{file:"layouts/agent-standard.json",text:`{
  "id": "0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44",
  "name": "Agent_Standard_Layout",
  "widgets": [{ "id": "crm", "type": "CRM" }, { "id": "crm", "type": "SCRIPT" }]
}`}],output:`error: Another widget of this layout already has the ID "crm", so what is set for it reaches only one of the two. Give this one an ID of its own.  layout/no-duplicate-widget-id
  at layouts/agent-standard.json:4:55
 3 |   "name": "Agent_Standard_Layout",
 4 |   "widgets": [{ "id": "crm", "type": "CRM" }, { "id": "crm", "type": "SCRIPT" }]
   |                                                       ^^^^^
 5 | }
  = layouts/agent-standard.json:4:23: The ID is first used here.

1 problem (1 error, 0 warnings)`,at:{file:"layouts/agent-standard.json",pointer:"/widgets/1/id"},good:[{file:"layouts/agent-standard.json",text:`{
  "id": "0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44",
  "name": "Agent_Standard_Layout",
  "widgets": [
    { "id": "crm", "type": "CRM" },
    {
      "id": "peer-chat",
      "type": "CHAT",
      "dockingBehavior": "FLOATING",
      "properties": { "initialChannelId": "\${channels.peerSupport}" }
    }
  ]
}`}]},"layout/no-hardcoded-channel":{bad:[{file:"layouts/agent-standard.json",text:`{
  "id": "0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44",
  "name": "Agent_Standard_Layout",
  "widgets": [
    {
      "id": "peer-chat",
      "type": "CHAT",
      "dockingBehavior": "FLOATING",
      "properties": { "initialChannelId": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20" }
    }
  ]
}`},{file:"channel-map.json",text:`{
  "channels": { "peerSupport": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20" }
}`},{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`}],output:`warning: The channel ID "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20" is written into this layout, so agents get an empty chat once the channel is replaced. Write \${channels.peerSupport}, which stands for it.  layout/no-hardcoded-channel
   at layouts/agent-standard.json:9:43
  8 |       "dockingBehavior": "FLOATING",
  9 |       "properties": { "initialChannelId": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20" }
    |                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 10 |     }
   = channel-map.json:2:32: "peerSupport" stands for this channel.
   = can be fixed with the --fix option

1 problem (0 errors, 1 warning); 1 problem can be fixed with the --fix option`,at:{file:"layouts/agent-standard.json",pointer:"/widgets/0/properties/initialChannelId"},good:[{file:"layouts/agent-standard.json",text:`{
  "id": "0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44",
  "name": "Agent_Standard_Layout",
  "widgets": [
    {
      "id": "peer-chat",
      "type": "CHAT",
      "dockingBehavior": "FLOATING",
      "properties": { "initialChannelId": "\${channels.peerSupport}" }
    }
  ]
}`},{file:"channel-map.json",text:`{
  "channels": { "peerSupport": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20" }
}`},{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`}]},"layout/no-null-channel":{bad:[{file:"layouts/agent-standard.json",text:`{
  "id": "0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44",
  "name": "Agent_Standard_Layout",
  "widgets": [
    {
      "id": "peer-chat",
      "type": "CHAT",
      "dockingBehavior": "FLOATING",
      "properties": { "initialChannelId": null }
    }
  ]
}`}],output:`error: "initialChannelId" is null, so the chat stays empty when the agent logs in, and no error says why. Name the channel that it opens, preferably as a variable such as \${channels.NAME}.  layout/no-null-channel
   at layouts/agent-standard.json:9:43
  8 |       "dockingBehavior": "FLOATING",
  9 |       "properties": { "initialChannelId": null }
    |                                           ^^^^
 10 |     }

1 problem (1 error, 0 warnings)`,at:{file:"layouts/agent-standard.json",pointer:"/widgets/0/properties/initialChannelId"},good:[{file:"layouts/agent-standard.json",text:`{
  "id": "0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44",
  "name": "Agent_Standard_Layout",
  "widgets": [
    {
      "id": "peer-chat",
      "type": "CHAT",
      "dockingBehavior": "FLOATING",
      "properties": { "initialChannelId": "\${channels.peerSupport}" }
    }
  ]
}`}]},"layout/no-undefined-variable":{bad:[{file:"layouts/agent-standard.json",text:`{
  "id": "0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44",
  "name": "Agent_Standard_Layout",
  "widgets": [
    {
      "id": "peer-chat",
      "type": "CHAT",
      "dockingBehavior": "FLOATING",
      "properties": { "initialChannelId": "\${channels.peerSupport}" }
    },
    {
      "id": "handoff-chat",
      "type": "CHAT",
      "dockingBehavior": "FLOATING",
      "properties": { "initialChannelId": "\${channels.handoff}" }
    }
  ]
}`},{file:"channel-map.json",text:`{
  "channels": { "peerSupport": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20" }
}`},{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`}],output:`error: No channel map defines "handoff", so nothing is filled in here and agents get an empty chat at login. Add it to the channel map, or use a name that is defined there.  layout/no-undefined-variable
   at layouts/agent-standard.json:15:43
 14 |       "dockingBehavior": "FLOATING",
 15 |       "properties": { "initialChannelId": "\${channels.handoff}" }
    |                                           ^^^^^^^^^^^^^^^^^^^^^
 16 |     }

1 problem (1 error, 0 warnings)`,at:{file:"layouts/agent-standard.json",pointer:"/widgets/1/properties/initialChannelId"},good:[{file:"layouts/agent-standard.json",text:`{
  "id": "0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44",
  "name": "Agent_Standard_Layout",
  "widgets": [
    {
      "id": "peer-chat",
      "type": "CHAT",
      "dockingBehavior": "FLOATING",
      "properties": { "initialChannelId": "\${channels.peerSupport}" }
    }
  ]
}`},{file:"channel-map.json",text:`{
  "channels": { "peerSupport": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20" }
}`},{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`}]},"layout/no-unreachable-channel":{bad:[{file:"layouts/agent-standard.json",text:`{
  "id": "0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44",
  "name": "Agent_Standard_Layout",
  "widgets": [
    {
      "id": "peer-chat",
      "type": "CHAT",
      "dockingBehavior": "FLOATING",
      "properties": { "initialChannelId": "\${channels.peerSupport}" }
    }
  ],
  "groups": [{ "id": "e4d20c7b-93f5-4a6e-b1c8-2f7a6d5e4c30" }]
}`},{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`}],output:`warning: None of this layout's groups may see the channel "Agent_Peer_Support_Channel", so its agents get an empty chat. Add one of the groups to the channel, or open another channel here.  layout/no-unreachable-channel
   at layouts/agent-standard.json:9:43
  8 |       "dockingBehavior": "FLOATING",
  9 |       "properties": { "initialChannelId": "\${channels.peerSupport}" }
    |                                           ^^^^^^^^^^^^^^^^^^^^^^^^^
 10 |     }
   = channels/peer-support.json:5:47: The groups that may see the channel.

1 problem (0 errors, 1 warning)`,at:{file:"layouts/agent-standard.json",pointer:"/widgets/0/properties/initialChannelId"},good:[{file:"layouts/agent-standard.json",text:`{
  "id": "0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44",
  "name": "Agent_Standard_Layout",
  "widgets": [
    {
      "id": "peer-chat",
      "type": "CHAT",
      "dockingBehavior": "FLOATING",
      "properties": { "initialChannelId": "\${channels.peerSupport}" }
    }
  ],
  "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }]
}`},{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`}]},"layout/require-initial-channel":{bad:[{file:"layouts/agent-standard.json",text:`{
  "id": "0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44",
  "name": "Agent_Standard_Layout",
  "widgets": [
    { "id": "peer-chat", "type": "CHAT", "dockingBehavior": "FLOATING", "properties": {} }
  ]
}`}],output:`warning: This chat does not say which channel it opens, so agents get an empty one. Add "initialChannelId" to its properties, preferably as a variable such as \${channels.NAME}.  layout/require-initial-channel
  at layouts/agent-standard.json:5:73
 4 |   "widgets": [
 5 | \u2026"peer-chat", "type": "CHAT", "dockingBehavior": "FLOATING", "properties": {} }
   |                                                              ^^^^^^^^^^^^
 6 |   ]

1 problem (0 errors, 1 warning)`,at:{file:"layouts/agent-standard.json",pointer:"/widgets/0/properties/initialChannelId"},good:[{file:"layouts/agent-standard.json",text:`{
  "id": "0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44",
  "name": "Agent_Standard_Layout",
  "widgets": [
    {
      "id": "peer-chat",
      "type": "CHAT",
      "dockingBehavior": "FLOATING",
      "properties": { "initialChannelId": "\${channels.peerSupport}" }
    }
  ]
}`}]},"schema/no-misspelt-property":{bad:[{file:"layouts/agent-standard.json",text:`{
  "id": "0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44",
  "name": "Agent_Standard_Layout",
  "widgets": [
    {
      "id": "peer-chat",
      "type": "CHAT",
      "properties": { "initialChannelId": "\${channels.peerSupport}" },
      "dockingBehaviour": "FLOATING"
    }
  ]
}`}],output:`error: "dockingBehaviour" is probably meant to be "dockingBehavior"; as it stands, the platform ignores it, and the setting has no effect. Rename it.  schema/no-misspelt-property
   at layouts/agent-standard.json:9:7
  8 |       "properties": { "initialChannelId": "\${channels.peerSupport}" },
  9 |       "dockingBehaviour": "FLOATING"
    |       ^^^^^^^^^^^^^^^^^^
 10 |     }
   = suggestion: Rename it to "dockingBehavior".

1 problem (1 error, 0 warnings)`,at:{file:"layouts/agent-standard.json",pointer:"/widgets/0/dockingBehaviour"},good:[{file:"layouts/agent-standard.json",text:`{
  "id": "0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44",
  "name": "Agent_Standard_Layout",
  "widgets": [
    {
      "id": "peer-chat",
      "type": "CHAT",
      "dockingBehavior": "FLOATING",
      "properties": { "initialChannelId": "\${channels.peerSupport}" }
    }
  ]
}`}]},"schema/no-unknown-property":{bad:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  },
  "priority": "HIGH"
}`}],output:`warning: "priority" is not known here, so the platform ignores it. Remove it, or use one of id, name, description, channelType, visibility, settings or metadata.  schema/no-unknown-property
   at channels/peer-support.json:12:3
 11 |   },
 12 |   "priority": "HIGH"
    |   ^^^^^^^^^^
 13 | }

1 problem (0 errors, 1 warning)`,at:{file:"channels/peer-support.json",pointer:"/priority"},good:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`}]},"schema/valid":{bad:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "PRIVATE", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`}],output:`error: "PRIVATE" is not a valid value for "type", so the platform rejects it. Write GROUPS or GLOBAL.  schema/valid
  at channels/peer-support.json:5:27
 4 |   "channelType": "CHAT",
 5 |   "visibility": { "type": "PRIVATE", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" \u2026
   |                           ^^^^^^^^^
 6 |   "settings": {

1 problem (1 error, 0 warnings)`,at:{file:"channels/peer-support.json",pointer:"/visibility/type"},good:[{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`}]},"settings/no-global-visibility":{bad:[{file:"settings.json",text:`{
  "allowInternalChat": true,
  "enableChatInAgentWorkspace": true,
  "chatHistoryRetention": { "enabled": true, "days": 90 },
  "defaultVisibility": { "type": "GLOBAL" },
  "channelCreation": { "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "sessionTimeoutMinutes": 30
}`}],output:`error: The default visibility GLOBAL opens every new channel to every agent of the organization, and customer data may leave through it. Write "type": "GROUPS" and list the groups that may see new channels.  settings/no-global-visibility
  at settings.json:5:34
 4 |   "chatHistoryRetention": { "enabled": true, "days": 90 },
 5 |   "defaultVisibility": { "type": "GLOBAL" },
   |                                  ^^^^^^^^
 6 |   "channelCreation": { "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },

1 problem (1 error, 0 warnings)`,at:{file:"settings.json",pointer:"/defaultVisibility/type"},good:[{file:"settings.json",text:`{
  "allowInternalChat": true,
  "enableChatInAgentWorkspace": true,
  "chatHistoryRetention": { "enabled": true, "days": 90 },
  "defaultVisibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "channelCreation": { "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "sessionTimeoutMinutes": 30
}`}]},"settings/require-internal-chat":{bad:[{file:"settings.json",text:`{
  "allowInternalChat": false,
  "enableChatInAgentWorkspace": true,
  "chatHistoryRetention": { "enabled": true, "days": 90 },
  "defaultVisibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "channelCreation": { "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "sessionTimeoutMinutes": 30
}`},{file:"layouts/agent-standard.json",text:`{
  "name": "Agent_Standard_Layout",
  "widgets": [
    {
      "id": "peer-chat",
      "type": "CHAT",
      "dockingBehavior": "FLOATING",
      "properties": { "initialChannelId": "\${channels.peerSupport}" }
    }
  ]
}`}],output:`warning: Internal chat is switched off, but the layout "Agent_Standard_Layout" holds a chat widget, so agents find chat empty. Write "allowInternalChat": true, or remove chat from the layouts.  settings/require-internal-chat
  at settings.json:2:24
 1 | {
 2 |   "allowInternalChat": false,
   |                        ^^^^^
 3 |   "enableChatInAgentWorkspace": true,
  = layouts/agent-standard.json:4:5: A chat widget is here.
  = suggestion: Write "allowInternalChat": true.

1 problem (0 errors, 1 warning)`,at:{file:"settings.json",pointer:"/allowInternalChat"},good:[{file:"settings.json",text:`{
  "allowInternalChat": true,
  "enableChatInAgentWorkspace": true,
  "chatHistoryRetention": { "enabled": true, "days": 90 },
  "defaultVisibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "channelCreation": { "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "sessionTimeoutMinutes": 30
}`},{file:"layouts/agent-standard.json",text:`{
  "name": "Agent_Standard_Layout",
  "widgets": [
    {
      "id": "peer-chat",
      "type": "CHAT",
      "dockingBehavior": "FLOATING",
      "properties": { "initialChannelId": "\${channels.peerSupport}" }
    }
  ]
}`}]},"settings/require-retention":{bad:[{file:"settings.json",text:`{
  "allowInternalChat": true,
  "enableChatInAgentWorkspace": true,
  "defaultVisibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "channelCreation": { "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "sessionTimeoutMinutes": 30
}`}],output:`error: No retention is set, so chats are kept forever, and an auditor finds personal data that should be gone. Add "chatHistoryRetention": { "enabled": true, "days": 90 }, with the days that your organization allows.  settings/require-retention
  at settings.json:1:1
 1 | {
   | ^
 2 |   "allowInternalChat": true,

1 problem (1 error, 0 warnings)`,at:{file:"settings.json",pointer:"/chatHistoryRetention"},good:[{file:"settings.json",text:`{
  "allowInternalChat": true,
  "enableChatInAgentWorkspace": true,
  "chatHistoryRetention": { "enabled": true, "days": 90 },
  "defaultVisibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "channelCreation": { "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "sessionTimeoutMinutes": 30
}`}]},"settings/restrict-channel-creation":{bad:[{file:"settings.json",text:`{
  "allowInternalChat": true,
  "enableChatInAgentWorkspace": true,
  "chatHistoryRetention": { "enabled": true, "days": 90 },
  "defaultVisibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "sessionTimeoutMinutes": 30
}`}],output:`warning: Creating channels is not limited to the members of any group, so every agent can open a channel that nobody supervises. List the groups under "channelCreation" as "groups": [{ "id": \u2026 }].  settings/restrict-channel-creation
  at settings.json:1:1
 1 | {
   | ^
 2 |   "allowInternalChat": true,

1 problem (0 errors, 1 warning)`,at:{file:"settings.json",pointer:"/channelCreation/groups"},good:[{file:"settings.json",text:`{
  "allowInternalChat": true,
  "enableChatInAgentWorkspace": true,
  "chatHistoryRetention": { "enabled": true, "days": 90 },
  "defaultVisibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "channelCreation": { "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "sessionTimeoutMinutes": 30
}`}]},"settings/retention-range":{bad:[{file:"settings.json",text:`{
  "allowInternalChat": true,
  "enableChatInAgentWorkspace": true,
  "chatHistoryRetention": { "enabled": true, "days": 5 },
  "defaultVisibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "channelCreation": { "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "sessionTimeoutMinutes": 30
}`}],output:`error: Chats are kept for 5 days, but the platform accepts no fewer than 10, so it refuses the setting. Set "days" to 10 or more.  settings/retention-range
  at settings.json:4:54
 3 |   "enableChatInAgentWorkspace": true,
 4 |   "chatHistoryRetention": { "enabled": true, "days": 5 },
   |                                                      ^
 5 |   "defaultVisibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },

1 problem (1 error, 0 warnings)`,at:{file:"settings.json",pointer:"/chatHistoryRetention/days"},good:[{file:"settings.json",text:`{
  "allowInternalChat": true,
  "enableChatInAgentWorkspace": true,
  "chatHistoryRetention": { "enabled": true, "days": 90 },
  "defaultVisibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "channelCreation": { "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "sessionTimeoutMinutes": 30
}`}]},"settings/session-timeout":{bad:[{file:"settings.json",text:`{
  "allowInternalChat": true,
  "enableChatInAgentWorkspace": true,
  "chatHistoryRetention": { "enabled": true, "days": 90 },
  "defaultVisibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "channelCreation": { "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "sessionTimeoutMinutes": 5
}`}],output:`warning: A session timeout of 5 minutes may end a chat while an agent is typing, and the case being handed over is lost. Set it to 30 or more.  settings/session-timeout
  at settings.json:7:28
 6 |   "channelCreation": { "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
 7 |   "sessionTimeoutMinutes": 5
   |                            ^
 8 | }

1 problem (0 errors, 1 warning)`,at:{file:"settings.json",pointer:"/sessionTimeoutMinutes"},good:[{file:"settings.json",text:`{
  "allowInternalChat": true,
  "enableChatInAgentWorkspace": true,
  "chatHistoryRetention": { "enabled": true, "days": 90 },
  "defaultVisibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "channelCreation": { "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "sessionTimeoutMinutes": 30
}`}]},"variables/no-dangling-channel":{bad:[{file:"channel-map.json",text:`{
  "channels": { "peerSupport": "c4b1de52-6f0f-4a1b-8a77-2f9c5d7e3a10" }
}`},{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`}],output:`error: No channel has the ID "c4b1de52-6f0f-4a1b-8a77-2f9c5d7e3a10", so every layout that uses this name opens an empty chat. Use the ID of a channel that exists.  variables/no-dangling-channel
  at channel-map.json:2:32
 1 | {
 2 |   "channels": { "peerSupport": "c4b1de52-6f0f-4a1b-8a77-2f9c5d7e3a10" }
   |                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 3 | }

1 problem (1 error, 0 warnings)`,at:{file:"channel-map.json",pointer:"/channels/peerSupport"},good:[{file:"channel-map.json",text:`{
  "channels": { "peerSupport": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20" }
}`},{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`}]},"variables/no-unused":{bad:[{file:"channel-map.json",text:`{
  "channels": {
    "peerSupport": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
    "handoff": "c4b1de52-6f0f-4a1b-8a77-2f9c5d7e3a10"
  }
}`}],output:`warning: No layout uses "handoff", so it is kept up to date for nothing. Use it where its channel belongs, or remove it from every environment.  variables/no-unused
  at channel-map.json:4:5
 3 |     "peerSupport": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
 4 |     "handoff": "c4b1de52-6f0f-4a1b-8a77-2f9c5d7e3a10"
   |     ^^^^^^^^^
 5 |   }

1 problem (0 errors, 1 warning)`,at:{file:"channel-map.json",pointer:"/channels/handoff"},good:[{file:"channel-map.json",text:`{
  "channels": { "peerSupport": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20" }
}`},{file:"channels/peer-support.json",text:`{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}`},{file:"layouts/agent-standard.json",text:`{
  "id": "0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44",
  "name": "Agent_Standard_Layout",
  "widgets": [
    {
      "id": "peer-chat",
      "type": "CHAT",
      "dockingBehavior": "FLOATING",
      "properties": { "initialChannelId": "\${channels.peerSupport}" }
    }
  ]
}`}]},"variables/same-in-every-environment":{bad:[{file:"channel-map.json",text:`{
  "environments": {
    "production": { "peerSupport": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20" },
    "staging": {
      "peerSupport": "2c6b1f7a-1d3e-4f8e-9a55-0c1d2e3f4a5b",
      "handoff": "51d0e6c8-7a3b-4c2d-9e1f-6b8a0c2d4e6f"
    }
  }
}`}],output:`error: "handoff" is defined for staging, but not for production, so layouts that use it open an empty chat there. Add it with the ID that the channel has in production.  variables/same-in-every-environment
  at channel-map.json:3:5
 2 |   "environments": {
 3 |     "production": { "peerSupport": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20" },
   |     ^^^^^^^^^^^^
 4 |     "staging": {
  = channel-map.json:6:18: staging defines it here.

1 problem (1 error, 0 warnings)`,at:{file:"channel-map.json",pointer:"/environments/production/handoff"},good:[{file:"channel-map.json",text:`{
  "environments": {
    "production": {
      "peerSupport": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
      "handoff": "c4b1de52-6f0f-4a1b-8a77-2f9c5d7e3a10"
    },
    "staging": {
      "handoff": "51d0e6c8-7a3b-4c2d-9e1f-6b8a0c2d4e6f",
      "peerSupport": "2c6b1f7a-1d3e-4f8e-9a55-0c1d2e3f4a5b"
    }
  }
}`}]}};var INDENT="    ";function pageAsText({id,summary,sections},bold){let parts=[`${bold(id)}

${wrapped(summary)}
`];for(let{title,blocks}of sections)parts.push(`
${bold(title)}

${blocks.map(blockAsText).join(`
`)}`);return parts.join("")}function blockAsText(block){return block.kind==="options"?block.rows.map(optionAsText).join(""):block.kind==="text"?`${wrapped(block.text)}
`:`${block.kind==="file"?`${INDENT}${block.name}:
`:""}${indented(block.text)}
`}function optionAsText({name,type,default:value,description}){return`${wrapped(`${name} (${type}, default: ${value}): ${description}`)}
`}function indented(text){return text.trimEnd().split(/\r\n|\r|\n/).map(line=>line===""?"":INDENT+line).join(`
`)}function wrapped(text){let lines=[],line="";for(let word of text.split(" "))line!==""&&line.length+1+word.length>100?(lines.push(line),line=word):line=line===""?word:`${line} ${word}`;return[...lines,line].join(`
`)}var explainCommand=defineCommand({options:{color:{type:"boolean",description:"Print headings in bold (--no-color: never); default: on a terminal",group:"Report:"},...COMMON_OPTIONS},examples:[["deskcheck explain layout/no-dangling-channel","what it finds, why it matters, how to fix it"]],choices:[...RULES.keys()],mostPositionals:1,async run({color},[name],{stdout,env}){if(name===void 0)throw new UsageError('Name the rule to explain. "deskcheck rules" lists them.');let id=ruleNamed(name,RULES.keys());if(id===void 0)throw new UsageError(`There is no rule "${name}". ${ruleHint(name,RULES.keys())}`);let isBold=wantsColor(color,stdout,env);return stdout.write(pageAsText(rulePage(id,RULES.get(id),EXAMPLES[id]),text=>isBold?`\x1B[1m${text}\x1B[22m`:text)),EXIT.clean}});export{explainCommand};
