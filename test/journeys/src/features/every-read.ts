import type { Platform } from '../platform.js';

/** What one GET route answered to one caller. */
export interface ReadAnswer {
  readonly route: string;
  readonly status: number;
  readonly text: string;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * Asks every GET route of every service, as their OpenAPI documents list them, with ids of our choice in its path.
 *
 * A route that nobody thought of is asked like the others: what it tells is in the answer.
 *
 * @param token null asks as somebody without login
 * @param values by parameter name, each tried in turn; a parameter that is not named gets `other`.
 */
export const everyRead = async (platform: Platform, token: string | null, values: Readonly<Record<string, readonly string[]>>, other: string): Promise<readonly ReadAnswer[]> => {
  const answers: ReadAnswer[] = [];
  for (const [service, url] of Object.entries(platform.urls)) {
    const { paths } = (await (await fetch(`${url}/openapi.json`)).json()) as Document;
    for (const path of Object.keys(paths).filter((each) => 'get' in paths[each]!)) {
      for (const filled of filledPaths(path, values, other)) {
        for (const query of queriesOf(path)) {
          const response = await fetch(`${url}${filled}${query}`, { headers: token === null ? {} : { authorization: `Bearer ${token}` } });
          answers.push({ route: `${service} ${filled}${query}`, status: response.status, text: await response.text() });
        }
      }
    }
  }

  return answers;
};

const filledPaths = (path: string, values: Readonly<Record<string, readonly string[]>>, other: string): readonly string[] => {
  const [whole, name] = /\{(\w+)\}/.exec(path) ?? [];
  if (whole === undefined) return [path];

  return (values[name!] ?? [other]).flatMap((value) => filledPaths(path.replace(whole, value), values, other));
};

/** Reports are tables too, and lists are asked for as long as they may be. */
const queriesOf = (path: string): readonly string[] => (path === '/v1/reports/{id}' ? ['', '?format=csv'] : path === '/v1/events' ? ['?limit=1000'] : ['']);
