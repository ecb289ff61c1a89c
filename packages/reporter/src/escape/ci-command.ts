const MARK = /(?<=#)#(?=[A-Za-z]*\[)/g;

/**
 * The text without the commands that CI systems obey anywhere in a log: `##[error]` (GitHub), `##vso[` (Azure Pipelines), `##teamcity[`.
 *
 * @param hash what stands in place of a `#`
 */
export function withoutCommandMarks(text: string, hash: string): string {
  return text.includes('##') ? text.replace(MARK, hash) : text;
}
