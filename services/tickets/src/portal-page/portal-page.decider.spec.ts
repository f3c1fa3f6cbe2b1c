import { PortalPageArranged } from '@rapport/contracts-tickets';
import { derivedId } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { ArrangePortalPage } from './portal-page.commands.js';
import { portalPageAggregate, portalPageDecider } from './portal-page.decider.js';

const given = deciderSpec(portalPageDecider);
const partyId = derivedId('spec', 'party');
const arrange = (page: Partial<ArrangePortalPage['data']>): ArrangePortalPage => ({ type: 'ArrangePortalPage', data: { partyId, language: null, areasFirst: [], ...page }, metadata: metadata() });
const arranged = PortalPageArranged({ partyId, language: 'en', areasFirst: ['service_process', 'problem_solving'], arrangedAt: SPEC_NOW });

describe('a page of the portal (KBS-13)', () => {
  it('is as its owner wants it, and says so once', () => {
    given().when(arrange({ language: 'en', areasFirst: ['service_process', 'problem_solving'] })).then(arranged);
    given(arranged).when(arrange({ language: 'en', areasFirst: ['service_process', 'problem_solving'] })).thenNothing();
    given(arranged).when(arrange({ language: 'en', areasFirst: ['problem_solving', 'service_process'] })).then(PortalPageArranged({ ...arranged.data, areasFirst: ['problem_solving', 'service_process'] }));
  });
  it('is in the beginning as everybody sees it, and may be so again', () => {
    given().when(arrange({})).thenNothing();
    given(arranged).when(arrange({})).then(PortalPageArranged({ ...arranged.data, language: null, areasFirst: [] }));
  });
  it('belongs to its party', () => expect(portalPageAggregate.partyOf(arrange({}))).toBe(partyId));
});
