/** The name of a baseline where none is given. */
export const BASELINE_NAME = 'deskcheck.baseline.json';
