import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { jsonLines, UnreadableLine } from './json-lines.js';
import type { Checkpoint, CommittedPlace, HeldResources, HistoryStep, JsonObject, LogRow, ParkedKey, ProcessStep, RunFile, TimerRow, TopicRecord } from './records.js';
import { shapes } from './shapes.js';

export type Input = 'history' | 'log' | 'commits' | 'topic' | 'views' | 'rebuilt' | 'checkpoints' | 'parked' | 'timers' | 'processes' | 'resources';

/** A dump of a view: whose, and where it lies. */
export interface ViewFile {
  readonly service: string;
  readonly view: string;
  readonly path: string;
}

/** Inputs that a run of its kind may lack without saying so: no witness of commits, no Kafka, no rebuild, nobody who looks at processes. */
const OPTIONAL: readonly Input[] = ['commits', 'topic', 'rebuilt', 'resources'];
/** Inputs whose emptiness is good news. */
const MAY_BE_EMPTY: readonly Input[] = ['parked'];

/** The folder that a fault run leaves. */
export class RunFolder {
  constructor(
    readonly path: string,
    readonly run: RunFile,
  ) {}

  /** @throws UnreadableLine where `run.json` is missing or says too little */
  static open(path: string): RunFolder {
    const file = join(path, 'run.json');
    let run: unknown;
    try {
      run = JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      throw new UnreadableLine(file, 1, 'is missing or not JSON');
    }
    const fault = shapes.run(run);
    if (fault !== null) throw new UnreadableLine(file, 1, fault);

    return new RunFolder(path, run as RunFile);
  }

  /** Whether an input can be looked at, and if not, whether that is in order. */
  state(input: Input): 'present' | 'not applicable' | 'missing' | 'empty' {
    const present = this.files(input).filter((file) => existsSync(file));
    const full = present.some((file) => statSync(file).size > 0);
    if (full || (present.length > 0 && MAY_BE_EMPTY.includes(input))) return 'present';
    if (this.run.absent?.includes(input) === true) return 'not applicable';
    if (present.length > 0) return 'empty';

    return OPTIONAL.includes(input) ? 'not applicable' : 'missing';
  }

  history(): AsyncGenerator<HistoryStep> {
    return jsonLines(join(this.path, 'history.jsonl'), shapes.history);
  }

  /** Rows by lane and position, as they are written. */
  log(): AsyncGenerator<LogRow> {
    return jsonLines(join(this.path, 'log.jsonl'), shapes.log);
  }

  /** In the order of commits. */
  commits(): AsyncGenerator<CommittedPlace> {
    return jsonLines(join(this.path, 'commits.jsonl'), shapes.commits);
  }

  topic(): AsyncGenerator<TopicRecord> {
    return jsonLines(join(this.path, 'topic.jsonl'), shapes.topic);
  }

  checkpoints(): AsyncGenerator<Checkpoint> {
    return jsonLines(join(this.path, 'checkpoints.jsonl'), shapes.checkpoints);
  }

  parked(): AsyncGenerator<ParkedKey> {
    return jsonLines(join(this.path, 'parked.jsonl'), shapes.parked);
  }

  timers(): AsyncGenerator<TimerRow> {
    return jsonLines(join(this.path, 'timers.jsonl'), shapes.timers);
  }

  processes(): AsyncGenerator<ProcessStep> {
    return jsonLines(join(this.path, 'processes.jsonl'), shapes.processes);
  }

  resources(): AsyncGenerator<HeldResources> {
    return jsonLines(join(this.path, 'resources.jsonl'), shapes.resources);
  }

  rows({ path }: ViewFile): AsyncGenerator<JsonObject> {
    return jsonLines(path, shapes.row);
  }

  /** The dumps of all views, under `views` or `rebuilt`; names of views in kebab case, whatever the file is called. */
  viewFiles(kind: 'views' | 'rebuilt'): readonly ViewFile[] {
    const root = join(this.path, kind);
    const services = existsSync(root) ? readdirSync(root).filter((name) => statSync(join(root, name)).isDirectory()) : [];

    return services.sort().flatMap((service) =>
      readdirSync(join(root, service))
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
        .map((name) => ({ service, view: name.slice(0, -'.jsonl'.length).replaceAll('_', '-'), path: join(root, service, name) })),
    );
  }

  private files(input: Input): readonly string[] {
    return input === 'views' || input === 'rebuilt' ? this.viewFiles(input).map(({ path }) => path) : [join(this.path, `${input}.jsonl`)];
  }
}
