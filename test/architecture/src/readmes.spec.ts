import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { routesOf, type ServiceDefinition } from '@rapport/service-host';

const services = new URL('../../../services/', import.meta.url);
const HEADINGS = ['Language', 'Commands and refusals', 'Facts published and consumed', 'Views', 'Configuration'];

interface Page {
  readonly name: string;
  readonly text: string;
  readonly definition: ServiceDefinition;
}

const pages = async (): Promise<readonly Page[]> => {
  const found: Page[] = [];
  for (const name of readdirSync(services)) {
    const module = (await import(new URL(`${name}/src/${name}.module.ts`, services).pathname)) as Record<string, unknown>;
    const definition = Object.values(module).find((value) => typeof value === 'object' && value !== null && 'controllers' in value) as ServiceDefinition;
    const readme = new URL(`${name}/README.md`, services);
    found.push({ name, text: existsSync(readme) ? readFileSync(readme, 'utf8') : '', definition });
  }

  return found;
};

const says = (text: string, word: string) => new RegExp(`(?<![\\w-])${word.replaceAll('.', '\\.')}(?![\\w-])`).test(text);

describe('the page of every service', () => {
  let all: readonly Page[];
  beforeAll(async () => {
    all = await pages();
  });

  it('exists for all of them and has the five headings', () => {
    expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(['analytics', 'complaints', 'customers', 'event-log', 'surveys', 'tickets']));
    for (const { name, text } of all) expect({ name, headings: [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading) }).toEqual({ name, headings: HEADINGS });
  });

  it('names every refusal, fact, view, reaction, setting and route of its service', () => {
    const missing = all.flatMap(({ name, text, definition: { language, views, reactions, settings, controllers } }) => [
      ...Object.keys(language?.refusals ?? {}),
      ...(language?.events ?? []).map(({ type }) => (says(text, type) ? type : type.split('.')[1]!)),
      ...[...views, ...reactions].map((part) => part.name),
      ...Object.keys(settings?.properties ?? {}),
      ...routesOf(controllers).map(({ path }) => path.replace(/^\/v1\//, '').split('/').filter((part) => !part.startsWith('{')).at(-1)!),
    ].filter((word) => !says(text, word)).map((word) => `${name}: ${word}`));
    expect(missing).toEqual([]);
  });

  it('names no code and no setting that is not there', () => {
    const hostWords = new Set(['DATABASE_URL', 'RAPPORT_TIME_ZONE', 'RAPPORT_PUBLIC_URL', 'RAPPORT_STATE', 'EVENTS_FROM', 'KAFKA_BROKERS', 'REPORT_NOT_FOUND', 'REPORT_OPTION_NOT_TAKEN', 'REPORT_CELL_UNKNOWN', 'REPORT_WITHOUT_CASES', 'EMPTY_PERIOD', 'PERIOD_TOO_LONG', 'UNKNOWN_ZONE']);
    const invented = all.flatMap(({ name, text, definition: { language, settings } }) => {
      const known = new Set([...Object.keys(language?.refusals ?? {}), ...Object.keys(settings?.properties ?? {})]);
      return [...text.matchAll(/(?<![\w-])[A-Z]+(?:_[A-Z]+)+(?![\w-])/g)].map(([word]) => word).filter((word) => !known.has(word) && !hostWords.has(word)).map((word) => `${name}: ${word}`);
    });
    expect(invented).toEqual([]);
  });
});
