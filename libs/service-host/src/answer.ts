import type { Handled } from '@rapport/event-sourcing';

/** What a route returns so that the host adds the headers of the platform. */
export class Answer<Body = unknown> {
  constructor(
    readonly body: Body,
    readonly handled: Handled | null,
    readonly location: string | null = null,
    readonly version: number | null = handled?.version ?? null,
    /** Further commands of the same request; the token stands for all of them. */
    readonly others: readonly Handled[] = [],
  ) {}
}

/** The answer to a command: ETag, Consistency-Token and, for a repetition, Idempotency-Replayed come from what was handled. */
export const answer = <Body>(handled: Handled, body: Body): Answer<Body> => new Answer(body, handled);

/** The answer to a request that gave several commands; headers come from the first, the token covers all. */
export const answerAll = <Body>(first: Handled, others: readonly Handled[], body: Body): Answer<Body> => new Answer(body, first, null, first.version, others);

/** The same for a command that made something: 201 with its address. */
export const created = <Body>(handled: Handled, location: string, body: Body): Answer<Body> => new Answer(body, handled, location);

/** A row that mirrors a stream: its version becomes the ETag, and a caller who has it gets 304. */
export const withVersion = <Row extends { readonly version: number }>(row: Row): Answer<Row> => new Answer(row, null, null, row.version);

/** Facts and version, from what was handled alone, so that a repetition answers the same. */
export const factsOf = ({ events, version }: Handled): { facts: string[]; version: number } => ({ facts: events.map(({ type }) => type), version });
