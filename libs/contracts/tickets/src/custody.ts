import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { CUSTODIAN_ROLES, CUSTODY_KINDS, ITEM_CONDITIONS } from './repair-codes.js';

/** Who has a thing: the customer by party id, a technician or a workshop by name. */
const Custodian = () => Type.Object({ role: OneOf(CUSTODIAN_ROLES), id: Text(200) });

/** A thing changed hands, with what both sides saw and signed before it moved (TKT-36). */
export const ItemCustodyChanged = defineEvent('tickets.item-custody-changed', 1, {
  repairId: Uuid(),
  ticketId: Maybe(Uuid()),
  kind: OneOf(CUSTODY_KINDS),
  itemId: Text(100),
  /** The place in the chain of this thing in this repair, from 1. */
  link: Type.Integer({ minimum: 1 }),
  from: Custodian(),
  to: Custodian(),
  condition: OneOf(ITEM_CONDITIONS),
  /** Defects seen, in the words of the report; none is a statement too. */
  defects: Type.Array(Text(500), { maxItems: 50 }),
  /** Names as signed. */
  signedByGiver: PersonalField(Text(200)),
  signedByReceiver: PersonalField(Text(200)),
  changedAt: InstantField(),
});
export type ItemCustodyChanged = EventOf<typeof ItemCustodyChanged>;
