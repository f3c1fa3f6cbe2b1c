import { Maybe, OneOf, Uuid } from '@rapport/event-sourcing';
import { Type, type Static } from 'typebox';
import { OCCASIONS } from './codes.js';

/** What a party is asked about. The id that does not apply is null. */
export const Occasion = Type.Object({ kind: OneOf(OCCASIONS), ticketId: Maybe(Uuid()), complaintId: Maybe(Uuid()) });
export type Occasion = Static<typeof Occasion>;
