/** What a server is told. */
export interface ServerTask {
  /** Module of this folder that exports `start`. */
  readonly application: string;
  readonly url: string;
  /** Folder with `jwks.json`, for what else it keeps. */
  readonly state: string;
  /** Which view it has, where there is a choice. */
  readonly view?: string;
}

/** One application in a process of its own; tells its port and ends with its parent. */
if (process.send !== undefined && process.argv[2] !== undefined) {
  process.on('disconnect', () => process.exit(0));
  const task = JSON.parse(process.argv[2]) as ServerTask;
  const { start } = (await import(new URL(`./${task.application}.js`, import.meta.url).href)) as { start: (task: ServerTask) => Promise<number> };
  process.send({ port: await start(task) });
}
