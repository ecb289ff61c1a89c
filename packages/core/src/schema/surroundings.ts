import type { Kind } from '../model/kind.ts';
import { kindByPath } from './path-kind.ts';

/** What is known of a value from around it: from strongest to weakest. */
export interface Surroundings {
  /** The config's `documents` say so: nothing in the value can contradict. */
  readonly configured: Kind | undefined;
  /** The bundle's key, the `$schema` of what holds it, or the kind of its neighbours. */
  readonly inherited: Kind | undefined;
  /** Its path tells when nothing nearer does; it is asked last, because most documents show their kind themselves. */
  readonly file: string;
  readonly listed: boolean;
  /** What is inherited was only told by the path. */
  readonly isGuess?: boolean;
}

/** The kind of what shows none itself. */
export function kindAround({ configured, inherited, file }: Surroundings): Kind | undefined {
  return configured ?? inherited ?? kindByPath(file);
}
