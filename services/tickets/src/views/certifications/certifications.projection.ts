import { CertificationWithdrawn, UserCertified } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { CertificationRow } from './certifications.row.js';

/** Who can use what? */
export const certifications = projection(CertificationRow, {
  name: 'certifications',
  version: 1,
  mirrors: 'certification',
  when: [on(UserCertified, (_, { data }) => ({ ...data, withdrawnBecause: null, version: 0 })), on(CertificationWithdrawn, (row, { data: { reason } }) => row && { ...row, withdrawnBecause: reason })],
  keyOf: ({ data }) => data.certificationId,
});
