import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createClient } from '@hey-api/openapi-ts';

/**
 * Writes the OpenAPI document and the typed operations of every service; needs a build.
 *
 * `node libs/clients/src/generate.ts` writes them, `--check` compares them and exits 1 with the files that differ.
 */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const home = join(root, 'libs/clients');
const services = ['event-log', 'customers', 'tickets', 'complaints', 'surveys', 'analytics'] as const;

interface Described {
  readonly operationId?: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

const documentOf = async (service: string): Promise<string> => {
  const main = join(root, 'services', service, 'dist/main.js');
  const { stdout } = await promisify(execFile)(process.execPath, [main, 'openapi'], { maxBuffer: 32 * 1024 * 1024 });

  return `${JSON.stringify(JSON.parse(stdout), null, 2)}\n`;
};

const typesOf = async (document: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'rapport-clients-'));
  try {
    const output = { path: join(folder, 'out'), header: [] };
    await createClient({ input: JSON.parse(document), output, logs: { level: 'silent', file: false }, plugins: ['@hey-api/typescript'] });

    return await readFile(join(folder, 'out/types.gen.ts'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const pascal = (text: string) => text.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const camel = (text: string) => pascal(text).replace(/^./, (letter) => letter.toLowerCase());

/** `TicketsController_open_v1` → `open`; ids that the document states otherwise stay as they are. */
const plainName = (operationId: string) => camel(operationId.replace(/^\w+?Controller_/, '').replace(/_v\d+$/, ''));

const operationsOf = (service: string, document: string, types: string): string => {
  const { paths } = JSON.parse(document) as Document;
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ path, method, id: described.operationId ?? `${method}${path}`, summary: described.summary })),
  );
  const plain = routes.map(({ id }) => plainName(id));
  const lines = routes.map(({ path, method, id, summary }) => {
    const name = plain.filter((other) => other === plainName(id)).length > 1 ? camel(id.replace('Controller', '').replace(/_v\d+$/, '')) : plainName(id);
    const body = types.includes(`export type ${pascal(id)}Response =`) ? `types.${pascal(id)}Response` : 'unknown';

    return `${summary === undefined || !/^[A-Z]/.test(summary) ? '' : `  /** ${summary} */\n`}  ${name}: operation<types.${pascal(id)}Data, ${body}>('${method.toUpperCase()}', '${path}'),`;
  });

  return `import { operation } from '../client.js';\nimport type * as types from './${service}.types.gen.js';\n\nexport const ${camel(service)}Operations = {\n${lines.join('\n')}\n};\n`;
};

const filesOf = async (service: string): Promise<readonly (readonly [string, string])[]> => {
  const document = await documentOf(service);
  const types = await typesOf(document);

  return [
    [join(home, 'openapi', `${service}.json`), document],
    [join(home, 'src/generated', `${service}.types.gen.ts`), types],
    [join(home, 'src/generated', `${service}.operations.gen.ts`), operationsOf(service, document, types)],
  ];
};

const wanted = services.filter((service) => process.argv.slice(2).every((word) => word.startsWith('--')) || process.argv.includes(service));
const files = (await Promise.all(wanted.map(filesOf))).flat();

if (process.argv.includes('--check')) {
  const kept = await Promise.all(files.map(([file]) => readFile(file, 'utf8').catch(() => null)));
  const drifted = files.filter(([, text], index) => kept[index] !== text).map(([file]) => file.slice(root.length));
  if (drifted.length > 0) {
    process.stderr.write(`These files differ from the services:\n${drifted.map((file) => `  ${file}\n`).join('')}Run: npm run -s build && node libs/clients/src/generate.ts\n`);
    process.exitCode = 1;
  }
} else {
  await mkdir(join(home, 'src/generated'), { recursive: true });
  await Promise.all(files.map(([file, text]) => writeFile(file, text)));
  process.stdout.write(`${files.length} files written\n`);
}
