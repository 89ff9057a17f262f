import { COACH } from './cli/coach.ts';
import type { Command } from './cli/command.ts';
import { COMMAND, PARTNERSHIP } from './cli/command-service.ts';
import { PLAYBOOKS_CHECK } from './cli/playbooks-check.ts';
import { PLAYBOOKS_LIST } from './cli/playbooks-list.ts';
import { POLICY_CHECK } from './cli/policy-check.ts';
import { POLICY_COMPILE } from './cli/policy-compile.ts';
import { POLICY_DIFF } from './cli/policy-diff.ts';
import { POLICY_SERVICE } from './cli/policy-service.ts';
import { POLICY_TRY } from './cli/policy-try.ts';
import { TEMPLATES } from './cli/templates.ts';
import { TOKEN } from './cli/token.ts';

/** Every command by its words; the first row whose words open the command line runs with what follows them. */
const COMMANDS: Readonly<Record<string, Command>> = {
  coach: COACH,
  'playbooks check': PLAYBOOKS_CHECK,
  'playbooks list': PLAYBOOKS_LIST,
  'policy check': POLICY_CHECK,
  'policy compile': POLICY_COMPILE,
  'policy diff': POLICY_DIFF,
  'policy try': POLICY_TRY,
  ...POLICY_SERVICE,
  ...TEMPLATES,
  token: TOKEN,
  command: COMMAND,
  partnership: PARTNERSHIP,
};

function printUsage(): void {
  const rows = Object.values(COMMANDS);
  const width = Math.max(...rows.map(({ usage }) => usage.length));
  for (const { usage, about } of rows) console.log(`partnership-os ${usage.padEnd(width)}   ${about}`);
}

const words = process.argv.slice(2);
const line = `${words.join(' ')} `;
const [name, command] = Object.entries(COMMANDS).find(([each]) => line.startsWith(`${each} `)) ?? [];
if (name === undefined || command === undefined) {
  printUsage();
  process.exitCode = words.length === 0 || words[0] === '--help' ? 0 : 1;
} else {
  const code = await command.run(words.slice(name.split(' ').length));
  if (code === 2) console.error(`partnership-os ${command.usage}`);
  process.exitCode = code;
}
