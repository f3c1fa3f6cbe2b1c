import type { Occasion } from '@rapport/contracts-surveys';
import type { Command, Language, Personal } from '@rapport/event-sourcing';

/** A party might be asked. Whether it is, one stream per party decides. */
export type ConsiderInvitation = Command<
  'ConsiderInvitation',
  {
    readonly partyId: string;
    readonly occasion: Occasion;
    readonly templateId: string;
    readonly campaignId: string | null;
    readonly pilot: boolean;
    /** Where the link can be sent; null where no address is known. */
    readonly to: Personal<string> | null;
    readonly language: Language;
  }
>;
