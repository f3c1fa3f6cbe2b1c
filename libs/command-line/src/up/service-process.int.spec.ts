import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runToEnd, ServiceProcess, type ServiceProcessOptions } from './service-process.js';

/** Writes its life to a file; dies as often as the file `deaths` says; ends in order on SIGTERM. */
const program = `
const fs = require('node:fs');
const folder = __dirname;
const prepared = process.argv[2] === 'serve-when-told' ? new Promise((serve) => process.on('message', ({ kind, settings }) => {
  if (kind === 'serve') return serve();
  if (settings.DATABASE_URL === 'wrong') { console.error('no such database'); process.exit(3); }
  said('migrated ' + settings.DATABASE_URL);
  process.send({ kind: 'migrated' });
})) : Promise.resolve();
const said = (text) => fs.appendFileSync(folder + '/life', text + '\\n');
if (process.argv[2] === 'migrate') { console.error('no such schema'); process.exit(3); }
prepared.then(() => {
said('began ' + process.pid + ' ' + process.env.COLOUR);
const deaths = Number(fs.readFileSync(folder + '/deaths', 'utf8'));
if (deaths > 0) { fs.writeFileSync(folder + '/deaths', String(deaths - 1)); console.log('I die now'); process.exit(deaths === 9 ? 78 : 1); }
process.on('SIGTERM', () => { said('ended'); process.exit(0); });
setInterval(() => undefined, 1000);
});
`;

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 400) throw new Error('It did not come about within 20 s.');
    await pause(50);
  }
};

describe('a supervised process', () => {
  let folder: string;
  let said: string[];
  let options: ServiceProcessOptions;
  const life = async () => (await readFile(join(folder, 'life'), 'utf8').catch(() => '')).trim().split('\n');

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapport-supervised-'));
    await writeFile(join(folder, 'main.cjs'), program);
    await writeFile(join(folder, 'deaths'), '0');
    said = [];
    options = {
      name: 'tickets',
      main: join(folder, 'main.cjs'),
      settings: { COLOUR: 'red' },
      url: 'http://127.0.0.1:9',
      logFile: join(folder, 'log'),
      say: (text) => said.push(text),
      backOff: [20, 40],
    };
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is started again when it dies, and that is shown', async () => {
    await writeFile(join(folder, 'deaths'), '3');
    const service = new ServiceProcess(options);
    service.start();
    await until(async () => (await life()).length === 4);
    await pause(300);
    await service.stop();

    const lines = await life();
    expect(lines.map((line) => line.replace(/\d+/, 'n'))).toEqual([...Array<string>(4).fill('began n red'), 'ended']);
    expect(said).toHaveLength(3);
    expect(said[0]).toContain('tickets ended with code 1; it starts again in 0.02 s.');
    expect(said[0]).toContain('    I die now');
  });

  it('is started again when it is killed', async () => {
    const service = new ServiceProcess(options);
    service.start();
    await until(async () => (await life())[0] !== '');
    process.kill(service.pid!, 'SIGKILL');
    await until(async () => (await life()).length === 2);
    await service.stop();

    expect(said[0]).toContain('tickets ended by SIGKILL');
  });

  it('is not started again when its settings are wrong', async () => {
    await writeFile(join(folder, 'deaths'), '9');
    const service = new ServiceProcess(options);
    service.start();

    await expect(service.hopeless).rejects.toThrow('tickets refuses to start');
    expect(await life()).toHaveLength(1);
  });

  it('migrates with the settings of the owner, serves when it is told, and when it dies serves at once again', async () => {
    await writeFile(join(folder, 'deaths'), '1');
    const service = new ServiceProcess(options);
    service.load();
    await service.migrate({ DATABASE_URL: 'of the owner' });
    expect(await life()).toEqual(['migrated of the owner']);
    service.serve();
    await until(async () => (await life()).length === 3);
    await service.stop();

    expect((await life()).map((line) => line.replace(/\d+/, 'n'))).toEqual(['migrated of the owner', 'began n red', 'began n red', 'ended']);
  });

  it('says what went wrong when it cannot migrate, and is not started again', async () => {
    const service = new ServiceProcess(options);
    service.load();

    await expect(service.migrate({ DATABASE_URL: 'wrong' })).rejects.toThrow('tickets migrate failed:\n    no such database');
    await expect(service.migrate({ DATABASE_URL: 'right' })).rejects.toThrow('tickets migrate failed');
    await pause(200);
    expect(said).toEqual([]);
    expect(await life()).toEqual(['']);
    await service.stop();
  });

  it('dies with its supervisor, even when that is killed', async () => {
    const supervisor = join(folder, 'supervisor.ts');
    await writeFile(
      supervisor,
      `import { ServiceProcess } from '${new URL('../../dist/up/service-process.js', import.meta.url).pathname}';\nnew ServiceProcess(${JSON.stringify({ ...options, say: undefined })} as never).start();\n`,
    );
    const parent = spawn(process.execPath, [supervisor], { stdio: 'inherit' });
    await until(async () => (await life())[0] !== '');
    const child = Number((await life())[0]!.split(' ')[1]);
    parent.kill('SIGKILL');

    await until(async () => {
      const status = await readFile(`/proc/${child}/status`, 'utf8').catch(() => 'State:\tZ');

      return /^State:\s+Z/m.test(status);
    });
  });

  it('says what a task printed when it fails', async () => {
    await expect(runToEnd('tickets', options.main, 'migrate', {})).rejects.toThrow('tickets migrate failed:\nno such schema');
  });
});
