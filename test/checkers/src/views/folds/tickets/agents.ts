import { list, told, type Fact, type Fold, type Row } from '../../fold.js';

const next = (row: Row | null, { type, data }: Fact): Row | null => {
  if (type === 'tickets.agent-registered') return { ...told(data, 'rosterId', 'agentId', 'name', 'skills', 'team', 'calendar', 'capacity'), classes: data['classes'] ?? [], available: true, since: data['registeredAt']!, handedOver: 0, leftBehind: 0 };
  if (row === null) return null;
  switch (type) {
    case 'tickets.agent-skills-changed':
      return { ...row, skills: data['skills']!, classes: data['classes'] ?? row['classes']! };
    case 'tickets.agent-away': {
      const nobody = list(data, 'offers').filter((offer) => (offer as Row)['toAgentId'] == null).length;
      return { ...row, available: false, reason: data['reason']!, since: data['awayAt']!, handedOver: list(data, 'offers').length - nobody, leftBehind: nobody };
    }
    case 'tickets.agent-back':
      return { ...row, available: true, reason: null, since: data['backAt']! };
    case 'tickets.live-contact-begun':
      return { ...row, liveContactId: data['contactId']!, liveChannel: data['channel']!, liveSince: data['begunAt']! };
    case 'tickets.live-contact-ended':
      return { ...row, liveContactId: null, liveChannel: null, liveSince: null, lastContactAt: data['endedAt']! };
    default:
      return row;
  }
};

/** Who serves, with what they can do, and are they there, and with whom? */
export const agents: Fold = { ...{ service: 'tickets', view: 'agents', key: ['rosterId'], mirrors: 'agent' }, keyOf: ({ category, aggregate }) => (category === 'agent' ? { rosterId: aggregate } : null), next };
