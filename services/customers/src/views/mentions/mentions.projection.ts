import { idsNamedBy, onEvery, projection, subjectsOf } from '@rapport/event-sourcing';
import { MentionRow } from './mentions.row.js';

/** Where else somebody is spoken of: in streams of nobody (the stop of a round, whom a campaign asks) and of others. A copy of their data and the certificate of their erasure need these too (CUS-47). */
export const mentions = projection(MentionRow, {
  name: 'mentions',
  version: 1,
  concerns: ['concerns'],
  when: [
    onEvery<MentionRow>((_, event) => {
      const { lane, position, type } = event;
      const subjects = subjectsOf(event);

      return subjects.length === 0 ? null : { lane, position, type, concerns: idsNamedBy(event), subjects };
    }),
  ],
  keyOf: ({ lane, position }) => ({ lane, position }),
});
