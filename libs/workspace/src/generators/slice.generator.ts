import type { Tree } from '@nx/devkit';
import { edit, textOf, withImport, withListed, withUnderHeading, writeNew } from './editing.ts';
import { spellingsOf, type Spellings } from './names.ts';
import { aggregateFiles, contractFile, controllerFiles, samplesOf } from './slice.templates.ts';

interface SliceOptions {
  readonly service: string;
  readonly aggregate: string;
}

/** One aggregate from its contract to its route: opened and closed once, with refusals in both languages, frozen samples and a specification. */
export default (tree: Tree, options: SliceOptions): void => {
  const [service, aggregate] = [spellingsOf(options.service, 'service'), spellingsOf(options.aggregate, 'aggregate')];
  textOf(tree, `services/${service.kebab}/src/${service.kebab}.module.ts`);
  publish(tree, service, aggregate);
  const room = `services/${service.kebab}/src`;
  for (const [file, text] of Object.entries(aggregateFiles(service, aggregate))) writeNew(tree, `${room}/${aggregate.kebab}/${file}`, text);
  for (const [file, text] of Object.entries(controllerFiles(service, aggregate))) writeNew(tree, `${room}/http/${file}`, text);
  edit(tree, `${room}/${service.kebab}.module.ts`, (text) => {
    const imported = withImport(withImport(text, `import { ${aggregate.camel}Aggregate } from './${aggregate.kebab}/${aggregate.kebab}.decider.js';`), `import { ${aggregate.pascal}Controller } from './http/${aggregate.kebab}.controller.js';`);
    return withListed(withListed(imported, /aggregates: /, `${aggregate.camel}Aggregate`), /controllers: /, `${aggregate.pascal}Controller`);
  });
  describe(tree, service, aggregate);
};

/** The facts and refusals of the aggregate join the language of the service. */
const publish = (tree: Tree, service: Spellings, { kebab, pascal, camel, upper, words }: Spellings): void => {
  const folder = `libs/contracts/${service.kebab}/src`;
  writeNew(tree, `${folder}/${kebab}.ts`, contractFile(service, { kebab, pascal, camel, upper, words, snake: '' }));
  for (const [file, sample] of Object.entries(samplesOf(service, { kebab, pascal, camel, upper, words, snake: '' }))) writeNew(tree, `${folder}/samples/${file}`, `${JSON.stringify(sample, null, 2)}\n`);
  edit(tree, `${folder}/index.ts`, (text) => {
    const exported = withImport(text, `import { ${pascal}Closed, ${pascal}Opened } from './${kebab}.js';`).replace(`export * from './refusals.js';`, `export * from './${kebab}.js';\nexport * from './refusals.js';`);
    return withListed(withListed(exported, /categories: /, `'${kebab}'`), /events: /, `${pascal}Opened, ${pascal}Closed`);
  });
  const id = `${camel}Id`;
  edit(tree, `${folder}/refusals.ts`, (text) =>
    text.replace(
      /\n\}\);\n$/,
      () => `
  ${upper}_NOT_FOUND: { kind: 'not-found', rule: '${service.upper}', zh: '没有 ${words} {${id}}。', en: 'There is no ${words} {${id}}.' },
  ${upper}_EXISTS: { kind: 'conflict', rule: '${service.upper}', zh: '${words} {${id}} 已经存在。', en: 'The ${words} {${id}} exists already.' },
  ${upper}_ALREADY_CLOSED: { kind: 'rule', rule: '${service.upper}', zh: '${words} {${id}} 已经结束。', en: 'The ${words} {${id}} is closed already.' },
});
`,
    ),
  );
};

/** The page of the service goes on telling the truth. */
const describe = (tree: Tree, service: Spellings, { kebab, pascal, camel, upper, words }: Spellings): void =>
  edit(tree, `services/${service.kebab}/README.md`, (page) => {
    const language = withUnderHeading(page, 'Language', `\n- A **${words}** is opened for a party and closed once, with its outcome. Its stream is \`${kebab}-<id>\`.`);
    const routes = `| \`POST /v1/${kebab}\` | Open${pascal} | \`${upper}_EXISTS\` |\n| \`POST /v1/${kebab}/{${camel}Id}/close\` | Close${pascal} | \`${upper}_NOT_FOUND\` \`${upper}_ALREADY_CLOSED\` |`;
    const facts = `\n- Published in streams \`${kebab}\`: \`${service.kebab}.${kebab}-opened\`, \`${service.kebab}.${kebab}-closed\`.`;

    return withUnderHeading(withUnderHeading(language, 'Commands and refusals', routes), 'Facts published and consumed', facts);
  });
