import { PlaybookRunsController, PlaybooksController } from './http/playbooks.controller.js';
import { playbookAggregate } from './playbook/playbook.decider.js';
import { playbookRunAggregate } from './playbook-run/playbook-run.decider.js';
import { playbookRuns } from './views/playbook-runs/playbook-runs.projection.js';
import { PlaybookRunsQuery } from './views/playbook-runs/playbook-runs.query.js';
import { playbooks } from './views/playbooks/playbooks.projection.js';
import { PlaybooksQuery } from './views/playbooks/playbooks.query.js';

/** How kinds of tickets are handled, and how far that is followed. */
export const playbooksOfTickets = {
  aggregates: [playbookAggregate, playbookRunAggregate],
  views: [playbooks, playbookRuns],
  controllers: [PlaybooksController, PlaybookRunsController],
  providers: [PlaybooksQuery, PlaybookRunsQuery],
};
