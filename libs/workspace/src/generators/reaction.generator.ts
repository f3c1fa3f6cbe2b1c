import type { Tree } from '@nx/devkit';
import { contractOf } from './contract-lookup.ts';
import { dependingOn, edit, textOf, withImport, withListed, withUnderHeading, writeNew } from './editing.ts';
import { kebabOf, spellingsOf } from './names.ts';

interface ReactionOptions {
  readonly service: string;
  readonly when: string;
  readonly opens: string;
}

/** "When that fact arrives, open this": one sentence in one file. The aggregate is one that the slice generator wrote, or whose opening takes the same. */
export default (tree: Tree, options: ReactionOptions): void => {
  const [service, aggregate] = [spellingsOf(options.service, 'service'), spellingsOf(options.opens, 'aggregate')];
  const { publisher, name, type, version } = contractOf(tree, options.when);
  const sentence = spellingsOf(`open-${aggregate.kebab}-when-${kebabOf(name)}`, 'reaction');
  const room = `services/${service.kebab}/src`;
  textOf(tree, `${room}/${aggregate.kebab}/${aggregate.kebab}.decider.ts`);
  const { kebab, pascal, camel, words } = aggregate;

  writeNew(
    tree,
    `${room}/reactions/${sentence.kebab}.ts`,
    `
import { ${name} } from '@rapport/contracts-${publisher}';
import { command, derivedId, reaction, whenever } from '@rapport/event-sourcing';
import { ${camel}Aggregate } from '../${kebab}/${kebab}.decider.js';

/** A ${words} is opened for the party when \`${type}\` happens to it. */
export const ${sentence.camel} = reaction('${sentence.kebab}', [
  whenever(${name}, ({ id, partyId }) => {
    if (partyId === null) return [];
    const ${camel}Id = derivedId('${kebab}-of', id);

    return [command(${camel}Aggregate, ${camel}Id, { type: 'Open${pascal}', data: { ${camel}Id, partyId, subject: '${type}' } })];
  }),
]);
`,
  );
  writeNew(
    tree,
    `${room}/reactions/${sentence.kebab}.spec.ts`,
    `
import { readFileSync } from 'node:fs';
import type { ${name} } from '@rapport/contracts-${publisher}';
import { derivedId } from '@rapport/event-sourcing';
import { reactionSpec, recorded } from '@rapport/testing';
import { ${sentence.camel} } from './${sentence.kebab}.js';

const sample = JSON.parse(readFileSync(new URL('../../../../libs/contracts/${publisher}/src/samples/${type}.v${version}.json', import.meta.url), 'utf8')) as ${name};
const partyId = derivedId('spec', 'party');
const given = reactionSpec(${sentence.camel});

describe('${sentence.words}', () => {
  it('opens one for the party', () => {
    const fact = recorded(sample, { partyId });
    const ${camel}Id = derivedId('${kebab}-of', fact.id);
    given().when(fact).then({ stream: \`${kebab}-\${${camel}Id}\`, type: 'Open${pascal}', data: { ${camel}Id, partyId, subject: '${type}' } });
  });

  it('leaves what belongs to no party alone', () => given().when(recorded(sample, { partyId: null })).thenNothing());
});
`,
  );
  edit(tree, `${room}/${service.kebab}.module.ts`, (text) => withListed(withImport(text, `import { ${sentence.camel} } from './reactions/${sentence.kebab}.js';`), /reactions: /, sentence.camel));
  edit(tree, `services/${service.kebab}/package.json`, (text) => dependingOn(text, `@rapport/contracts-${publisher}`));
  edit(tree, `services/${service.kebab}/README.md`, (page) => withUnderHeading(page, 'Facts published and consumed', `\n- Consumed: \`${type}\` → a ${words} is opened for the party (\`${sentence.kebab}\`).`));
};
