import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { everything } from './answers.js';
import type { Incident } from './oracle.js';
import type { Platform } from './platform.js';

const PRIORITIES = ['critical', 'high', 'moderate', 'low'] as const;
const MINUTE = 60_000;

/** How the engine's verdicts agree with those of the file. */
export interface Agreement {
  /** Minutes by priority. */
  readonly targets: Readonly<Record<string, number>>;
  readonly incidents: number;
  readonly agreed: number;
  readonly byPriority: readonly { readonly priority: string; readonly incidents: number; readonly agreed: number }[];
  /** Where they differ: the numbers, by what the file says and by what is peculiar to the incident. */
  readonly differing: Readonly<Record<string, readonly string[]>>;
}

const minutesOf = ({ openedAt, resolvedAt }: Incident): number | null => (resolvedAt === null ? null : (Date.parse(resolvedAt) - Date.parse(openedAt)) / MINUTE);

/**
 * The target of each priority that the columns themselves suggest: a minute more than the longest time to the solution of an incident that is said to have been in time, since what is solved at the very instant at which it is due is late.
 * Where none was in time, a minute less than the shortest of those that were not.
 */
const targetsOf = (incidents: readonly Incident[]): Agreement['targets'] => {
  const target = (priority: string): number => {
    const known = incidents.filter((each) => each.priority === priority && each.resolvedAt !== null);
    const [inTime, late] = [true, false].map((kept) => known.filter(({ madeSla }) => madeSla === kept).map((each) => minutesOf(each)!));

    return Math.max(1, inTime!.length > 0 ? Math.max(...inTime!) + 1 : Math.min(...late!) - 1);
  };

  return Object.fromEntries(PRIORITIES.map((priority) => [priority, target(priority)]));
};

const WEEK = 7 * 24 * 60 * MINUTE;

/** Why the file may see it otherwise. It judges when an incident is closed, most often five days after its solution; the engine, when it is solved. */
export const PECULIAR = ['when it was solved is unknown, so that its close counts', 'it was closed more than a week after its solution'] as const;

const peculiar = ({ resolvedAt, closedAt }: Incident): (typeof PECULIAR)[number] | 'nothing is peculiar to it' =>
  resolvedAt === null ? PECULIAR[0] : closedAt !== null && Date.parse(closedAt) - Date.parse(resolvedAt) > WEEK ? PECULIAR[1] : 'nothing is peculiar to it';

/**
 * Judges imported incidents by a policy that is derived from columns of their file, through `rapport sla simulate`, and compares with the column `made_sla`.
 *
 * @param of the incidents that are judged
 * @param from those that the policy is derived from
 */
export const agreementOn = async (platform: Platform, of: readonly Incident[], from: readonly Incident[] = of): Promise<Agreement> => {
  const targets = targetsOf(from);
  const policy = join(platform.state, 'derived-policy.json');
  const metrics = [{ metric: 'total-resolution', targets: PRIORITIES.map((priority) => ({ priority, minutes: targets[priority] })) }];
  writeFileSync(policy, JSON.stringify({ code: 'derived', name: { zh: '由数据导出', en: 'Derived from the file' }, order: 1, metrics }));
  const { gained } = await platform.json<{ gained: readonly { caseId: string }[] }>('sla', 'simulate', '--policy', policy, '--from', '2000-01-01T00:00:00Z', '--to', '2020-01-01T00:00:00Z');
  const manager = await platform.as('manager');
  const numbers = new Map((await everything((query) => manager.tickets.listTickets({ query }))).map(({ ticketId, number }) => [ticketId, number]));
  const late = new Set(gained.map(({ caseId }) => numbers.get(caseId)));

  const agrees = ({ number, madeSla }: Incident) => late.has(number) !== madeSla;
  const counted = (those: readonly Incident[]) => ({ incidents: those.length, agreed: those.filter(agrees).length });
  const differing = Map.groupBy(of.filter((each) => !agrees(each)), (each) => `${each.madeSla ? 'in time by the file, late by the engine' : 'late by the file, in time by the engine'}: ${peculiar(each)}`);

  return {
    targets,
    ...counted(of),
    byPriority: PRIORITIES.map((priority) => ({ priority, ...counted(of.filter((each) => each.priority === priority)) })),
    differing: Object.fromEntries([...differing].map(([why, those]) => [why, those.map(({ number }) => number)])),
  };
};
