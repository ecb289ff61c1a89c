/** The id of the desk's only channel. */
export const PEERS = '7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20';

/** A workspace of a channel, the map that names it, and a layout that opens it by that name. `--fix` would undock its chat. */
export const DESK = {
  'deskcheck.config.json': '{}',
  'channel-map.json': `{ "channels": { "peer": "${PEERS}" } }`,
  // Called as the layout is, so that whoever takes one folder for the other would overwrite it.
  'channels/agent.json': `{ "id": "${PEERS}", "name": "Peers", "channelType": "CHAT", "visibility": { "type": "GLOBAL" }, "settings": { "encryptionEnabled": true } }`,
  'layouts/agent.json':
    '{ "name": "Agent", "widgets": [{ "id": "c", "type": "CHAT", "dockingBehavior": "DOCKED", "properties": { "initialChannelId": "${channels.peer}" } }] }',
};
