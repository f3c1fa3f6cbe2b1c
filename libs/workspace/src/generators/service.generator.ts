import type { Tree } from '@nx/devkit';
import { edit, textOf, withListed, writeNew } from './editing.ts';
import { spellingsOf, type Spellings } from './names.ts';

interface ServiceOptions {
  readonly name: string;
  readonly purpose?: string;
}

/** A deployable service without domain yet, and the project of the language that it will publish. Slices, views and reactions fill it. */
export default (tree: Tree, { name, purpose }: ServiceOptions): (() => void) => {
  const service = spellingsOf(name, 'service');
  const said = purpose ?? `What the company does about ${service.words}.`;
  writeLanguage(tree, service);
  writeService(tree, service, said);
  for (const list of ['libs/local-infrastructure/src/provision.ts', 'libs/service-host/src/roles.ts']) edit(tree, list, (text) => withListed(text, /const SERVICES = /, `'${name}'`));

  return () => process.stdout.write(`Next: npm install, npm run sync, then a slice: nx g @rapport/workspace:slice ${name} <aggregate>\n`);
};

const manifestOf = (name: string, description: string, more: object, tags: readonly string[]): string =>
  `${JSON.stringify({ name, version: '0.1.0', private: true, license: 'Apache-2.0', description, type: 'module', ...more, nx: { tags, targets: { build: {}, lint: {}, test: {} } } }, null, 2)}\n`;

const compilerOf = (toRoot: string): string =>
  `${JSON.stringify({ extends: `${toRoot}tsconfig.base.json`, compilerOptions: { rootDir: 'src', outDir: 'dist', tsBuildInfoFile: 'dist/tsconfig.tsbuildinfo' }, include: ['src'], references: [] }, null, 2)}\n`;

const pinned = (tree: Tree, ...names: readonly string[]): Readonly<Record<string, string>> => {
  const { dependencies } = JSON.parse(textOf(tree, 'package.json')) as { readonly dependencies: Readonly<Record<string, string>> };

  return Object.fromEntries(names.map((name) => [name, dependencies[name] ?? '0.1.0']));
};

const writeLanguage = (tree: Tree, { kebab, camel }: Spellings): void => {
  const folder = `libs/contracts/${kebab}`;
  const exports = { '.': { '@rapport/source': './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' } };
  writeNew(
    tree,
    `${folder}/package.json`,
    manifestOf(`@rapport/contracts-${kebab}`, `The language that ${kebab} publishes: its events and its refusals.`, { exports, dependencies: pinned(tree, '@rapport/event-sourcing', 'typebox') }, ['type:contract', `scope:${kebab}`]),
  );
  writeNew(tree, `${folder}/tsconfig.json`, compilerOf('../../../'));
  writeNew(
    tree,
    `${folder}/src/refusals.ts`,
    `
import { refusals } from '@rapport/event-sourcing';

/** Everything that ${kebab} refuses, and why. */
export const ${camel}Refusals = refusals({
});
`,
  );
  writeNew(
    tree,
    `${folder}/src/index.ts`,
    `
import type { PublishedLanguage } from '@rapport/event-sourcing';
import { ${camel}Refusals } from './refusals.js';

export * from './refusals.js';

/** What ${kebab} publishes. */
export const ${camel}Language: PublishedLanguage = { service: '${kebab}', categories: [], events: [], refusals: ${camel}Refusals };
`,
  );
};

const writeService = (tree: Tree, { kebab, camel }: Spellings, purpose: string): void => {
  const folder = `services/${kebab}`;
  const dependencies = pinned(
    tree,
    ...['@nestjs/common', '@nestjs/core', '@nestjs/platform-fastify', `@rapport/contracts-${kebab}`, '@rapport/event-sourcing', '@rapport/projections', '@rapport/service-host', '@rapport/testing'],
    ...['class-transformer', 'class-validator', 'reflect-metadata', 'rxjs', 'typebox', 'typeorm'],
  );
  writeNew(tree, `${folder}/package.json`, manifestOf(`@rapport/service-${kebab}`, purpose, { dependencies }, ['type:service', `scope:${kebab}`]));
  writeNew(tree, `${folder}/tsconfig.json`, compilerOf('../../'));
  writeNew(
    tree,
    `${folder}/src/main.ts`,
    `
import { main } from '@rapport/service-host';
import { ${camel}Service } from './${kebab}.module.js';

await main(${camel}Service);
`,
  );
  writeNew(
    tree,
    `${folder}/src/${kebab}.module.ts`,
    `
import { ${camel}Language } from '@rapport/contracts-${kebab}';
import { defineService } from '@rapport/service-host';

/** The service ${kebab}, composed. */
export const ${camel}Service = defineService({
  name: '${kebab}',
  language: ${camel}Language,
  aggregates: [],
  views: [],
  reactions: [],
  controllers: [],
  providers: [],
});
`,
  );
  writeNew(
    tree,
    `${folder}/README.md`,
    `
# ${kebab}

${purpose}

## Language

## Commands and refusals

Scope \`${kebab}:write\`.

| route | command | refused with |
|---|---|---|

## Facts published and consumed

## Views

| view | question | route |
|---|---|---|

## Configuration

None of its own.
`,
  );
};
