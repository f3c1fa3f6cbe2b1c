import type { Tree } from '@nx/devkit';

/** The text of a file that has to be there. */
export const textOf = (tree: Tree, path: string): string => {
  const text = tree.read(path, 'utf8');
  if (text === null) throw new Error(`${path} is not there. Generate what it belongs to first: a service before its slices, views and reactions.`);

  return text;
};

/** Writes a new file; what is there already is never overwritten. */
export const writeNew = (tree: Tree, path: string, text: string): void => {
  if (tree.exists(path)) throw new Error(`${path} is there already. Choose another name.`);
  tree.write(path, text.replace(/^\n/, ''));
};

/** Adds an import after the last one of a file. */
export const withImport = (text: string, line: string): string => {
  const last = [...text.matchAll(/^import .*;$/gm)].at(-1);
  const at = last === undefined ? 0 : last.index + last[0].length + 1;

  return `${text.slice(0, at)}${line}\n${text.slice(at)}`;
};

/** Adds a name to the list of a property or constant: `views: [queue]` → `views: [queue, backlog]`. */
export const withListed = (text: string, list: RegExp, item: string): string => {
  const found = new RegExp(`(${list.source}\\[)([^\\]]*)(\\])`).exec(text);
  if (found === null) throw new Error(`No list ${list.source} to add ${item} to.`);
  const [whole, open, items, close] = found as unknown as readonly [string, string, string, string];
  const before = items.trimEnd().replace(/,$/, '');
  const multiline = items.includes('\n');
  const added = before.trim() === '' ? item : multiline ? `${before},\n    ${item},\n  ` : `${before}, ${item}`;

  return text.replace(whole, () => `${open}${added}${close}`);
};

/** Adds lines at the end of a section of a page: directly below its last line, so that tables and lists go on. */
export const withUnderHeading = (page: string, heading: string, lines: string): string => {
  const start = page.indexOf(`\n## ${heading}\n`);
  if (start < 0) throw new Error(`The page has no heading "${heading}".`);
  const next = page.indexOf('\n## ', start + 1);
  const end = next < 0 ? page.length : next;

  return `${page.slice(0, end).trimEnd()}\n${lines}\n${page.slice(end)}`;
};

/** Adds packages of the workspace to what a package depends on. */
export const dependingOn = (manifest: string, ...names: readonly string[]): string => {
  const parsed = JSON.parse(manifest) as { dependencies: Record<string, string> };
  const dependencies = { ...parsed.dependencies, ...Object.fromEntries(names.map((name) => [name, '0.1.0'])) };

  return `${JSON.stringify({ ...parsed, dependencies: Object.fromEntries(Object.entries(dependencies).sort(([a], [b]) => (a < b ? -1 : 1))) }, null, 2)}\n`;
};

/** Changes a file that is there. */
export const edit = (tree: Tree, path: string, change: (text: string) => string): void => tree.write(path, change(textOf(tree, path)));
