import { isSpec, type Rule } from '../tree.js';

/** What reads streams that belong to no party and tell of none: nothing in them can be restricted. */
const OF_NOBODY = new Set(['services/tickets/src/views/department-tables/table-in-force.query.ts', 'services/tickets/src/views/distribution-lists/distribution-lists.query.ts', 'services/tickets/src/views/playbooks/playbooks.query.ts', 'services/tickets/src/views/service-catalogues/catalogue-in-force.query.ts', 'services/tickets/src/views/ticket-templates/ticket-templates.query.ts']);

const ASKS = /\brestrictions\.\w+\(|\bRestrictedStreams\b/;

/**
 * The SQL views leave out by themselves what is restricted (decision 13). Two ways lead past them: reading the log itself, and naming the tables or whole views by hand. Whoever
 * goes one of them asks who may see what they found.
 */
export const restrictedReading: Rule = ({ files }) =>
  files
    .filter(({ path }) => /^services\/[^/]+\/src\/(?:views|http|feed|reports)\//.test(path))
    .filter((file) => !isSpec(file) && !OF_NOBODY.has(file.path))
    .flatMap(({ path, text }) => [
      ...(/\.(?:partyEvents|readLane|readStream|readCommand|replay)\(/.test(text) && !ASKS.test(text)
        ? [{ file: path, problem: 'reads the log and asks nobody who may see it', remedy: 'Show restrictions.visible(events) only, or read a view.' }]
        : []),
      ...(/__whole\b|\bprojections\.\w+__g/.test(text) ? [{ file: path, problem: 'names rows that are not filtered', remedy: 'Read the view by its entity, or through Restrictions.' }] : []),
    ]);
