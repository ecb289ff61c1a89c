/** 8-4-4-4-12 letters and digits, as the platform's own tools accept them; no `urn:` form. */
const GUID = /^[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}$/i;

export function isGuid(text: string): boolean {
  return text.length === 36 && GUID.test(text);
}

/** What a template leaves where an id belongs: the guide's sample, a bracketed hint, all zeros, TODO, xxx. */
const PLACEHOLDER =
  /^(?:<.*>|\[.*\]|(?:group|channel|layout|client|policy)id-\d.*|(?:your|sample|placeholder|insert|replace|enter)[-_ ].*|.*(?:placeholder|change-?_?me|replace-?_?me).*|to-?do\b.*|tbd|fixme\b.*|x{3,}.*|[?.*_-]+)$/i;

const EMPTY_GUID = /^(?:[0-]+|[x-]+)$/i;

export function isPlaceholder(text: string): boolean {
  return isGuid(text) ? EMPTY_GUID.test(text) : PLACEHOLDER.test(text.trim());
}

/** Whether a text is filled in at deployment, in whole or in part, so that nothing can be said of it yet. */
export function holdsVariable(text: string): boolean {
  return /\$\{|\{\{/.test(text);
}
