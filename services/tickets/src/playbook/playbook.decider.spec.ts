import { PlaybookArchived, PlaybookPublished, type PlaybookTerms } from '@rapport/contracts-tickets';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { ArchivePlaybook, PublishPlaybook } from './playbook.commands.js';
import { playbookDecider } from './playbook.decider.js';
import { playbookIdOf, SHIPPED_PLAYBOOKS } from './shipped-playbooks.rule.js';

const given = deciderSpec(playbookDecider);
const code = 'washers';
const playbookId = playbookIdOf(code);
const step = (name: string, mandatory = true) => ({ step: name, zh: name, en: name, mandatory });
const terms: PlaybookTerms = { title: { zh: '洗衣机', en: 'Washers' }, kind: 'service', categories: [], itemTypes: ['washer'], steps: [step('one'), step('two', false)] };
const publish = (changed: Partial<PlaybookTerms> = {}, of = code): PublishPlaybook => ({ type: 'PublishPlaybook', data: { playbookId: playbookIdOf(of), code: of, terms: { ...terms, ...changed }, reason: 'Wanted' }, metadata: metadata() });
const archive = (of = code): ArchivePlaybook => ({ type: 'ArchivePlaybook', data: { playbookId: playbookIdOf(of), reason: 'Old' }, metadata: metadata() });
const published = (playbookVersion: number, of = code) => PlaybookPublished({ playbookId: playbookIdOf(of), code: of, playbookVersion, terms, reason: 'Wanted', publishedBy: 'agent-ana', publishedAt: SPEC_NOW });
const archived = (of = code) => PlaybookArchived({ playbookId: playbookIdOf(of), code: of, reason: 'Old', archivedBy: 'agent-ana', archivedAt: SPEC_NOW });

describe('a playbook', () => {
  it('is published version by version; what is shipped is version 0', () => {
    given().when(publish()).then(published(1));
    given(published(1)).when(publish()).then(published(2));
    given().when(publish({}, 'service-cycle')).then(published(1, 'service-cycle'));
  });
  it('can be measured: each step has a code of its own, and one is mandatory', () => {
    given().when(publish({ steps: [step('one'), step('one')] })).thenFails('PLAYBOOK_STEP_TWICE', { step: 'one' });
    given().when(publish({ steps: [step('one', false)] })).thenFails('PLAYBOOK_WITHOUT_MANDATORY_STEP');
  });
  it('is archived, shipped ones too, and used again once it is published again', () => {
    given(published(1)).when(archive()).then(archived());
    given().when(archive('service-cycle')).then(archived('service-cycle'));
    given(published(1), archived()).when(archive()).thenFails('PLAYBOOK_ARCHIVED', { code });
    given().when(archive()).thenFails('PLAYBOOK_NOT_FOUND', { playbookId });
    given(published(1), archived()).when(publish()).then(published(2));
  });
  it('ships for each phase of the sale, and for no other (TKT-13)', () =>
    expect(SHIPPED_PLAYBOOKS.flatMap(({ code: of, terms: { phases = [] } }) => phases.map((phase) => [phase, of]))).toEqual([['pre', 'exchange-before-sale'], ['in', 'handing-over-in-sale'], ['after', 'care-after-sale']]));
  it('ships with steps that keep these rules', () => {
    for (const { code: of, terms: shipped } of SHIPPED_PLAYBOOKS) given().when(publish(shipped, of)).then(PlaybookPublished({ ...published(1, of).data, terms: shipped }));
  });
});
