import type { Address, Range } from '@deskcheck/core';
import { FilePlaces, type LintedWorkspace } from '@deskcheck/core/node';

/** Where one value stands in a file of the workspace. */
export function placeIn(workspace: LintedWorkspace, address: Address): Range {
  return new FilePlaces(workspace, [address]).range(address);
}
