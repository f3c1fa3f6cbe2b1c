import { ComplaintLodged } from '@rapport/contracts-complaints';
import { AnonymousContactOpened, CustomerIdentified, CustomerProfileChanged, CustomerRegistered } from '@rapport/contracts-customers';
import { remembering, type Personal, type Remembering } from '@rapport/event-sourcing';

/** Where a party can be written to, and in which language it wrote itself: as its earlier facts say. */
export interface KnownAddress {
  readonly to: Personal<string> | null;
  readonly language: 'zh' | 'en';
}

export const nothingKnown: KnownAddress = { to: null, language: 'zh' };

/** The newest e-mail address counts. */
export const rememberedAddress: readonly Remembering<KnownAddress>[] = [
  remembering(AnonymousContactOpened, (known, { data }) => ({ ...known, to: data.email ?? known.to })),
  remembering(CustomerRegistered, (known, { data }) => ({ ...known, to: data.email ?? known.to })),
  remembering(CustomerIdentified, (known, { data }) => ({ ...known, to: data.email ?? known.to })),
  remembering(CustomerProfileChanged, (known, { data }) => data.changes.reduce((address, { field, value }) => (field === 'email' ? { ...address, to: value } : address), known)),
  remembering(ComplaintLodged, (known, { data }) => ({ to: data.replyTo ?? known.to, language: data.language })),
];
