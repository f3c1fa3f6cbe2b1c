import { readdirSync, readFileSync } from 'node:fs';
import { surveysRefusals } from '@rapport/contracts-surveys';

const source = new URL('./', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, source), 'utf8');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
const errors = files.filter((file) => file.endsWith('.errors.ts'));
const others = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !errors.includes(file)).map(read);

describe('the catalogue of refusals', () => {
  it('is what the error files make, no more and no less', () => {
    const made = errors.flatMap((file) => [...read(file).matchAll(/refuse\(([A-Z_]+)/g)].map(([, code]) => code));
    expect([...made].sort()).toEqual(Object.keys(surveysRefusals).sort());
  });

  it('is thrown by the code, every entry of it', () => {
    const makers = errors.flatMap((file) => [...read(file).matchAll(/export const (\w+) = /g)].map(([, name]) => name!));
    expect(makers.length).toBe(Object.keys(surveysRefusals).length);
    for (const maker of makers) expect({ maker, thrown: others.some((text) => new RegExp(`throw ${maker}\\(`).test(text)) }).toEqual({ maker, thrown: true });
  });
});
