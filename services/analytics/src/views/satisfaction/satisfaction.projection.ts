import { ResponseSubmitted } from '@rapport/contracts-surveys';
import { on, projection } from '@rapport/event-sourcing';
import { SatisfactionRow } from './satisfaction.row.js';

/** Answers to surveys, rehearsals left out (SUR-15). */
export const satisfaction = projection(SatisfactionRow, {
  name: 'satisfaction',
  version: 1,
  when: [
    on(ResponseSubmitted, (_, { data }) => ({
      invitationId: data.invitationId,
      templateId: data.templateId,
      occasion: data.occasion.kind,
      band: data.band,
      expectationSum: data.expectationSum,
      perceptionSum: data.perceptionSum,
      items: data.answers.length,
      credible: data.credibility === 'credible',
      submittedAt: data.submittedAt,
    })),
  ],
  keyOf: ({ data }) => (data.pilot ? null : data.invitationId),
});
