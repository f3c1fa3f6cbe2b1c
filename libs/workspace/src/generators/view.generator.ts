import type { Tree } from '@nx/devkit';
import { contractOf, type FoundContract } from './contract-lookup.ts';
import { dependingOn, edit, withImport, withListed, withUnderHeading, writeNew } from './editing.ts';
import { spellingsOf, type Spellings } from './names.ts';

interface ViewOptions {
  readonly service: string;
  readonly view: string;
  readonly event: string;
}

/** A view of one row per aggregate that an event is about, from row to route. */
export default (tree: Tree, options: ViewOptions): void => {
  const [service, view] = [spellingsOf(options.service, 'service'), spellingsOf(options.view, 'view')];
  const contract = contractOf(tree, options.event);
  const room = `services/${service.kebab}/src`;
  for (const [file, text] of Object.entries(viewFiles(view, contract))) writeNew(tree, `${room}/views/${view.kebab}/${file}`, text);
  writeNew(tree, `${room}/http/${view.kebab}.requests.ts`, requestsFile(view));
  writeNew(tree, `${room}/http/${view.kebab}.controller.ts`, controllerFile(service, view));
  edit(tree, `${room}/${service.kebab}.module.ts`, (text) => {
    const projected = withListed(withImport(text, `import { ${view.camel} } from './views/${view.kebab}/${view.kebab}.projection.js';`), /views: /, view.camel);
    const asked = withListed(withImport(projected, `import { ${view.pascal}Query } from './views/${view.kebab}/${view.kebab}.query.js';`), /providers: /, `${view.pascal}Query`);
    return withListed(withImport(asked, `import { ${view.pascal}Controller } from './http/${view.kebab}.controller.js';`), /controllers: /, `${view.pascal}Controller`);
  });
  edit(tree, `services/${service.kebab}/package.json`, (text) => dependingOn(text, `@rapport/contracts-${contract.publisher}`));
  edit(tree, `services/${service.kebab}/README.md`, (page) =>
    withUnderHeading(
      withUnderHeading(page, 'Views', `| \`${view.kebab}\` | How often and when did \`${contract.type}\` happen to each? | \`GET /v1/${view.kebab}\` |`),
      'Facts published and consumed',
      `\n- Consumed: \`${contract.type}\` → the view \`${view.kebab}\`.`,
    ),
  );
};

const viewFiles = ({ kebab, pascal, camel, snake, words }: Spellings, { publisher, name, type, version, id }: FoundContract): Readonly<Record<string, string>> => ({
  [`${kebab}.row.ts`]: `
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often and when \`${type}\` happened to one. */
@Entity({ name: '${snake}' })
export class ${pascal}Row {
  @PrimaryColumn({ type: 'uuid' }) ${id}!: string;
  @Column({ type: 'int' }) times!: number;
  @Column({ type: 'timestamptz' }) firstAt!: Instant;
  @Column({ type: 'timestamptz' }) lastAt!: Instant;
}
`,
  [`${kebab}.projection.ts`]: `
import { ${name} } from '@rapport/contracts-${publisher}';
import { on, projection } from '@rapport/event-sourcing';
import { ${pascal}Row } from './${kebab}.row.js';

/** The ${words}: one row for each that \`${type}\` is about. */
export const ${camel} = projection(${pascal}Row, {
  name: '${kebab}',
  version: 1,
  when: [on(${name}, (row, { data, occurredAt }) => ({ ${id}: data.${id}, times: (row?.times ?? 0) + 1, firstAt: row?.firstAt ?? occurredAt, lastAt: occurredAt }))],
  keyOf: ({ data }) => data.${id},
});
`,
  [`${kebab}.projection.spec.ts`]: `
import { readFileSync } from 'node:fs';
import type { ${name} } from '@rapport/contracts-${publisher}';
import { projectionSpec } from '@rapport/testing';
import { ${camel} } from './${kebab}.projection.js';

const sample = JSON.parse(readFileSync(new URL('../../../../../libs/contracts/${publisher}/src/samples/${type}.v${version}.json', import.meta.url), 'utf8')) as ${name};
const given = projectionSpec(${camel});

describe('the ${words}', () => {
  it('begin with the first time', () => given(sample).then({ ${id}: sample.data.${id}, times: 1 }));
  it('count every time', () => given(sample, sample).then({ times: 2 }));
});
`,
  [`${kebab}.query.ts`]: `
import { Inject, Injectable } from '@nestjs/common';
import { Pages, VIEWS, type Page } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { List${pascal}Request } from '../../http/${kebab}.requests.js';
import { ${pascal}Row } from './${kebab}.row.js';

/** The ${words}, sorted and cut into pages. */
@Injectable()
export class ${pascal}Query {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly pages: Pages,
  ) {}

  /** @throws DomainError BAD_SORT, BAD_CURSOR */
  list({ sort, limit, cursor }: List${pascal}Request): Promise<Page<${pascal}Row>> {
    const rows = this.views.getRepository(${pascal}Row).createQueryBuilder('row');

    return this.pages.page({ rows, sortable: ['lastAt', 'firstAt', 'times'], key: '${id}', sort, limit, cursor, list: '${kebab}' });
  }
}
`,
});

const requestsFile = ({ pascal }: Spellings): string => `
import { IsInt, IsOptional, IsString, Length, Min } from 'class-validator';

export class List${pascal}Request {
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}
`;

const controllerFile = (service: Spellings, { kebab, pascal, camel, words }: Spellings): string => `
import { Controller, Get, Query } from '@nestjs/common';
import { Answers, Reads, Scope, Summary } from '@rapport/service-host';
import { ${camel} } from '../views/${kebab}/${kebab}.projection.js';
import { ${pascal}Query } from '../views/${kebab}/${kebab}.query.js';
import { ${pascal}Row } from '../views/${kebab}/${kebab}.row.js';
import { List${pascal}Request } from './${kebab}.requests.js';

/** What can be asked about the ${words}. */
@Controller({ path: '${kebab}', version: '1' })
export class ${pascal}Controller {
  constructor(private readonly query: ${pascal}Query) {}

  @Get()
  @Scope('${service.kebab}:read')
  @Reads(${camel})
  @Answers(${pascal}Row, { list: true })
  @Summary('The ${words}.')
  list${pascal}(@Query() request: List${pascal}Request) {
    return this.query.list(request);
  }
}
`;
