import{layoutEdges,referenceGraph}from"./full-shared-6.mjs";import"./full-shared-5.mjs";import"./full-shared.mjs";export{layoutEdges,referenceGraph};
