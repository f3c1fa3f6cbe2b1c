import { Inject, Injectable } from '@nestjs/common';
import type { TicketCategory, TicketPhase } from '@rapport/contracts-tickets';
import type { PostgresEventLog } from '@rapport/event-log';
import { refuse } from '@rapport/event-sourcing';
import { hostRefusals, LOG, Runner, VIEWS } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { ListPlaybooksRequest } from '../../http/playbooks.requests.js';
import { newestOf, playbookDecider, type PlaybookEvent } from '../../playbook/playbook.decider.js';
import { playbookArchived, playbookNotFound } from '../../playbook/playbook.errors.js';
import { SHIPPED_PLAYBOOKS, shippedPlaybook, type PlaybookInForce } from '../../playbook/shipped-playbooks.rule.js';
import { playbooks } from './playbooks.projection.js';
import { PlaybookRow } from './playbooks.row.js';

const asShipped = (playbook: PlaybookInForce): PlaybookRow => ({ ...playbook, reason: null, publishedBy: null, publishedAt: null, archived: false, version: 0 });

const named = (names: readonly string[], name: string | undefined): boolean => name === undefined || names.length === 0 || names.includes(name);

/** Playbooks, those that are shipped among them. */
@Injectable()
export class PlaybooksQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    @Inject(LOG) private readonly log: PostgresEventLog,
    private readonly runner: Runner,
  ) {}

  /** Those that fit, by code; at most 500 beside the shipped ones. */
  async list({ kind, category, itemType, phase, archived = false }: ListPlaybooksRequest): Promise<{ readonly items: readonly PlaybookRow[] }> {
    const found = await this.views.getRepository(PlaybookRow).find({ order: { code: 'ASC' }, take: 500 });
    const all = [...found.map(withTerms), ...SHIPPED_PLAYBOOKS.filter(({ playbookId }) => !found.some((row) => row.playbookId === playbookId)).map(asShipped)];
    const fits = ({ terms, archived: away }: PlaybookRow) => terms !== null && away === archived && (kind === undefined || terms.kind === kind) && named(terms.categories, category) && named(terms.itemTypes, itemType) && (phase === undefined || (terms.phases ?? []).includes(phase));

    return { items: all.filter(fits).sort((one, other) => (one.code < other.code ? -1 : 1)) };
  }

  /** Those that are for tickets of this phase (TKT-13), of this category and of items of this type. */
  async offered({ phase, category, item }: { readonly phase: string | null; readonly category: string | null; readonly item: string | null }): Promise<readonly PlaybookRow[]> {
    if (phase === null) return [];
    const { items } = await this.list({ phase: phase as TicketPhase, ...(category === null ? {} : { category: category as TicketCategory }) });

    return items.filter(({ terms }) => terms!.itemTypes.length === 0 || (item !== null && terms!.itemTypes.includes(item)));
  }

  /** @throws DomainError PLAYBOOK_NOT_FOUND, VIEW_PARKED */
  async one(playbookId: string): Promise<PlaybookRow> {
    const row = await this.views.getRepository(PlaybookRow).findOneBy({ playbookId });
    if (await this.runner.keyParked(playbooks, playbookId)) throw refuse(hostRefusals.VIEW_PARKED, { view: playbooks.name, key: playbookId });
    const shipped = shippedPlaybook(playbookId);
    if (row === null && shipped === null) throw playbookNotFound(playbookId);

    return row === null ? asShipped(shipped!) : withTerms(row);
  }

  /** As it stands in the log, so that a run can begin right after it was published. @throws DomainError PLAYBOOK_NOT_FOUND, PLAYBOOK_ARCHIVED */
  async inForce(playbookId: string): Promise<PlaybookInForce> {
    const { newest, archived } = await this.inLog(playbookId);
    if (archived) throw playbookArchived(newest.code);

    return newest;
  }

  /** Its newest version, archived or not. @throws DomainError PLAYBOOK_NOT_FOUND */
  async newest(playbookId: string): Promise<PlaybookInForce> {
    return (await this.inLog(playbookId)).newest;
  }

  /** The same id where runs begin with it, else null. @throws DomainError PLAYBOOK_NOT_FOUND */
  async inUse(playbookId: string | null): Promise<string | null> {
    return playbookId === null || (await this.inLog(playbookId)).archived ? null : playbookId;
  }

  private async inLog(playbookId: string): Promise<{ readonly newest: PlaybookInForce; readonly archived: boolean }> {
    const events = (await this.log.readStream(`playbook-${playbookId}`)) as unknown as readonly PlaybookEvent[];
    const playbook = events.reduce(playbookDecider.evolve, playbookDecider.initial);
    const newest = newestOf(playbookId, playbook);
    if (newest === null) throw playbookNotFound(playbookId);

    return { newest, archived: playbook.archived };
  }
}

const withTerms = (row: PlaybookRow): PlaybookRow => (row.terms === null ? { ...row, terms: shippedPlaybook(row.playbookId)?.terms ?? null } : row);
