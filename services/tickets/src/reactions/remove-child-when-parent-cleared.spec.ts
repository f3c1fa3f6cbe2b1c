import { readFileSync } from 'node:fs';
import { streamOf, type NewEvent } from '@rapport/event-sourcing';
import { reactionSpec } from '@rapport/testing';
import { removeChildWhenParentCleared } from './remove-child-when-parent-cleared.js';

const fact = JSON.parse(readFileSync(new URL('../../../../libs/contracts/tickets/src/samples/tickets.parent-cleared.v1.json', import.meta.url), 'utf8')) as NewEvent;
const data = fact.data as Readonly<Record<string, string>>;

describe('remove-child-when-parent-cleared', () => {
  it('tells the parent that it had', () =>
    reactionSpec(removeChildWhenParentCleared)()
      .when(fact)
      .then({ stream: streamOf({ category: 'ticket' }, data['parentId']!), type: 'RemoveChild', data: { ticketId: data['parentId'], childId: data['ticketId'] } }));
});
