import type { Pointer } from './address.ts';
import type { Documents } from './documents.ts';

/**
 * What workspace rules may know of each kind. Channels and layouts come by the ten thousand, so of them only a digest is kept;
 * of the others there are few, and the document itself serves.
 */
export interface Facts extends Omit<Documents, 'channel' | 'layout'> {
  channel: ChannelFacts;
  layout: LayoutFacts;
}

/** What is kept of a channel. `undefined` is absent, or couldn't be read. */
export interface ChannelFacts {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly visibility: 'GLOBAL' | 'GROUPS' | undefined;
  /** How many groups are named that can see it. Which, its references tell. */
  readonly groups: number;
  readonly complianceTag: string | undefined;
  /** The labels by which policies choose channels, as text. */
  readonly metadata: Readonly<Record<string, string>>;
  /** Whether all of `metadata` could be read: only then is a label that isn't there absent. */
  readonly knowsMetadata: boolean;
  /** `null` only where it can't be read. */
  readonly encryptionEnabled: boolean | null | undefined;
  readonly loggingLevel: string | undefined;
}

/** What is kept of a layout. */
export interface LayoutFacts {
  readonly name: string | undefined;
  /** How many groups are named whose agents get it. Which, its references tell. */
  readonly groups: number;
  /** Its chat widgets, wherever they nest. */
  readonly chatWidgets: readonly Pointer[];
}
