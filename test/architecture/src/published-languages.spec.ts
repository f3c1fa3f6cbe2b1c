import { readdirSync, readFileSync } from 'node:fs';
import { kernelRefusals, upcast, type NewEvent, type PublishedLanguage, type Refusal } from '@rapport/event-sourcing';
import { hostRefusals } from '@rapport/service-host';
import { Value } from 'typebox/value';

const contracts = new URL('../../../libs/contracts/', import.meta.url);
const publishers = readdirSync(contracts).sort();
const languages = await Promise.all(
  publishers.map(async (publisher) => {
    const published = (await import(new URL(`${publisher}/src/index.ts`, contracts).pathname)) as Readonly<Record<string, unknown>>;
    return Object.entries(published).find(([name]) => name.endsWith('Language'))?.[1] as PublishedLanguage;
  }),
);
const folderOf = (service: string) => new URL(`${service}/src/samples/`, contracts);
const sampleOf = (service: string, file: string) => JSON.parse(readFileSync(new URL(file, folderOf(service)), 'utf8')) as NewEvent<string, Record<string, unknown>>;

it('every service that publishes has a language', () => {
  expect(languages.map(({ service }) => service)).toEqual(publishers);
  expect(publishers.length).toBeGreaterThanOrEqual(5);
});

it('no stream category belongs to two services', () => {
  const categories = languages.flatMap((language) => language.categories);
  expect(new Set(categories).size).toBe(categories.length);
});

describe.each(languages.map((language) => [language.service, language] as const))('what %s publishes', (service, { events, refusals }) => {
  const files = readdirSync(folderOf(service));

  it('has a frozen sample of every version that was ever published, and no other', () =>
    expect([...files].sort()).toEqual(events.flatMap(({ type, version }) => Array.from({ length: version }, (_, index) => `${type}.v${index + 1}.json`)).sort()));

  it.each(files)('%s is read as the newest version', (file) => {
    const sample = sampleOf(service, file);
    const contract = events.find(({ type }) => type === sample.type)!;
    const { data, schemaVersion } = upcast(contract, sample);
    expect(schemaVersion).toBe(contract.version);
    expect(Value.Errors(contract.schema, data)).toEqual([]);
  });

  it('would not pass with a property missing or of another kind', () => {
    for (const contract of events) {
      const { data } = sampleOf(service, `${contract.type}.v${contract.version}.json`);
      for (const property of Object.keys(data)) {
        const { [property]: _, ...rest } = data;
        expect({ type: contract.type, property, passes: Value.Check(contract.schema, rest) }).toEqual({ type: contract.type, property, passes: false });
        expect(Value.Check(contract.schema, { ...data, [property]: Number.NaN })).toBe(false);
      }
    }
  });

  it('is named after the service, once each', () => {
    expect(events.every(({ type }) => type.startsWith(`${service}.`))).toBe(true);
    expect(new Set(events.map(({ type }) => type)).size).toBe(events.length);
  });

  it('is refused in both languages, with the same details', () => expectBothLanguages(Object.values(refusals)));
});

describe('what the platform refuses', () => {
  it('is said in both languages, with the same details', () => expectBothLanguages([...Object.values(kernelRefusals), ...Object.values(hostRefusals).filter(({ code }) => code !== 'INTERNAL')]));

  it('has one code each, over all services', () => {
    const codes = [...languages.map(({ refusals }) => refusals), kernelRefusals, hostRefusals].flatMap((catalogue) => Object.keys(catalogue));
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });
});

const expectBothLanguages = (refusals: readonly Refusal[]): void => {
  const detailsOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const { code, en, zh } of refusals) {
    expect({ code, chinese: /\p{Script=Han}/u.test(zh), english: /^[A-Z{]/.test(en) }).toEqual({ code, chinese: true, english: true });
    expect({ code, details: detailsOf(zh) }).toEqual({ code, details: detailsOf(en) });
  }
};
