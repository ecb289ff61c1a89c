import { EXIT } from '@deskcheck/core';
import { COMMON_OPTIONS, defineCommand } from '../command.ts';
import { completionScript, SHELLS } from '../shell-completion.ts';
import { wrongChoice } from '../arguments/parse-arguments.ts';
import { UsageError } from '../usage-error.ts';

/** `deskcheck completion [bash|zsh]` */
export const completionCommand = defineCommand({
  options: COMMON_OPTIONS,
  examples: [
    ['deskcheck completion bash >> ~/.bashrc', 'complete commands and options in bash'],
    ['deskcheck completion zsh >> ~/.zshrc', 'the same in zsh'],
  ],
  choices: SHELLS,
  mostPositionals: 1,
  async run(_options, [name], { stdout, env }) {
    const shell = SHELLS.find((each) => each === name) ?? (name === undefined ? currentShell(env['SHELL']) : undefined);
    if (shell === undefined) throw new UsageError(wrongChoice('the shell', name ?? '', SHELLS));
    stdout.write(await completionScript(shell));
    return EXIT.clean;
  },
});

function currentShell(path: string | undefined): (typeof SHELLS)[number] {
  return path?.endsWith('zsh') ? 'zsh' : 'bash';
}
