/** Apart from what prints reports, because only one format draws, and it is loaded only then. */
export { layoutEdges, referenceGraph } from '@deskcheck/core';
