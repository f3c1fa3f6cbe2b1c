import { perStream, told, type Fold } from '../../fold.js';

/** Which lists are there? A list that is closed stays. */
export const distributionLists: Fold = {
  ...{ service: 'tickets', view: 'distribution-lists', key: ['listId'], mirrors: 'distribution-list', keyOf: perStream('distribution-list', 'listId') },
  next: (row, { type, data }) => {
    switch (type) {
      case 'tickets.distribution-list-opened':
        return { ...told(data, 'listId', 'code', 'name', 'openedBy', 'openedAt'), closed: false };
      case 'tickets.distribution-list-renamed':
        return row && { ...row, ...told(data, 'name') };
      case 'tickets.distribution-list-closed':
        return row && { ...row, closed: true, closedBecause: data['reason'] ?? null, closedAt: data['closedAt'] ?? null };
      default:
        return row;
    }
  },
};

/** Who gets the mail of a list? Whoever changes address or language without leaving has been a member all the time; whoever left has no address. */
export const subscriptions: Fold = {
  ...{ service: 'tickets', view: 'subscriptions', key: ['subscriptionId'], mirrors: 'subscription', keyOf: perStream('subscription', 'subscriptionId') },
  opens: { address: 'addressField' },
  next: (row, { type, data }) => {
    if (type === 'tickets.list-subscribed') {
      const since = row !== null && row['subscribed'] === true ? row['memberSince']! : data['subscribedAt']!;
      return { ...told(data, 'subscriptionId', 'listId', 'partyId', 'language', 'consent'), subscribed: true, addressField: data['address'] ?? null, memberSince: since };
    }
    if (type === 'tickets.list-unsubscribed') return row && { ...row, subscribed: false, addressField: null, unsubscribedBecause: data['reason'] ?? null, unsubscribedAt: data['unsubscribedAt'] ?? null };

    return row;
  },
};

/** What was written to lists? */
export const listMails: Fold = {
  ...{ service: 'tickets', view: 'list-mails', key: ['mailId'] },
  keyOf: ({ type, data }) => (type === 'tickets.list-mail-written' ? told(data, 'mailId') : null),
  next: (_, { data }) => told(data, 'mailId', 'listId', 'listName', 'text', 'writtenBy', 'writtenAt'),
};

/** Which mail went to which member? */
export const listMailCopies: Fold = {
  ...{ service: 'tickets', view: 'list-mail-copies', key: ['mailId', 'subscriptionId'] },
  keyOf: ({ type, data }) => (type === 'tickets.list-mail-requested' ? told(data, 'mailId', 'subscriptionId') : null),
  next: (_, { data }) => told(data, 'mailId', 'subscriptionId', 'listId', 'partyId', 'language', 'requestedAt'),
};
