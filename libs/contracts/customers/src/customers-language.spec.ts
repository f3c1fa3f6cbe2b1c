import { readdirSync, readFileSync } from 'node:fs';
import { upcast, type NewEvent } from '@rapport/event-sourcing';
import { Value } from 'typebox/value';
import { customersLanguage } from './index.js';

const folder = new URL('./samples/', import.meta.url);
const { events, refusals, service } = customersLanguage;
const sampleOf = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as NewEvent;

describe('the samples of every version that was ever published', () => {
  it('are complete, and none is left over', () => {
    const expected = events.flatMap(({ type, version }) => Array.from({ length: version }, (_, index) => `${type}.v${index + 1}.json`));
    expect(readdirSync(folder).sort()).toEqual([...expected].sort());
  });

  it.each(readdirSync(folder))('%s is read as the newest version', (file) => {
    const sample = sampleOf(file);
    const contract = events.find(({ type }) => type === sample.type)!;
    const { data, schemaVersion } = upcast(contract, sample);
    expect(schemaVersion).toBe(contract.version);
    expect(Value.Errors(contract.schema, data)).toEqual([]);
  });

  it('would not pass with a property missing or of another kind', () => {
    for (const contract of events) {
      const { data } = sampleOf(`${contract.type}.v${contract.version}.json`) as { data: Record<string, unknown> };
      for (const property of Object.keys(data)) {
        const { [property]: _, ...rest } = data;
        expect({ type: contract.type, property, passes: Value.Check(contract.schema, rest) }).toEqual({ type: contract.type, property, passes: false });
        expect(Value.Check(contract.schema, { ...data, [property]: Number.NaN })).toBe(false);
      }
    }
  });
});

describe('the language of customers', () => {
  it('names its facts after the service, once each', () => {
    expect(events.every(({ type }) => type.startsWith(`${service}.`))).toBe(true);
    expect(new Set(events.map(({ type }) => type)).size).toBe(events.length);
  });

  it('says every refusal in both languages with the same details', () => {
    const detailsOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const { code, en, zh } of Object.values(refusals)) {
      expect({ code, chinese: /\p{Script=Han}/u.test(zh), english: /^[A-Z{]/.test(en) }).toEqual({ code, chinese: true, english: true });
      expect({ code, details: detailsOf(zh) }).toEqual({ code, details: detailsOf(en) });
    }
  });
});
