import { registerHooks } from 'node:module';
import { bugs } from './bank.js';

/**
 * Breaks one module while it is loaded: `node --import plant.js worker.js`, with the name of the bug in SIMULATED_BUG.
 *
 * The build is the one that production runs, and production knows nothing of this: the breakage lives in the process of the simulation alone.
 */
const name = process.env['SIMULATED_BUG'] ?? '';
const bug = bugs.find((each) => each.name === name);
if (bug === undefined) throw new Error(`There is no bug "${name}".`);
let planted = false;

registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context);
    if (!url.endsWith(`/${bug.file}`)) return loaded;
    const source = String(loaded.source);
    const places = source.split(bug.find).length - 1;
    if (places !== 1) throw new Error(`Bug "${name}": what it breaks stands ${places} times in ${bug.file}.`);
    planted = true;

    return { ...loaded, source: source.replace(bug.find, () => bug.plant) };
  },
});

process.on('exit', () => {
  if (!planted) console.error(`Bug "${name}": ${bug.file} was never loaded.`);
});
