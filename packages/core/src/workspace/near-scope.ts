import { knownScopes } from '../model/scopes.ts';
import { nearest } from '../words/nearest.ts';

/**
 * The scope that was probably meant by an unknown one: best one that is needed, else any. The guide says `read` where the platform says
 * `readonly`, so that confusion is a near miss as well.
 */
export function nearScope(text: string, needed: Iterable<string>): string | undefined {
  const lacking = [...needed];
  return nearestOf(text, lacking) ?? inDomain(text, lacking) ?? nearestOf(text, [...knownScopes()]);
}

/** `chat` and `chat:*` are meant to allow all of their domain. */
function inDomain(text: string, scopes: readonly string[]): string | undefined {
  const domain = text.replace(/:\*$/, '');
  return scopes.find((scope) => scope === domain || scope.startsWith(`${domain}:`));
}

function nearestOf(text: string, scopes: readonly string[]): string | undefined {
  const otherWord = text.endsWith(':readonly') ? text.slice(0, -4) : text.endsWith(':read') ? `${text}only` : undefined;
  return scopes.find((scope) => scope === otherWord) ?? nearest(text, scopes);
}
