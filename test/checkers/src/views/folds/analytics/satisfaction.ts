import { inside, list, told, type Fold } from '../../fold.js';

/** Answers to surveys, rehearsals left out (SUR-15). */
export const satisfaction: Fold = {
  ...{ service: 'analytics', view: 'satisfaction', key: ['invitationId'] },
  keyOf: ({ type, data, aggregate }) => (type === 'surveys.response-submitted' && data['pilot'] !== true ? { invitationId: aggregate } : null),
  next: (_, { data }) => ({
    ...told(data, 'invitationId', 'templateId', 'band', 'expectationSum', 'perceptionSum', 'submittedAt'),
    ...{ occasion: inside(data, 'occasion')['kind']!, items: list(data, 'answers').length, credible: data['credibility'] === 'credible' },
  }),
};
