/** Apart from what prints reports, because few formats draw, and it is loaded only then. */
export { layoutEdges, referenceGraph } from '@deskcheck/core';
