import { isSpec, projectOf, type Rule } from '../tree.js';

const ROOMS_OF_A_SERVICE = [
  /^main\.ts$/,
  /^[a-z-]+\.(?:module|config)(?:\.spec)?\.ts$/,
  /^[a-z-]+(?:\.int)?\.spec\.ts$/,
  /^migrations\/[a-z0-9-]+(?:(?:\.int)?\.spec)?\.ts$/,
  /^http\/[a-z-]+(?:\.(?:controller|requests)|\.int\.spec|\.(?:controller|requests)\.spec)\.ts$/,
  /^reactions\/(?:[a-z]+(?:-[a-z]+){2,}|[a-z-]+\.memory)(?:\.spec)?\.ts$/,
  /^views\/[a-z-]+\.fold(?:\.spec)?\.ts$/,
  /^views\/[a-z-]+\/[a-z-]+\.(?:row|projection|query)(?:(?:\.int)?\.spec)?\.ts$/,
  /^[a-z-]+\/[a-z-]+\.(?:commands|decider|errors|alarms|state|rule|upcasts)(?:(?:\.int)?\.spec)?\.ts$/,
];

/** Rooms that single services have besides, with what they are for. */
const OWN_ROOMS: Readonly<Record<string, readonly RegExp[]>> = {
  'services/event-log': [/^(?:backup|feed|integrity|relay|timers)\/[a-z-]+(?:\.query)?(?:(?:\.int)?\.spec)?\.ts$/],
  'services/customers': [/^erasing\/[a-z-]+(?:\.spec)?\.ts$/],
  'services/tickets': [/^(?:measuring|routing|sending)\/[a-z-]+(?:\.spec)?\.ts$/],
  'services/surveys': [/^templates\/[a-z0-9-]+(?:\.spec)?\.ts$/],
  'services/analytics': [/^reports\/[a-z-]+(?:(?:\.int)?\.spec)?\.ts$/],
};

export const unknownRoom: Rule = ({ files }) =>
  files
    .filter(({ path }) => path.startsWith('services/'))
    .filter(({ path }) => {
      const inside = path.split('/src/')[1]!;
      return ![...ROOMS_OF_A_SERVICE, ...(OWN_ROOMS[projectOf(path)] ?? [])].some((room) => room.test(inside));
    })
    .map(({ path }) => ({ file: path, problem: 'stands in no room of a service, or its name does not say what kind of file it is', remedy: 'Rooms are main, module, config, http, reactions (a sentence), views/<question> (row, projection, query) and one folder per aggregate (commands, decider, errors, alarms, state, rule).' }));

const FORBIDDEN = /^(?:common|shared|core|utils?|helpers?|managers?|base|impl|misc)$/;

export const forbiddenName: Rule = ({ files }) =>
  files.flatMap(({ path, text }) => {
    const words = path.split('/').slice(1).flatMap((part) => part.replace(/\.ts$/, '').split(/[.-]/));
    const classes = [...text.matchAll(/\bclass (\w+)/g)].map(([, name]) => name!);
    const culprits = [
      ...words.filter((word) => FORBIDDEN.test(word)),
      ...classes.filter((name) => /(?:Manager|Helper|Utils?|Impl)$|^(?:Base|Common|Shared|Core)[A-Z]/.test(name)),
    ];
    return culprits.map((name) => ({ file: path, problem: `is or holds something called "${name}", which says nothing`, remedy: 'Name it by what it can do.' }));
  });

export const barrelInService: Rule = ({ files }) =>
  files.filter(({ path }) => /^services\/.*\/index\.ts$/.test(path)).map(({ path }) => ({ file: path, problem: 'is a barrel inside a service', remedy: 'Import the file that you mean.' }));

export const missingSpec: Rule = ({ files }) => {
  const paths = new Set(files.map(({ path }) => path));
  return files
    .filter((file) => !isSpec(file) && /^services\/.*(?:\.decider|\.projection|\/reactions\/[a-z-]+)\.ts$/.test(file.path))
    .filter(({ path }) => {
      const folder = path.slice(0, path.lastIndexOf('/'));
      const beside = path.replace(/\.ts$/, '.spec.ts');
      const aggregates = path.endsWith('.decider.ts') && [...paths].some((other) => other.startsWith(`${folder}/`) && other.endsWith('.decider.spec.ts'));
      return !paths.has(beside) && !aggregates;
    })
    .map(({ path }) => ({ file: path, problem: 'has no specification beside it', remedy: `Write ${path.replace(/\.ts$/, '.spec.ts').split('/').at(-1)} with given/when/then.` }));
};

const LONGEST = 350;

export const tooLong: Rule = ({ files }) =>
  files.flatMap((file) => {
    const lines = file.text.split('\n').length - 1;
    const limit = /^services\/[a-z-]+\/src\/main\.ts$/.test(file.path) ? 15 : isSpec(file) ? 700 : LONGEST;
    return lines > limit ? [{ file: file.path, problem: `has ${lines} lines, more than ${limit}`, remedy: 'One concept per file: split it where the concepts part.' }] : [];
  });
