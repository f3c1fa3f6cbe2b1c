import { Option, type Command } from 'commander';
import { localToken, ROLES, type Role } from '../access/local-keys.js';
import { stateFolder } from '../access/platform-access.js';
import { outputOn } from '../terminal/output.js';

interface TokenOptions {
  readonly role: Role;
  readonly subject?: string;
  readonly party?: string;
  readonly hours: string;
  readonly state?: string;
  readonly json: boolean;
}

export const tokenCommand = (program: Command): void => {
  program
    .command('token')
    .description('print an access token of the local installation')
    .addOption(new Option('--role <role>', 'what the bearer may do').choices(ROLES).makeOptionMandatory())
    .option('--subject <id>', 'who the bearer is; default: local-<role>')
    .option('--party <id>', 'the party that the bearer is, for the portal')
    .option('--hours <hours>', 'how long it lasts', '12')
    .addHelpText('after', '\nExamples:\n  rapport token --role agent\n  curl -H "authorization: Bearer $(npm run -s rapport -- token --role analyst)" http://127.0.0.1:4102/v1/tickets')
    .action(async (_: unknown, command: Command) => {
      const { role, subject, party, hours, state, json } = command.optsWithGlobals<TokenOptions>();
      const token = await localToken(stateFolder(state), { role, hours: Number(hours), ...(subject === undefined ? {} : { subject }), ...(party === undefined ? {} : { party }) });
      outputOn(json).show({ token, role }, () => token);
    });
};
