import type { Tree } from '@nx/devkit';

/** Where an event is defined, and what a generator has to know of it. */
export interface FoundContract {
  readonly publisher: string;
  readonly name: string;
  readonly type: string;
  readonly version: number;
  /** Its first field that is an id: the id of the aggregate. */
  readonly id: string;
}

/** Finds an event in the published languages by the name of its contract. @throws Error that names the languages that were looked through */
export const contractOf = (tree: Tree, name: string): FoundContract => {
  const publishers = tree.children('libs/contracts');
  for (const publisher of publishers) {
    const folder = `libs/contracts/${publisher}/src`;
    for (const file of tree.children(folder).filter((child) => child.endsWith('.ts'))) {
      const definition = new RegExp(`export const ${name} = defineEvent\\(\\s*'([^']+)',\\s*(\\d+),\\s*\\{[\\s\\S]*?(\\w+): Uuid\\(\\)`).exec(tree.read(`${folder}/${file}`, 'utf8') ?? '');
      if (definition !== null) return { publisher, name, type: definition[1]!, version: Number(definition[2]), id: definition[3]! };
    }
  }
  throw new Error(`No contract is called ${name}. Looked through ${publishers.join(', ')}; name it as it is exported, such as TicketClosed.`);
};
