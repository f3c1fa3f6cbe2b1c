/** Finds what is restricted without reading what is not: few events are. The mark is written by the platform, and a quotation mark inside a text is escaped. */
export const restrictedEvents = `
create index restricted_events on log.events (lane, position) where meta like '%"visibility":"restricted"%';
`;
