import { setTimeout as pause } from 'node:timers/promises';
import { KnownPlace } from '@rapport/clients';
import type { Command } from 'commander';
import { eventAt, eventsOfStream, fedPage, logStatus, verification, type FedEvent, type FedPage, type FeedQuery, type Verification } from '../access/event-log-access.js';
import { PlatformAccess, stateFolder } from '../access/platform-access.js';
import { brokenLines, requireUnbroken } from '../terminal/broken-rules.js';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { progressOn, type Progress } from '../terminal/progress.js';
import { outputOn, type Output } from '../terminal/output.js';

interface TailOptions {
  readonly after?: string;
  readonly lane?: string;
  readonly types?: string;
  readonly limit?: string;
  readonly follow: boolean;
}

const pageSize = 1_000;
const usualTail = 20;

export const eventsCommand = (program: Command): void => {
  const events = program.command('events').description('read and verify the log');

  events
    .command('tail')
    .description('print events, one per line; in order within each lane, there is no order across lanes')
    .option('--after <cursor>', 'go on where an earlier call ended; "start" is the beginning of the log. Without it: the last ones')
    .option('--lane <n>', 'only this lane')
    .option('--types <types>', 'only these types, separated by commas')
    .option('--limit <n>', 'at most so many; default: 20, with --after or --follow no limit')
    .option('--follow', 'wait for more', false)
    .addHelpText('after', '\nExamples:\n  rapport events tail --limit 20\n  rapport events tail --types tickets.ticket-opened --follow --json')
    .action(async (_: unknown, command: Command) => {
      const { access, output, options } = await begun<TailOptions>(command);
      await tail(access, output, options);
    });

  events
    .command('get')
    .argument('<place>', 'a stream (ticket-<uuid>), or lane:position')
    .description('print events with their data')
    .addHelpText('after', '\nExamples:\n  rapport events get ticket-0190f7a2-0000-8000-8000-000000000000\n  rapport events get 17:3')
    .action(async (place: string, _: unknown, command: Command) => {
      const { access, output } = await begun(command);
      const [, lane, position] = /^(\d+):(\d+)$/.exec(place) ?? [];
      const found = lane === undefined || position === undefined ? await eventsOfStream(access, place) : [await eventAt(access, lane, position)];
      if (found.length === 0) throw new CommandFailed(exitCodes.refused, `The log has no event of ${place}.`);
      output.show(found, () => found.map((event) => `${line(event)}\n${JSON.stringify(event.data, null, 2).replace(/^/gm, '  ')}`).join('\n'));
    });

  events
    .command('verify')
    .description('check the rules of the whole log, its sealed segments, and what is remembered of them beside the log')
    .addHelpText('after', '\nExample:\n  rapport events verify')
    .action(async (_: unknown, command: Command) => {
      const { access, output } = await begun(command);
      const found = await verified(access, progressOn(process.stderr, output.json));
      output.show(found, () =>
        [
          `${found.events} events in ${found.streams} streams from ${found.commands} commands.`,
          `${found.proven} of them are proven by sealed segments, ${found.unproven} are younger than the last seal; ${found.heads.map(({ keeper, heads }) => `${keeper} remembers ${heads} segments`).join(', ')}.`,
          ...brokenLines(found.broken),
          ...(found.broken.length === 0 ? ['Every rule holds.'] : []),
        ].join('\n'),
      );
      requireUnbroken(found.broken);
    });
};

const verified = async (access: PlatformAccess, progress: Progress): Promise<Verification> => {
  let done = 0;
  try {
    return await verification(access, (events, all) => {
      if (done === 0) progress.begin('verifying', all, 'events');
      progress.advance(events - done);
      done = events;
    });
  } finally {
    progress.end();
  }
};
const begun = async <Options = unknown>(command: Command) => {
  const options = command.optsWithGlobals<Options & { state?: string; json: boolean }>();

  return { options, output: outputOn(options.json), access: await PlatformAccess.of(stateFolder(options.state)) };
};

const tail = async (access: PlatformAccess, output: Output, { after, lane, types, limit, follow }: TailOptions): Promise<void> => {
  const filter: FeedQuery = { ...(lane === undefined ? {} : { lane: Number(lane) }), ...(types === undefined ? {} : { types }) };
  const show = (events: readonly FedEvent[]) => events.forEach((event) => output.show(event, () => line(event)));
  let cursor = after === 'start' ? undefined : after;
  let left = limit === undefined ? (after === undefined && !follow ? usualTail : Number.POSITIVE_INFINITY) : Number(limit);
  if (after === undefined) {
    const { events, next } = await lastEvents(access, filter, Math.min(left, usualTail * 10));
    show(events);
    cursor = next;
    left = follow ? Number.POSITIVE_INFINITY : 0;
  }
  while (left > 0) {
    const page: FedPage = await fedPage(access, { ...filter, limit: Math.min(left, pageSize), ...(cursor === undefined ? {} : { after: cursor }) });
    show(page.items);
    left -= page.items.length;
    cursor = page.next;
    if (!page.endOfStream) continue;
    if (!follow) break;
    await pause(500);
  }
  if (cursor !== undefined && !follow) output.show({ next: cursor }, () => `Go on with: rapport events tail --after ${cursor}`);
};

/** The last events by recording time. Looks further back, lane by lane, until there are enough or the log ends. */
const lastEvents = async (access: PlatformAccess, filter: FeedQuery, count: number): Promise<{ readonly events: readonly FedEvent[]; readonly next: string }> => {
  const { lanes } = await logStatus(access);
  for (let back = count; ; back *= 8) {
    const place = KnownPlace.at(lanes.map(({ lane, last }) => [lane, Math.max(0, last - back)]));
    const events: FedEvent[] = [];
    let next = place.token!;
    for (let ended = false; !ended;) {
      const page = await fedPage(access, { ...filter, limit: pageSize, after: next });
      events.push(...page.items);
      next = page.next;
      ended = page.endOfStream;
    }
    if (events.length >= count || lanes.every(({ last }) => last <= back)) return { events: events.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)).slice(-count), next };
  }
};

const line = ({ lane, position, recordedAt, type, stream, version }: FedEvent) => `${String(lane).padStart(2)}:${String(position).padEnd(7)} ${recordedAt}  ${type}  ${stream} v${version}`;
