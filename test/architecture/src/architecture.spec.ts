import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules } from './rules/index-of-rules.js';
import { treeAt, type Violation } from './tree.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const workspace = treeAt(at('../../..'));
const said = ({ file, problem, remedy }: Violation) => `${file} ${problem}. ${remedy}`;

describe('the rules of the rooms', () => {
  it('look at the whole workspace', () => {
    expect(workspace.files.length).toBeGreaterThan(150);
    expect([...workspace.manifests.keys()]).toEqual(expect.arrayContaining(['services/tickets', 'libs/event-log', 'libs/contracts/tickets', 'test/architecture']));
  });

  it.each(Object.entries(rules))('%s: nobody breaks it', (_, rule) => {
    expect(rule(workspace).map(said)).toEqual([]);
  });

  it.each(Object.entries(rules))('%s: its fixture breaks it, and the culprit and the remedy are named', (name, rule) => {
    const found = rule(treeAt(at(`../fixtures/${name}`)));
    expect(found.length).toBeGreaterThan(0);
    for (const violation of found) {
      expect(violation.file).toMatch(/culprit|^(?:libs|services)\//);
      expect(said(violation)).toMatch(/^\S+ .{10,}\. .{10,}/);
    }
  });

  it('have one fixture each, and no fixture is left over', () => {
    expect(readdirSync(at('../fixtures')).sort()).toEqual(Object.keys(rules).sort());
  });
});
