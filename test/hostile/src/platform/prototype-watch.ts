import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Loaded into every service before its own code: nothing that a request says may leave a trace on the prototypes that all objects have.
 * Notes that it watches, and every change that it sees, in a file of the state folder.
 */
const WATCHED = { Object: Object.prototype, Array: Array.prototype, String: String.prototype, Number: Number.prototype, Function: Function.prototype, Promise: Promise.prototype };
const EVERY_MS = 200;

const pictureOf = (prototype: object): string => Reflect.ownKeys(prototype).map(String).sort().join(' ');
const state = process.env['RAPPORT_STATE'];

if (state !== undefined && process.argv[2]?.startsWith('serve') === true) {
  const note = (text: string) => appendFileSync(join(state, 'prototypes.log'), `${process.argv[1]} ${text}\n`);
  let before: Map<string, string> | undefined;
  const look = () => {
    const now = new Map(Object.entries(WATCHED).map(([name, prototype]) => [name, pictureOf(prototype)]));
    for (const [name, picture] of now) if (before !== undefined && before.get(name) !== picture) note(`changed ${name}`);
    before = now;
  };
  process.once('exit', look);
  // The modules of the service itself are loaded by then: what they add to prototypes is not what requests add.
  setTimeout(() => {
    look();
    note('watched');
    setInterval(look, EVERY_MS).unref();
  }, 10_000).unref();
}
