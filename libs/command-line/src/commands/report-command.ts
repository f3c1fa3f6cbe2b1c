import type { Command } from 'commander';
import { PlatformAccess, stateFolder } from '../access/platform-access.js';
import { outputOn, table } from '../terminal/output.js';

interface ReportOptions {
  readonly from?: string;
  readonly to?: string;
  readonly zone?: string;
  readonly channel?: string;
  readonly priority?: string;
  readonly category?: string;
  readonly phase?: string;
  readonly team?: string;
  readonly level?: string;
  readonly class?: string;
  readonly kind?: string;
  readonly audience?: string;
  readonly visibility?: string;
  readonly productLine?: string;
  readonly currency?: string;
  readonly costTarget?: string;
  readonly csv: boolean;
  readonly state?: string;
  readonly json: boolean;
}

interface Report {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly definition: string;
  readonly columns: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly standsOn: string;
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}

export const reportCommand = (program: Command): void => {
  program
    .command('report')
    .argument('[id]', 'such as RP-12; without it: which reports there are')
    .description('print a report for a period, with its definition and the place in the log it stands on')
    .option('--from <instant>', 'start of the period; default: 30 days before its end')
    .option('--to <instant>', 'end of the period; default: now')
    .option('--zone <zone>', 'time zone of its days, such as Asia/Shanghai')
    .option('--channel <channel>', 'only this channel')
    .option('--priority <priority>', 'only tickets of this priority')
    .option('--category <category>', 'only tickets of this category')
    .option('--phase <phase>', 'only tickets before, in or after the sale: pre, in, after')
    .option('--team <team>', 'only what this team leads')
    .option('--level <level>', 'only tickets of customers of this level')
    .option('--class <class>', 'only tickets of customers of this management class')
    .option('--kind <kind>', 'only articles of this kind')
    .option('--audience <audience>', 'only articles that are written for these readers: new, regular, both')
    .option('--visibility <visibility>', 'only articles for these: public, clients, internal')
    .option('--product-line <line>', 'only articles about this product line')
    .option('--currency <code>', 'amounts in this currency only, such as CNY')
    .option('--cost-target <amount>', 'what a ticket may cost, in minor units of that currency')
    .option('--csv', 'as CSV', false)
    .addHelpText('after', '\nExamples:\n  rapport report\n  rapport report RP-12\n  rapport report RP-20 --from 2026-03-01T00:00:00Z --to 2026-04-01T00:00:00Z --csv')
    .action(async (id: string | undefined, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ReportOptions>();
      const access = await PlatformAccess.of(stateFolder(options.state), 'analyst');
      if (id === undefined) await list(access, options);
      else await print(access, id.replace(/^rp-/i, 'RP-'), options);
    });
};

const list = async (access: PlatformAccess, { json }: ReportOptions): Promise<void> => {
  const { items } = await access.get<{ items: readonly Report[] }>('analytics', '/v1/reports');
  outputOn(json).show(items, () =>
    table(
      ['report', 'name', 'definition'],
      items.map(({ id, name, definition }) => [id, name, definition]),
    ),
  );
};

const print = async (access: PlatformAccess, id: string, { csv, json, state: _, ...asked }: ReportOptions): Promise<void> => {
  const query = { ...asked, ...(csv ? { format: 'csv' } : {}) };
  const found = await access.get<Report | string>('analytics', `/v1/reports/${id}`, query);
  if (typeof found === 'string') process.stdout.write(found);
  else
    outputOn(json).show(found, () =>
      [
        `${found.id} ${found.name} (definition ${found.version})`,
        found.definition,
        `${found.from} to ${found.to}, days of ${found.zone}; stands on ${found.standsOn}`,
        '',
        found.rows.length === 0
          ? 'Nothing in this period.'
          : table(
              found.columns,
              found.rows.map((row) => found.columns.map((column) => row[column] ?? null)),
            ),
      ].join('\n'),
    );
};
