/** The published article that most rules are drawn from. A rule's `guide` names the section of it. */
export const GUIDE_TITLE = 'Architecting Peer-to-Peer Agent Collaboration Channels in Genesys Cloud CX Workspace';
