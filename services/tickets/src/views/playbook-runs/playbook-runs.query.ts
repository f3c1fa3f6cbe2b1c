import { Injectable } from '@nestjs/common';
import { refuse } from '@rapport/event-sourcing';
import { hostRefusals, Pages, Restrictions, Runner, type Page } from '@rapport/service-host';
import type { ConformanceAnswer, ListPlaybookRunsRequest } from '../../http/playbooks.requests.js';
import { playbookRunNotFound } from '../../playbook-run/playbook-run.errors.js';
import { playbookRuns } from './playbook-runs.projection.js';
import type { PlaybookRunRow } from './playbook-runs.row.js';

/** Tickets that are handled by playbooks, and how far these are followed. */
@Injectable()
export class PlaybookRunsQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
    private readonly runner: Runner,
  ) {}

  async list({ ticketId, playbookId, playbookVersion, kind, open, sort, limit, cursor }: ListPlaybookRunsRequest): Promise<Page<PlaybookRunRow> & { readonly parked: number }> {
    const rows = this.restrictions.rows(playbookRuns);
    const filters = { ticketId, playbookId, playbookVersion, kind, open };
    for (const [column, value] of Object.entries(filters)) if (value !== undefined) rows.andWhere(`row.${column} = :${column}`, { [column]: value });
    const page = await this.restrictions.openedPage(playbookRuns, this.pages.page({ rows, sortable: ['startedAt'], key: 'runId', sort, limit, cursor, list: `playbook-runs ${JSON.stringify(filters)}` }));

    return { ...page, parked: await this.runner.parkedCount(playbookRuns) };
  }

  /** @throws DomainError PLAYBOOK_RUN_NOT_FOUND, VIEW_PARKED */
  async one(runId: string): Promise<PlaybookRunRow> {
    const row = await this.restrictions.one(playbookRuns, { runId });
    if ((await this.runner.keyParked(playbookRuns, runId)) && !(await this.restrictions.hides(runId))) throw refuse(hostRefusals.VIEW_PARKED, { view: playbookRuns.name, key: runId });
    if (row === null) throw playbookRunNotFound(runId);

    return row;
  }

  /** Version by version, the newest first. */
  async conformance(playbookId: string): Promise<{ readonly items: readonly ConformanceAnswer[] }> {
    const items = await this.restrictions
      .rows(playbookRuns)
      .andWhere('row.playbookId = :playbookId', { playbookId })
      .select('row.playbookVersion', 'playbookVersion')
      .addSelect('count(*)::int', 'runs')
      .addSelect('(count(*) FILTER (WHERE NOT row.open))::int', 'ended')
      .addSelect('(count(*) FILTER (WHERE NOT row.open AND row.mandatoryDone = row.mandatory AND row.outOfOrder = 0))::int', 'asWritten')
      .addSelect('(sum(row.mandatory) FILTER (WHERE NOT row.open))::int', 'mandatory')
      .addSelect('(sum(row.mandatoryDone) FILTER (WHERE NOT row.open))::int', 'mandatoryDone')
      .groupBy('row.playbookVersion')
      .orderBy('row.playbookVersion', 'DESC')
      .getRawMany<Omit<ConformanceAnswer, 'conformance'>>();

    return { items: items.map((each) => ({ ...each, mandatory: each.mandatory ?? 0, mandatoryDone: each.mandatoryDone ?? 0, conformance: each.ended === 0 ? null : each.mandatoryDone / each.mandatory })) };
  }
}
