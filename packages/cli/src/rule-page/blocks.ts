export interface OptionRow {
  readonly name: string;
  readonly type: string;
  readonly default: string;
  readonly description: string;
}

/** A part of a page. Text may hold `code` between backticks. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly text: string }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'output'; readonly text: string }
  | { readonly kind: 'options'; readonly rows: readonly OptionRow[] };

export function text(content: string): Block {
  return { kind: 'text', text: content };
}

/** A config that says nothing else. */
export function config(content: object): Block {
  return { kind: 'file', name: 'deskcheck.config.json', text: JSON.stringify(content, null, 2) };
}
