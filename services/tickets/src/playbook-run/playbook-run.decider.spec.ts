import { PlaybookRunStarted, PlaybookStepDone, PlaybookStepSkipped } from '@rapport/contracts-tickets';
import { derivedId } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import { SHIPPED_PLAYBOOKS } from '../playbook/shipped-playbooks.rule.js';
import type { PlaybookRunCommand } from './playbook-run.commands.js';
import { playbookRunAggregate, playbookRunDecider, runIdOf } from './playbook-run.decider.js';

const given = deciderSpec(playbookRunDecider);
const playbook = SHIPPED_PLAYBOOKS[1]!;
const { playbookId, code, playbookVersion, terms: { kind, title, steps } } = playbook;
const [ticketId, partyId] = [derivedId('spec', 'ticket'), derivedId('spec', 'party')];
const runId = runIdOf(ticketId, playbookId);
const start: PlaybookRunCommand = { type: 'StartPlaybookRun', data: { runId, ticketId, partyId, playbook }, metadata: metadata() };
const complete = (step: string): PlaybookRunCommand => ({ type: 'CompletePlaybookStep', data: { runId, step }, metadata: metadata() });
const skip = (step: string): PlaybookRunCommand => ({ type: 'SkipPlaybookStep', data: { runId, step, reason: 'Nobody was there' }, metadata: metadata() });
const started = PlaybookRunStarted({ runId, ticketId, partyId, playbookId, code, playbookVersion, kind, title, steps, startedBy: 'agent-ana', startedAt: SPEC_NOW });
const done = (step: string, inOrder = true, mandatory = true) => PlaybookStepDone({ runId, ticketId, step, mandatory, inOrder, doneBy: 'agent-ana', doneAt: SPEC_NOW });
const skipped = (step: string, mandatory = true) => PlaybookStepSkipped({ runId, ticketId, step, mandatory, reason: 'Nobody was there', skippedBy: 'agent-ana', skippedAt: SPEC_NOW });

describe('a run of a playbook', () => {
  it('carries the steps of the version that it began with, and belongs to the party of the ticket', () => {
    given().when(start).then(started);
    given(started).when(start).thenFails('PLAYBOOK_RUN_EXISTS', { code });
    expect([start, complete('clean')].map(playbookRunAggregate.partyOf)).toEqual([partyId, null]);
  });
  it('settles each step once, done or skipped', () => {
    given(started).when(complete('call-ahead')).then(done('call-ahead'));
    given(started).when(skip('take-packaging')).then(skipped('take-packaging', false));
    given(started, done('call-ahead')).when(skip('call-ahead')).thenFails('PLAYBOOK_STEP_SETTLED', { status: 'done' });
    given(started, skipped('call-ahead')).when(complete('call-ahead')).thenFails('PLAYBOOK_STEP_SETTLED', { status: 'skipped' });
  });
  it('notes a step that comes before a mandatory one, and not one that comes before an optional one', () => {
    given(started).when(complete('old-first')).then(done('old-first', false));
    given(started, skipped('call-ahead')).when(complete('old-first')).then(done('old-first'));
    const mandatory = steps.filter((step) => step.mandatory).map(({ step }) => done(step));
    given(started, ...mandatory).when(complete('note-next')).then(done('note-next', true, false));
  });
  it('knows only its own steps, and only once it has begun', () => {
    given(started).when(complete('sing')).thenFails('PLAYBOOK_STEP_UNKNOWN', { step: 'sing' });
    for (const command of [complete('clean'), skip('clean')]) given().when(command).thenFails('PLAYBOOK_RUN_NOT_FOUND', { runId });
  });
});
