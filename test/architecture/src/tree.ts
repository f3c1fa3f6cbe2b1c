import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** A source file of a workspace: its path from the root, with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The part of a workspace that rules look at. */
export interface Tree {
  readonly files: readonly SourceFile[];
  /** package.json by folder: `services/tickets` → its content. */
  readonly manifests: ReadonlyMap<string, { readonly name: string; readonly dependencies?: Readonly<Record<string, string>> }>;
}

/** What breaks a rule: who, how, and what to do instead. */
export interface Violation {
  readonly file: string;
  readonly problem: string;
  readonly remedy: string;
}

export type Rule = (tree: Tree) => readonly Violation[];

const ROOMS = '{libs,services,test,libs/contracts}/*';

/** Reads a workspace, or a fixture that looks like one. */
export const treeAt = (root: string): Tree => {
  const sources = globSync(`${ROOMS}/src/**/*.ts`, { cwd: root }).filter((path) => !/(?:^|\/)(?:dist|node_modules|fixtures|generated)\//.test(path));
  const manifests = globSync(`${ROOMS}/package.json`, { cwd: root });

  return {
    files: sources.sort().map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') })),
    manifests: new Map(manifests.map((path) => [posix.dirname(path), JSON.parse(readFileSync(join(root, path), 'utf8'))])),
  };
};

/** `services/tickets/src/ticket/ticket.decider.ts` → `services/tickets` */
export const projectOf = (path: string): string => path.split('/src/')[0]!;

export const isSpec = ({ path }: SourceFile): boolean => path.endsWith('.spec.ts');

/** Module names that a file imports, statically or by `import()`; not those in template texts, which are code that it writes. */
export const importsOf = ({ text }: SourceFile): readonly string[] => [...text.replace(/`(?:[^`\\]|\\.)*`/g, '').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name!);

/** The file a relative import means. */
export const resolved = (from: string, name: string): string => posix.normalize(posix.join(posix.dirname(from), name)).replace(/\.js$/, '.ts');
