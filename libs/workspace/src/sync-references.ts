import { readFileSync, writeFileSync, existsSync, globSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Writes the project references of every tsconfig.json from the dependencies of its package.json, so that there is one truth. `--check` only compares. */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const folders = ['libs/*', 'libs/contracts/*', 'services/*', 'test/*']
  .flatMap((pattern) => globSync(pattern, { cwd: root }))
  .filter((folder) => existsSync(join(root, folder, 'package.json')))
  .sort();
const manifests = new Map(folders.map((folder) => [folder, JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))]));
const folderOf = new Map([...manifests].map(([folder, manifest]) => [manifest.name as string, folder]));

const files = new Map<string, string>();
for (const [folder, manifest] of manifests) {
  const path = join(root, folder, 'tsconfig.json');
  const config = JSON.parse(readFileSync(path, 'utf8'));
  const needed = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).flatMap((name) => folderOf.get(name) ?? []);
  config.references = needed.sort().map((other) => ({ path: relative(folder, other) }));
  files.set(path, JSON.stringify(config, null, 2) + '\n');
}
const build = join(root, 'libs/workspace/tsconfig.build.json');
files.set(build, JSON.stringify({ files: [], references: folders.map((folder) => ({ path: relative(dirname(build), join(root, folder)) })) }, null, 2) + '\n');

const stale = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
if (process.argv.includes('--check')) {
  for (const [path] of stale) process.stderr.write(`${relative(root, path)} does not match the dependencies beside it: run "npm run sync".\n`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else for (const [path, text] of stale) writeFileSync(path, text);
