import type { Command } from '@rapport/event-sourcing';

export type AllowAcknowledgement = Command<'AllowAcknowledgement', { readonly addressId: string }>;
