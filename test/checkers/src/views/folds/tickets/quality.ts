import { perStream, told, type Fold } from '../../fold.js';

interface Judged {
  readonly finding: string;
}

/** How good are contacts? */
export const contactReviews: Fold = {
  ...{ service: 'tickets', view: 'contact-reviews', key: ['reviewId'], mirrors: 'contact-review', keyOf: perStream('contact-review', 'reviewId') },
  next: (row, { type, data }) => {
    if (type === 'tickets.contact-reviewed') {
      let [met, missed] = [0, 0];
      for (const { finding } of data['findings'] as unknown as readonly Judged[]) {
        if (finding === 'met') met += 1;
        if (finding === 'missed') missed += 1;
      }
      return { ...told(data, 'reviewId', 'agentId', 'medium', 'ticketId', 'findings', 'note', 'reviewedBy', 'reviewedAt'), met, missed };
    }

    return row === null ? null : { ...row, withdrawnBecause: data['reason']! };
  },
};

/** What is done about obstacles? */
export const obstacleMeasures: Fold = {
  ...{ service: 'tickets', view: 'obstacle-measures', key: ['measureId'], mirrors: 'obstacle-measure', keyOf: perStream('obstacle-measure', 'measureId') },
  next: (row, { type, data }) => {
    if (type === 'tickets.obstacle-measure-planned') return told(data, 'measureId', 'obstacle', 'measure', 'ownerId', 'dueAt', 'plannedBy', 'plannedAt');

    return row === null ? null : { ...row, ...told(data, 'result', 'effective', 'completedBy', 'completedAt') };
  },
};

/** Who can use what? */
export const certifications: Fold = {
  ...{ service: 'tickets', view: 'certifications', key: ['certificationId'], mirrors: 'certification', keyOf: perStream('certification', 'certificationId') },
  next: (row, { type, data }) => {
    if (type === 'tickets.user-certified') return told(data, 'certificationId', 'partyId', 'product', 'level', 'trainedBy', 'validUntil', 'certifiedAt');

    return row === null ? null : { ...row, withdrawnBecause: data['reason']! };
  },
};
