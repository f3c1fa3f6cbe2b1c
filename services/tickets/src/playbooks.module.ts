import { TicketTemplatesController } from './http/ticket-templates.controller.js';
import { PlaybookRunsController, PlaybooksController } from './http/playbooks.controller.js';
import { playbookAggregate } from './playbook/playbook.decider.js';
import { playbookRunAggregate } from './playbook-run/playbook-run.decider.js';
import { ticketTemplateAggregate } from './ticket-template/ticket-template.decider.js';
import { playbookRuns } from './views/playbook-runs/playbook-runs.projection.js';
import { PlaybookRunsQuery } from './views/playbook-runs/playbook-runs.query.js';
import { playbooks } from './views/playbooks/playbooks.projection.js';
import { PlaybooksQuery } from './views/playbooks/playbooks.query.js';
import { ticketTemplates } from './views/ticket-templates/ticket-templates.projection.js';
import { TicketTemplatesQuery } from './views/ticket-templates/ticket-templates.query.js';

/** What kinds of tickets begin with, how they are handled, and how far that is followed. */
export const playbooksOfTickets = {
  aggregates: [playbookAggregate, playbookRunAggregate, ticketTemplateAggregate],
  views: [playbooks, playbookRuns, ticketTemplates],
  controllers: [PlaybooksController, PlaybookRunsController, TicketTemplatesController],
  providers: [PlaybooksQuery, PlaybookRunsQuery, TicketTemplatesQuery],
};
