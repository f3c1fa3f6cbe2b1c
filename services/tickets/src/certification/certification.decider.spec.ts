import { CertificationWithdrawn, UserCertified } from '@rapport/contracts-tickets';
import { derivedId, HOUR, later } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { CertificationCommand, CertifyUser } from './certification.commands.js';
import { certificationAggregate, certificationDecider } from './certification.decider.js';

const given = deciderSpec(certificationDecider);
const [certificationId, partyId] = [derivedId('spec', 'certification'), derivedId('spec', 'party')];
const learned = { certificationId, partyId, product: 'WM-500', level: 'independent' as const, trainedBy: 'bo', validUntil: later(SPEC_NOW, HOUR) };
const certify = (changed: Partial<CertifyUser['data']> = {}): CertificationCommand => ({ type: 'CertifyUser', data: { ...learned, ...changed }, metadata: metadata() });
const withdraw: CertificationCommand = { type: 'WithdrawCertification', data: { certificationId, reason: 'Another model' }, metadata: metadata() };
const certified = UserCertified({ ...learned, certifiedAt: SPEC_NOW });
const withdrawn = CertificationWithdrawn({ certificationId, reason: 'Another model', withdrawnBy: 'agent-ana', withdrawnAt: SPEC_NOW });

it('a user is certified once, for some time or for good, until it is withdrawn (TKT-13)', () => {
  given().when(certify()).then(certified);
  given().when(certify({ validUntil: null })).then(UserCertified({ ...learned, validUntil: null, certifiedAt: SPEC_NOW }));
  given().when(certify({ validUntil: SPEC_NOW })).thenFails('CERTIFICATION_OVER', { validUntil: SPEC_NOW });
  given(certified).when(certify()).thenFails('CERTIFICATION_EXISTS');
  given(certified).when(withdraw).then(withdrawn);
  given(certified, withdrawn).when(withdraw).thenNothing();
  given().when(withdraw).thenFails('CERTIFICATION_NOT_FOUND');
  expect([certificationAggregate.partyOf(certify()), certificationAggregate.partyOf(withdraw)]).toEqual([partyId, null]);
});
