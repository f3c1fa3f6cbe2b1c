import { isSpec, type Rule } from '../tree.js';

const PURE = /(?:\.(?:decider|alarms|state|rule|projection)|\/reactions\/[a-z-]+)\.ts$/;
const IMPURE: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bnew Date\(\s*\)/, 'new Date()'],
  [/\bDate\.now\b/, 'Date.now'],
  [/\brandomUUID\b/, 'randomUUID'],
  [/\bMath\.random\b/, 'Math.random'],
  [/\bperformance\.now\b/, 'performance.now'],
];

export const impureDomain: Rule = ({ files }) =>
  files
    .filter((file) => PURE.test(file.path) && !isSpec(file) && file.path.startsWith('services/'))
    .flatMap(({ path, text }) =>
      IMPURE.filter(([pattern]) => pattern.test(text)).map(([, name]) => ({ file: path, problem: `uses ${name}`, remedy: 'Time, ids and chance come in with the metadata of the command.' })),
    );

/** Tests and programs that begin a process may look at the environment; everything else is told. */
export const environmentOutsideConfig: Rule = ({ files }) =>
  files
    .filter((file) => !isSpec(file) && !/\.config\.ts$|^libs\/workspace\/|^test\//.test(file.path) && /\bprocess\.env\b/.test(file.text))
    .map(({ path }) => ({ file: path, problem: 'reads process.env', remedy: 'Read it once in a *.config.ts, validated, and pass the value on.' }));
