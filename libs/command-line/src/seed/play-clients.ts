import type { DemonstrationActor } from './demonstration-actor.js';
import { CLIENTS, moment, type ClientKey } from './demonstration-week.js';

/** The party of each client of the week. */
export type Parties = Readonly<Record<ClientKey, string>>;

/** The clients get their files, their management classes, and contacts and purchases of the week. */
export const playClients = async ({ clients: { customers }, at, monday }: DemonstrationActor): Promise<Parties> => {
  const parties: Partial<Record<ClientKey, string>> = {};
  for (const { key, name, phone, email, nature, need } of CLIENTS) {
    const { body } = await customers.registerCustomer({ ...at(`register ${key}`, 'Mon', '08:00'), body: { name, phone, email, nature, possibleNeed: need, source: 'contact' } });
    parties[key] = body.partyId;
  }
  const known = parties as Parties;

  await customers.setManagementClass({ ...at('class westlake', 'Mon', '08:20'), path: { partyId: known.westlake }, body: { managementClass: 'key', reason: 'Forty bicycles a year' } });
  await customers.setManagementClass({ ...at('class li', 'Mon', '08:21'), path: { partyId: known.li }, body: { managementClass: 'regular', reason: 'Buys for herself' } });
  await customers.recordInteraction({
    ...at('visit li', 'Tue', '17:30'),
    path: { partyId: known.li },
    body: {
      contact: {
        channel: 'face',
        mode: 'oral',
        initiator: 'customer',
        recipient: 'company',
        goal: 'Learn about e-bikes',
        content: 'Asked how far the battery carries and tried the city model.',
        feedback: 'Wants to think it over',
      },
      mood: 'pleased',
      stage: 'emotion',
      product: '城市电助力 City e-bike',
      happenedAt: moment(monday, 'Tue', '17:30'),
    },
  });
  await customers.recordInteraction({
    ...at('call school', 'Thu', '09:15'),
    path: { partyId: known.school },
    body: {
      contact: { channel: 'phone', mode: 'oral', initiator: 'company', recipient: 'customer', goal: 'Fix the date of the lesson', content: 'The lesson is on the first Friday of next month.' },
      mood: 'calm',
      happenedAt: moment(monday, 'Thu', '09:15'),
    },
  });
  await customers.recordPurchase({
    ...at('purchase wang', 'Sat', '10:00'),
    path: { partyId: known.wang },
    body: {
      items: [{ product: '载货自行车 Cargo bicycle', quantity: 1, price: { amount: 389_900, currency: 'CNY' } }],
      amount: { amount: 389_900, currency: 'CNY' },
      payment: 'paid',
      region: '杭州',
      happenedAt: moment(monday, 'Sat', '10:00'),
    },
  });

  return known;
};
