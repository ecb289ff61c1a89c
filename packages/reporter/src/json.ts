import { eslintResults } from './eslint-result.ts';
import type { Format } from './format.ts';

/**
 * ESLint's array of results, field by field, so that whatever reads ESLint reads deskcheck; each message also says its
 * JSON Pointer, its related places and its rule's page.
 */
export const json: Format = function* (report, options) {
  yield* eslintResults(report.files, options);
};
