const MARK = /(?<=#)#(?=[A-Za-z]*\[)/g;

/**
 * The text without what CI systems obey wherever in a log it stands: `##[error]` (GitHub), `##vso[` (Azure Pipelines), `##teamcity[`.
 *
 * @param hash how a `#` is written out where the text goes to
 */
export function withoutCommandMarks(text: string, hash: string): string {
  return text.includes('##') ? text.replace(MARK, hash) : text;
}
