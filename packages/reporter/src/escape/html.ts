import { withoutCommandMarks } from './ci-command.ts';
import { visible } from './terminal.ts';

const SPECIAL = /[&<>"'`]/g;

/** Text for HTML, in content as in quoted attributes. */
export function html(text: string): string {
  return visible(text).replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`);
}

/** JSON for a `<script type="application/json">`: nothing in it can end the element or start a comment, and no CI system takes it for a command. */
export function jsonInHtml(value: unknown): string {
  const text = JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return withoutCommandMarks(text, String.raw`\u0023`);
}
