import { PlaybookArchived, PlaybookPublished } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { PlaybookRow } from './playbooks.row.js';

const unpublished = { playbookVersion: 0, terms: null, reason: null, publishedBy: null, publishedAt: null, version: 0 };

/** How is a kind of ticket handled by now? */
export const playbooks = projection(PlaybookRow, {
  name: 'playbooks',
  version: 1,
  mirrors: 'playbook',
  when: [
    on(PlaybookPublished, (row, { data }) => ({ ...data, archived: false, version: row?.version ?? 0 })),
    on(PlaybookArchived, (row, { data: { playbookId, code } }) => ({ ...(row ?? unpublished), playbookId, code, archived: true })),
  ],
  keyOf: ({ data }) => data.playbookId,
});
