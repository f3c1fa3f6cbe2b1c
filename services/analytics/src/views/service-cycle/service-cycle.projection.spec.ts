import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { serviceCycle } from './service-cycle.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
/** By these facts a ticket went through these stages: passed, broken off, or still in it. */
const given = (...facts: readonly string[]) => ({ went: (...stages: readonly string[]) => projectionSpec(serviceCycle)(...facts.map(sample)).then({ stretches: stages.map(stretchOf) as never }) });
const stretchOf = (told: string) => {
  const [stage, how] = told.split(' ') as [string, string | undefined];
  return { stage, from: expect.any(String), until: how === undefined ? null : expect.any(String), passed: how === 'passed' };
};
const solved = ['ticket-opened', 'need-restated', 'course-agreed', 'ticket-solved'];

describe('the service cycle of a ticket', () => {
  it('begins with receiving, and leads from stage to stage until it is closed', () => {
    given('ticket-opened', 'ticket-acknowledged').went('receive');
    given('ticket-opened', 'need-restated').went('receive passed', 'understand');
    given(...solved.slice(0, 3)).went('receive passed', 'understand passed', 'help');
    given(...solved, 'satisfaction-checked').went('receive passed', 'understand passed', 'help passed', 'keep');
    given(...solved, 'ticket-closed').went('receive passed', 'understand passed', 'help passed', 'keep passed');
  });
  it('skips what was not needed', () => given('ticket-opened', 'ticket-solved').went('receive passed', 'keep'));
  it('stays where it is when a step is done again, and goes back when the need is another one', () => {
    given('ticket-opened', 'need-restated', 'need-restated').went('receive passed', 'understand');
    given(...solved.slice(0, 3), 'need-restated').went('receive passed', 'understand passed', 'help broken', 'understand');
  });
  it('helps anew when it is opened again, before it was closed and after', () => {
    given('ticket-opened', 'ticket-solved', 'ticket-reopened').went('receive passed', 'keep broken', 'help');
    given('ticket-opened', 'ticket-solved', 'ticket-closed', 'ticket-reopened', 'ticket-solved').went('receive passed', 'keep passed', 'help passed', 'keep');
  });
  it('is broken off by what ends a ticket otherwise, and resumed where a merge is undone', () => {
    for (const end of ['ticket-cancelled', 'ticket-escalated', 'ticket-merged']) given('ticket-opened', end).went('receive broken');
    given('ticket-opened', 'need-restated', 'ticket-merged', 'ticket-unmerged').went('receive passed', 'understand broken', 'understand');
  });
  it('is not known of what comes from elsewhere, until something is done here', () => {
    given('ticket-adopted').went();
    given('ticket-adopted', 'ticket-merged', 'ticket-unmerged').went();
    given('ticket-adopted', 'ticket-reopened').went('help');
  });
});
