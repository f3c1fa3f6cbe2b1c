import { inside, told, type Fold } from '../../fold.js';

const SPENT: Readonly<Record<string, readonly [id: string, money: string, at: string]>> = { 'tickets.recovery-offered': ['recoveryId', 'cost', 'offeredAt'], 'tickets.refund-paid': ['refundId', 'amount', 'paidAt'] };

/** What has each ticket cost us? */
export const serviceCosts: Fold = {
  ...{ service: 'analytics', view: 'service-costs', key: ['costId'] },
  keyOf: ({ type, data }) => (SPENT[type] === undefined ? null : { costId: data[SPENT[type][0]]! }),
  next: (_, { type, data }) => {
    const [id, money, at] = SPENT[type]!;
    return { ...told(data, 'ticketId'), costId: data[id]!, kind: data['kind'] ?? 'refund', ...told(inside(data, money), 'amount', 'currency'), spentAt: data[at]! };
  },
};
