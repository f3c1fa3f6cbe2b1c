import { importsOf, projectOf, resolved, type Rule, type Tree } from '../tree.js';

const ownerOf = (tree: Tree, name: string): string | undefined => {
  const wanted = name.split('/').slice(0, 2).join('/');
  return [...tree.manifests].find(([, manifest]) => manifest.name === wanted)?.[0];
};

const importing =
  (from: RegExp, to: RegExp, remedy: string): Rule =>
  (tree) =>
    tree.files
      .filter(({ path }) => from.test(path))
      .flatMap((file) =>
        importsOf(file).flatMap((name) => {
          const target = name.startsWith('.') ? projectOf(resolved(file.path, name)) : (ownerOf(tree, name) ?? '');
          return to.test(`${target}/`) && target !== projectOf(file.path) ? [{ file: file.path, problem: `imports ${name}, which belongs to ${target}`, remedy }] : [];
        }),
      );

export const serviceImportsService = importing(/^services\//, /^services\//, 'Services know each other through events and HTTP only: use the contracts of the other service, or its client.');
export const libImportsService = importing(/^libs\//, /^services\//, 'A library never knows a service: take what you need as an argument.');
export const contractImportsMore = importing(/^libs\/contracts\//, /^(?:libs\/(?!event-sourcing\/)|services\/)/, 'A contract knows the kernel only.');
export const kernelImportsMore = importing(/^libs\/event-sourcing\//, /^(?:libs|services)\//, 'The kernel knows TypeBox only.');

/** Checkers share nothing with what they check, or they would repeat its mistakes; `pg` dumps the real product for their own tests. */
export const checkersImportMore: Rule = (tree) =>
  tree.files
    .filter(({ path }) => path.startsWith('test/checkers/'))
    .flatMap((file) =>
      importsOf(file)
        // The words "import" and "from" stand in texts of checkers too; what follows there is no name of a module.
        .filter((name) => /^[\w@./:-]+$/.test(name))
        .filter((name) => (name.startsWith('.') ? projectOf(resolved(file.path, name)) !== projectOf(file.path) : !name.startsWith('node:') && !(name === 'pg' && file.path.includes('/end-to-end/'))))
        .map((name) => ({ file: file.path, problem: `imports ${name}`, remedy: 'A checker knows files and node: modules only; write anew what you need, from the contract.' })),
    );

export const deepImport: Rule = (tree) =>
  tree.files.flatMap((file) =>
    importsOf(file).flatMap((name) => {
      const leaves = name.startsWith('.') && projectOf(resolved(file.path, name)) !== projectOf(file.path);
      const deep = name.startsWith('@rapport/') && name.split('/').length > 2;
      return leaves || deep ? [{ file: file.path, problem: `reaches into another project with ${name}`, remedy: 'Import the name of the package; what is not in its index is not for others.' }] : [];
    }),
  );

export const importCycle: Rule = (tree) => {
  const known = new Set(tree.files.map(({ path }) => path));
  const edges = new Map(tree.files.map((file) => [file.path, importsOf(file).filter((name) => name.startsWith('.')).map((name) => resolved(file.path, name)).filter((path) => known.has(path))]));
  const projects = new Map([...tree.manifests].map(([folder, { dependencies = {} }]) => [folder, Object.keys(dependencies).flatMap((name) => ownerOf(tree, name) ?? [])]));

  return [...cyclesIn(edges), ...cyclesIn(projects)].map((cycle) => ({ file: cycle[0]!, problem: `is part of an import cycle: ${cycle.join(' → ')}`, remedy: 'Move what both need into a file that imports neither.' }));
};

/** Each cycle once, by depth-first search. */
const cyclesIn = (edges: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] => {
  const cycles: (readonly string[])[] = [];
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): void => {
    const at = path.indexOf(node);
    if (at >= 0) cycles.push([...path.slice(at), node]);
    if (at >= 0 || done.has(node)) return;
    for (const next of edges.get(node) ?? []) visit(next, [...path, node]);
    done.add(node);
  };
  for (const node of edges.keys()) visit(node, []);

  return cycles;
};
