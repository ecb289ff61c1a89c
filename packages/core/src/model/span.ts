/** A part of a text: UTF-16 offsets, the end exclusive. */
export type Span = readonly [start: number, end: number];
