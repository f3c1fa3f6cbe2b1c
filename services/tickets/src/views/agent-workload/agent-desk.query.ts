import { Injectable } from '@nestjs/common';
import { Restrictions } from '@rapport/service-host';
import type { AgentDeskAnswer, DeskTicketAnswer } from '../../http/agent-desk.requests.js';
import { callbacks } from '../callbacks/callbacks.projection.js';
import { CallbacksQuery } from '../callbacks/callbacks.query.js';
import { holds } from '../holds/holds.projection.js';
import { liveContacts } from '../live-contacts/live-contacts.projection.js';
import { momentOf } from '../owing.fold.js';
import { promises } from '../promises/promises.projection.js';
import { queue } from '../queue/queue.projection.js';
import { transfers } from '../transfers/transfers.projection.js';

const MOST = 100;

/** What lies on the desk of one agent (KBS-12), put together from what other views tell whoever asks. */
@Injectable()
export class AgentDeskQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly ofCallbacks: CallbacksQuery,
  ) {}

  async of(agentId: string): Promise<AgentDeskAnswer> {
    const [live, tickets, promised, asked, owedCalls, waiting] = await Promise.all([this.liveContacts(agentId), this.tickets(agentId), this.promises(agentId), this.transfers(agentId), this.callbacks(agentId), this.holds(agentId)]);

    return {
      agentId,
      liveContacts: live.map(({ contactId, channel, ticketId, partyId, begunAt }) => ({ contactId, channel, ticketId, partyId, begunAt })),
      tickets: [...tickets],
      promises: promised.map(({ promiseId, ticketId, text, owner, dueAt, reschedulings }) => ({ promiseId, ticketId, text, owner, dueAt, reschedulings })),
      transfers: asked.map(({ transferId, ticketId, agentId: from, reason, customerName, purpose, dueAt }) => ({ transferId, ticketId, agentId: from, reason, customerName, purpose, dueAt })),
      callbacks: owedCalls.map(({ callbackId, ticketId, dueAt, attempts, callFrom }) => ({ callbackId, ticketId, dueAt, attempts, callFrom })),
      holds: waiting.map(({ holdId, ticketId, reason, startedAt, dueAt, checkIns }) => ({ holdId, ticketId, reason, startedAt, dueAt, checkIns })),
    };
  }

  private liveContacts(agentId: string) {
    return this.restrictions.rows(liveContacts).andWhere('row.open AND row.agentId = :agentId', { agentId }).orderBy('row.begunAt').addOrderBy('row.contactId').take(MOST).getMany();
  }

  private async tickets(agentId: string): Promise<readonly DeskTicketAnswer[]> {
    const rows = await this.restrictions.rows(queue).andWhere('row.agentId = :agentId AND row.open', { agentId }).orderBy('row.nextDueAt').addOrderBy('row.ticketId').take(MOST).getMany();

    return rows.map(({ ticketId, number, subject, requesterId, status, priority, nextDue, nextDueAt, customerWaitingSince }) => ({
      ...{ ticketId, number, subject, requesterId, status, priority, nextDue },
      nextDueAt: momentOf(nextDueAt),
      customerWaitingSince: momentOf(customerWaitingSince),
    }));
  }

  private async promises(owner: string) {
    const rows = this.restrictions.rows(promises).andWhere(`row.owner = :owner AND row.status IN ('made', 'rescheduled')`, { owner });

    return this.restrictions.opened(promises, await rows.orderBy('row.dueAt').addOrderBy('row.promiseId').take(MOST).getMany());
  }

  private async transfers(target: string) {
    const rows = this.restrictions.rows(transfers).andWhere(`row.status = 'pending' AND row.to = 'person' AND row.target = :target`, { target });

    return this.restrictions.opened(transfers, await rows.orderBy('row.dueAt').addOrderBy('row.transferId').take(MOST).getMany());
  }

  private async callbacks(agentId: string) {
    const rows = this.restrictions.rows(callbacks).andWhere('row.open AND row.agentId = :agentId', { agentId });

    return this.ofCallbacks.withWindows(await rows.orderBy('row.dueAt').addOrderBy('row.callbackId').take(MOST).getMany());
  }

  private holds(agentId: string) {
    return this.restrictions.rows(holds).andWhere('row.open AND row.agentId = :agentId', { agentId }).orderBy('row.dueAt').addOrderBy('row.holdId').take(MOST).getMany();
  }
}
