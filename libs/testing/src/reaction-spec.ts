import { streamOf, upcast, type Consequence, type MessageRequest, type MessageThread, type NewEvent, type Reaction, type RecordedEvent } from '@rapport/event-sourcing';
import { recorded } from './recorded.js';

/** A consequence as a case names it: the stream, the type and the data of a command, or a message. */
export type ExpectedConsequence =
  | { readonly stream: string; readonly type: string; readonly data: unknown }
  | { readonly to: unknown; readonly subject: string; readonly body: unknown; readonly thread?: MessageThread };

/** Specifies a reaction: `given(...what the party did before).when(fact).then(...consequences)`. */
export const reactionSpec =
  (reaction: Reaction) =>
  (...given: readonly (NewEvent | RecordedEvent)[]) => ({
    when(fact: NewEvent | RecordedEvent) {
      const memory = given.map(placed).reduce<unknown>((before, event) => remembered(reaction, before, event), reaction.memory?.initial);
      const event = placed(fact);
      const consequences = reaction.when.filter(({ contract }) => contract.type === event.type).flatMap(({ contract, react }) => react(upcast(contract, event) as never, remembered(reaction, memory, event)));

      return {
        then: (...expected: readonly ExpectedConsequence[]) => expect(consequences.map(named)).toEqual(expected),
        thenNothing: () => expect(consequences.map(named)).toEqual([]),
      };
    },
  });

const placed = (event: NewEvent | RecordedEvent): RecordedEvent => ('position' in event ? event : recorded(event));

const remembered = ({ memory }: Reaction, before: unknown, event: RecordedEvent): unknown =>
  (memory?.folds ?? []).filter(({ contract }) => contract.type === event.type).reduce((kept, { contract, remember }) => remember(kept, upcast(contract, event) as never), before);

const named = (consequence: Consequence): ExpectedConsequence =>
  consequence.kind === 'command'
    ? { stream: streamOf(consequence.aggregate, consequence.id), type: consequence.type, data: consequence.data }
    : messageOf(consequence);

const messageOf = ({ kind: _, ...content }: MessageRequest): ExpectedConsequence => content;
