import type { Spellings } from './names.ts';

/** File name → text. */
type Files = Readonly<Record<string, string>>;

export const contractFile = (service: Spellings, { kebab, pascal, camel, words }: Spellings): string => `
import { defineEvent, InstantField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';

/** A ${words} begins, for the party of the event. */
export const ${pascal}Opened = defineEvent('${service.kebab}.${kebab}-opened', 1, { ${camel}Id: Uuid(), subject: Text(300), openedAt: InstantField() });
export type ${pascal}Opened = EventOf<typeof ${pascal}Opened>;

/** The ${words} has ended, with its outcome. */
export const ${pascal}Closed = defineEvent('${service.kebab}.${kebab}-closed', 1, { ${camel}Id: Uuid(), outcome: Text(2_000), closedAt: InstantField() });
export type ${pascal}Closed = EventOf<typeof ${pascal}Closed>;
`;

export const samplesOf = (service: Spellings, { kebab, camel }: Spellings): Readonly<Record<string, object>> => {
  const id = { [`${camel}Id`]: '1b0f3c52-6a4d-8c11-9e20-3f4a5b6c7d8e' };
  const fact = (name: string, data: object) => [`${service.kebab}.${kebab}-${name}.v1.json`, { type: `${service.kebab}.${kebab}-${name}`, schemaVersion: 1, data: { ...id, ...data } }] as const;

  return Object.fromEntries([fact('opened', { subject: 'As agreed by phone', openedAt: '2026-03-02T09:00:00.000Z' }), fact('closed', { outcome: 'Done', closedAt: '2026-03-03T09:00:00.000Z' })]);
};

export const aggregateFiles = (service: Spellings, { kebab, pascal, camel, upper, words }: Spellings): Files => ({
  [`${kebab}.commands.ts`]: `
import type { Command } from '@rapport/event-sourcing';

/** A ${words} begins for a party. */
export type Open${pascal} = Command<'Open${pascal}', { readonly ${camel}Id: string; readonly partyId: string; readonly subject: string }>;
export type Close${pascal} = Command<'Close${pascal}', { readonly ${camel}Id: string; readonly outcome: string }>;
export type ${pascal}Command = Open${pascal} | Close${pascal};
`,
  [`${kebab}.errors.ts`]: `
import { ${service.camel}Refusals as refusals } from '@rapport/contracts-${service.kebab}';
import { refuse } from '@rapport/event-sourcing';

export const ${camel}NotFound = (${camel}Id: string) => refuse(refusals.${upper}_NOT_FOUND, { ${camel}Id });
export const ${camel}Exists = (${camel}Id: string) => refuse(refusals.${upper}_EXISTS, { ${camel}Id });
export const ${camel}AlreadyClosed = (${camel}Id: string) => refuse(refusals.${upper}_ALREADY_CLOSED, { ${camel}Id });
`,
  [`${kebab}.state.ts`]: `
import { ${pascal}Closed, ${pascal}Opened } from '@rapport/contracts-${service.kebab}';

export type ${pascal}Event = ${pascal}Opened | ${pascal}Closed;

/** What later decisions about a ${words} need to know of it. */
export interface ${pascal} {
  readonly status: 'none' | 'open' | 'closed';
}

export const evolve${pascal} = (_: ${pascal}, event: ${pascal}Event): ${pascal} => {
  switch (event.type) {
    case ${pascal}Opened.type:
      return { status: 'open' };
    case ${pascal}Closed.type:
      return { status: 'closed' };
  }
};
`,
  [`${kebab}.decider.ts`]: `
import { ${pascal}Closed, ${pascal}Opened } from '@rapport/contracts-${service.kebab}';
import { aggregate, type Decider } from '@rapport/event-sourcing';
import type { ${pascal}Command } from './${kebab}.commands.js';
import { ${camel}AlreadyClosed, ${camel}Exists, ${camel}NotFound } from './${kebab}.errors.js';
import { evolve${pascal}, type ${pascal}, type ${pascal}Event } from './${kebab}.state.js';

const decide = ({ type, data, metadata: { now } }: ${pascal}Command, { status }: ${pascal}): readonly ${pascal}Event[] => {
  const { ${camel}Id } = data;
  switch (type) {
    case 'Open${pascal}':
      if (status !== 'none') throw ${camel}Exists(${camel}Id);
      return [${pascal}Opened({ ${camel}Id, subject: data.subject, openedAt: now })];
    case 'Close${pascal}':
      if (status === 'none') throw ${camel}NotFound(${camel}Id);
      if (status === 'closed') throw ${camel}AlreadyClosed(${camel}Id);
      return [${pascal}Closed({ ${camel}Id, outcome: data.outcome, closedAt: now })];
  }
};

/** A ${words}: opened for a party, closed once. */
export const ${camel}Decider: Decider<${pascal}, ${pascal}Command, ${pascal}Event> = { initial: { status: 'none' }, decide, evolve: evolve${pascal} };

export const ${camel}Aggregate = aggregate({
  category: '${kebab}',
  decider: ${camel}Decider,
  events: [${pascal}Opened, ${pascal}Closed],
  partyOf: (command) => ('partyId' in command.data ? command.data.partyId : null),
});
`,
  [`${kebab}.decider.spec.ts`]: `
import { ${pascal}Closed, ${pascal}Opened } from '@rapport/contracts-${service.kebab}';
import { derivedId } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { ${pascal}Command } from './${kebab}.commands.js';
import { ${camel}Aggregate, ${camel}Decider } from './${kebab}.decider.js';

const given = deciderSpec(${camel}Decider);
const [${camel}Id, partyId] = [derivedId('spec', '${kebab}'), derivedId('spec', 'party')];
const open: ${pascal}Command = { type: 'Open${pascal}', data: { ${camel}Id, partyId, subject: 'As agreed by phone' }, metadata: metadata() };
const close: ${pascal}Command = { type: 'Close${pascal}', data: { ${camel}Id, outcome: 'Done' }, metadata: metadata() };
const opened = ${pascal}Opened({ ${camel}Id, subject: 'As agreed by phone', openedAt: SPEC_NOW });
const closed = ${pascal}Closed({ ${camel}Id, outcome: 'Done', closedAt: SPEC_NOW });

describe('a ${words}', () => {
  it('begins for a party, once', () => {
    given().when(open).then(opened);
    given(opened).when(open).thenFails('${upper}_EXISTS', { ${camel}Id });
    expect(${camel}Aggregate.partyOf(open)).toBe(partyId);
    expect(${camel}Aggregate.partyOf(close)).toBeNull();
  });

  it('ends with its outcome, once', () => {
    given(opened).when(close).then(closed);
    given(opened, closed).when(close).thenFails('${upper}_ALREADY_CLOSED', { ${camel}Id });
  });

  it('cannot end before it began', () => given().when(close).thenFails('${upper}_NOT_FOUND', { ${camel}Id }));
});
`,
});

export const controllerFiles = (service: Spellings, { kebab, pascal, camel, words }: Spellings): Files => ({
  [`${kebab}.requests.ts`]: `
import { IsArray, IsInt, IsString, IsUUID, Length } from 'class-validator';

export class Open${pascal}Request {
  @IsUUID() partyId!: string;
  @IsString() @Length(1, 300) subject!: string;
}

export class Close${pascal}Request {
  @IsString() @Length(1, 2_000) outcome!: string;
}

/** What every command on a ${words} answers. */
export class ${pascal}Answer {
  @IsUUID() ${camel}Id!: string;
  /** Types of the facts it led to; empty where nothing had to change. */
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}
`,
  [`${kebab}.controller.ts`]: `
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { mintedId, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { Answers, answer, created, Creates, HANDLE, Id, Metadata, Scope, Summary } from '@rapport/service-host';
import { ${camel}Aggregate } from '../${kebab}/${kebab}.decider.js';
import { Close${pascal}Request, ${pascal}Answer, Open${pascal}Request } from './${kebab}.requests.js';

/** The commands on a ${words}. */
@Controller({ path: '${kebab}', version: '1' })
export class ${pascal}Controller {
  constructor(@Inject(HANDLE) private readonly handle: HandleCommand) {}

  @Post()
  @Creates()
  @Scope('${service.kebab}:write')
  @Answers(${pascal}Answer)
  @Summary('A ${words} begins for a party.')
  async open${pascal}(@Body() { partyId, subject }: Open${pascal}Request, @Metadata() metadata: CommandMetadata) {
    const ${camel}Id = mintedId(metadata.commandId, '${kebab}');
    const handled = await this.handle(${camel}Aggregate, ${camel}Id, { type: 'Open${pascal}', data: { ${camel}Id, partyId, subject }, metadata });

    return created(handled, \`/v1/${kebab}/\${${camel}Id}\`, { ${camel}Id, facts: handled.events.map(({ type }) => type), version: handled.version } satisfies ${pascal}Answer);
  }

  @Post(':${camel}Id/close')
  @HttpCode(200)
  @Scope('${service.kebab}:write')
  @Answers(${pascal}Answer)
  @Summary('The ${words} ends, with its outcome.')
  async close${pascal}(@Id('${camel}Id') ${camel}Id: string, @Body() { outcome }: Close${pascal}Request, @Metadata() metadata: CommandMetadata) {
    const handled = await this.handle(${camel}Aggregate, ${camel}Id, { type: 'Close${pascal}', data: { ${camel}Id, outcome }, metadata });

    return answer(handled, { ${camel}Id, facts: handled.events.map(({ type }) => type), version: handled.version } satisfies ${pascal}Answer);
  }
}
`,
});
