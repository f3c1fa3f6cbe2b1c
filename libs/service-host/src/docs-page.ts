import type { JsonSchema } from './request-schema.js';

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

interface Operation {
  readonly summary: string;
  readonly 'x-scope'?: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: { readonly $ref: string } } } };
}

/** An OpenAPI document as a page that a person can read, print and search; no script, nothing from elsewhere. */
export const docsPage = (document: JsonSchema): string => {
  const { title } = document['info'] as { readonly title: string };
  const paths = document['paths'] as Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  const schemas = (document['components'] as { readonly schemas: Readonly<Record<string, JsonSchema>> }).schemas;
  const rows = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => {
      const body = operation.requestBody?.content['application/json'].schema.$ref.split('/').at(-1);
      const parameters = operation.parameters.map(({ name, required }) => `<code>${escaped(name)}${required ? '' : '?'}</code>`).join(' ');
      return `<tr><td><b class="${method}">${method.toUpperCase()}</b></td><td><code>${escaped(path)}</code><p>${escaped(operation.summary)}</p></td><td>${escaped(operation['x-scope'] ?? 'open')}</td><td>${parameters}${body === undefined ? '' : `<p>body: <a href="#${body}">${body}</a></p>`}</td></tr>`;
    }),
  );
  const details = Object.entries(schemas).map(([name, schema]) => `<details id="${name}"><summary>${name}</summary><pre>${escaped(JSON.stringify(schema, null, 2))}</pre></details>`);

  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>
:root{color-scheme:light dark;font:16px/1.5 system-ui,"Noto Sans CJK SC",sans-serif}body{max-width:70rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #8884;padding:.5rem;text-align:left;vertical-align:top}p{margin:.2rem 0}
.get{color:#2a7}.post{color:#27c}pre{overflow:auto}</style><h1>${escaped(title)}</h1><p><a href="/openapi.json">openapi.json</a></p>
<table><thead><tr><th>Method</th><th>Path</th><th>Scope</th><th>Parameters</th></tr></thead><tbody>${rows.join('')}</tbody></table><h2>Schemas</h2>${details.join('')}</html>`;
};
