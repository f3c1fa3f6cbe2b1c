import { isSpec, type Rule } from '../tree.js';

const CATALOGUE = /^libs\/contracts\/([a-z-]+)\/src\/refusals(?:-[a-z]+)*\.ts$/;
const CODE = /^ {2}([A-Z][A-Z0-9_]+): \{/gm;

/** Every refusal of a catalogue is used somewhere in its service. The other direction is the compiler's: a code that no catalogue holds does not type-check. */
export const refusalCatalogue: Rule = ({ files }) =>
  files.flatMap((catalogue) => {
    const service = CATALOGUE.exec(catalogue.path)?.[1];
    if (service === undefined) return [];
    const listed = [...catalogue.text.matchAll(CODE)].map(([, code]) => code!);
    const code = files.filter((file) => file.path.startsWith(`services/${service}/`) && !isSpec(file));
    const named = (name: string) => code.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text));

    return listed.filter((name) => !named(name)).map((name) => ({ file: catalogue.path, problem: `lists ${name}, which nothing in services/${service} throws`, remedy: 'Throw it where its rule is broken, or delete the entry.' }));
  });

export const stringCodes: Rule = ({ files }) =>
  files
    .filter((file) => file.path.startsWith('services/') && !isSpec(file) && /new DomainError\(/.test(file.text))
    .map(({ path }) => ({ file: path, problem: 'makes a DomainError by hand', remedy: 'Use refuse(<service>Refusals.CODE, details): the catalogue is the one place of codes and texts.' }));
