import { readdirSync, readFileSync } from 'node:fs';
import { upcast, type NewEvent } from '@rapport/event-sourcing';
import { Value } from 'typebox/value';
import { eventLogLanguage } from './index.js';

const folder = new URL('./samples/', import.meta.url);
const { events, refusals, service } = eventLogLanguage;
const sampleOf = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as NewEvent<string, Record<string, unknown>>;

describe('the language of the log', () => {
  it('has a sample of every version that was ever published, and no other', () => {
    expect(readdirSync(folder).sort()).toEqual(events.flatMap(({ type, version }) => Array.from({ length: version }, (_, index) => `${type}.v${index + 1}.json`)).sort());
    expect(events.every(({ type }) => type.startsWith(`${service}.`))).toBe(true);
  });

  it.each(readdirSync(folder))('reads %s as the newest version, and not with a property missing', (file) => {
    const sample = sampleOf(file);
    const contract = events.find(({ type }) => type === sample.type)!;
    const { data } = upcast(contract, sample);

    expect(Value.Errors(contract.schema, data)).toEqual([]);
    for (const property of Object.keys(data)) {
      const { [property]: _, ...rest } = data;
      expect({ property, passes: Value.Check(contract.schema, rest) }).toEqual({ property, passes: false });
    }
  });

  it('says every refusal in both languages with the same details', () => {
    const detailsOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const { code, en, zh } of Object.values(refusals)) {
      expect({ code, chinese: /\p{Script=Han}/u.test(zh), english: /^[A-Z{]/.test(en) }).toEqual({ code, chinese: true, english: true });
      expect({ code, details: detailsOf(zh) }).toEqual({ code, details: detailsOf(en) });
    }
  });
});
