import { certificationEvents, CertificationWithdrawn, UserCertified } from '@rapport/contracts-tickets';
import { aggregate, unreachable, type Decider, type EventOf } from '@rapport/event-sourcing';
import type { CertificationCommand } from './certification.commands.js';
import { certificationExists, certificationNotFound, certificationOver } from './certification.errors.js';

export type CertificationEvent = EventOf<(typeof certificationEvents)[number]>;

/** None before somebody was certified. */
export type Certification = 'none' | 'standing' | 'withdrawn';

const decide = (command: CertificationCommand, state: Certification): readonly CertificationEvent[] => {
  const { now, actor } = command.metadata;
  const { certificationId } = command.data;
  switch (command.type) {
    case 'CertifyUser':
      if (state !== 'none') throw certificationExists(certificationId);
      if (command.data.validUntil !== null && command.data.validUntil <= now) throw certificationOver(command.data.validUntil);
      return [UserCertified({ ...command.data, certifiedAt: now })];
    case 'WithdrawCertification':
      if (state === 'none') throw certificationNotFound(certificationId);
      return state === 'withdrawn' ? [] : [CertificationWithdrawn({ ...command.data, withdrawnBy: actor.id, withdrawnAt: now })];
    default:
      return unreachable(command);
  }
};

const evolve = (_: Certification, { type }: CertificationEvent): Certification => (type === UserCertified.type ? 'standing' : 'withdrawn');

/** Who has learned to use what, and how well (TKT-13). */
export const certificationDecider: Decider<Certification, CertificationCommand, CertificationEvent> = { initial: 'none', decide, evolve };

export const certificationAggregate = aggregate({
  category: 'certification',
  decider: certificationDecider,
  events: certificationEvents,
  partyOf: (command) => ('partyId' in command.data ? command.data.partyId : null),
});
