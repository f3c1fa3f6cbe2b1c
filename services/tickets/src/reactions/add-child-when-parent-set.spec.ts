import { readFileSync } from 'node:fs';
import { streamOf, type NewEvent } from '@rapport/event-sourcing';
import { reactionSpec } from '@rapport/testing';
import { addChildWhenParentSet } from './add-child-when-parent-set.js';

const fact = JSON.parse(readFileSync(new URL('../../../../libs/contracts/tickets/src/samples/tickets.parent-set.v1.json', import.meta.url), 'utf8')) as NewEvent;
const data = fact.data as Readonly<Record<string, string>>;

describe('add-child-when-parent-set', () => {
  it('tells the parent', () =>
    reactionSpec(addChildWhenParentSet)()
      .when(fact)
      .then({ stream: streamOf({ category: 'ticket' }, data['parentId']!), type: 'AddChild', data: { ticketId: data['parentId'], childId: data['ticketId'] } }));
});
