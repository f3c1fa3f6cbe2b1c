import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { refuse } from '@rapport/event-sourcing';
import { Runner, type ConsumerStatus, type Rewritten } from '@rapport/projections';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { hostRefusals } from './host-refusals.js';
import { Scope, Summary } from './route-marks.js';

export class ReleaseRequest {
  /** The key to release; every parked key unless given. */
  @IsOptional() @IsString() @MaxLength(500) key?: string;
}

/** What operators do with views and reactions: look, rebuild, compare, release. */
@Controller({ path: 'operations/projections', version: '1' })
export class OperationsController {
  private readonly busy = new Set<string>();

  constructor(private readonly runner: Runner) {}

  @Get()
  @Scope('operations')
  @Summary('Views and reactions with generation, lag and parked keys.')
  async listProjections(): Promise<{ readonly items: readonly ConsumerStatus[] }> {
    return { items: await this.runner.status() };
  }

  @Post(':view/rebuild')
  @HttpCode(200)
  @Scope('operations')
  @Summary('Builds a view anew from the log and flips to the new generation.')
  rebuildProjection(@Param('view') view: string) {
    return this.alone(view, () => this.runner.rebuild(view));
  }

  @Post(':view/compare')
  @HttpCode(200)
  @Scope('operations')
  @Summary('Builds a view a second time and compares the two byte for byte.')
  compareProjection(@Param('view') view: string) {
    return this.alone(view, () => this.runner.compare(view));
  }

  @Post('rewrite')
  @HttpCode(200)
  @Scope('operations')
  @Summary('Writes the tables of opened personal data anew, so that nothing of what was erased is left in their files, and says how far back the write-ahead log reaches.')
  rewriteOpened(): Promise<Rewritten> {
    return this.undisturbed('rewrite', () => this.runner.rewriteOpened());
  }

  @Get(':view/parked')
  @Scope('operations')
  @Summary('Keys whose events wait for a repair.')
  async listParked(@Param('view') view: string) {
    this.known(view);
    return { items: await this.runner.parked(view) };
  }

  @Post(':view/release')
  @HttpCode(200)
  @Scope('operations')
  @Summary('Applies the parked events of a key, or of all keys, in order.')
  releaseParked(@Param('view') view: string, @Body() { key }: ReleaseRequest) {
    return this.alone(view, () => this.runner.release(view, key));
  }

  @Post(':view/restart')
  @HttpCode(200)
  @Scope('operations')
  @Summary('Lets a reaction that halted as LOG_REWOUND go on where the log ends now; what lies before is not reacted to. Answers with the lanes concerned.')
  async restartReaction(@Param('view') view: string): Promise<{ readonly lanes: readonly number[] }> {
    this.known(view, 'reaction');

    return this.undisturbed(view, async () => ({ lanes: await this.runner.restart(view) }));
  }

  private async alone<Result>(view: string, work: () => Promise<Result>): Promise<Result> {
    this.known(view);

    return this.undisturbed(view, work);
  }

  private async undisturbed<Result>(view: string, work: () => Promise<Result>): Promise<Result> {
    if (this.busy.has(view)) throw refuse(hostRefusals.BUSY, { view });
    this.busy.add(view);
    try {
      return await work();
    } finally {
      this.busy.delete(view);
    }
  }

  private known(view: string, kind?: ConsumerStatus['kind']): void {
    if (!this.runner.handles(view, kind)) throw refuse(hostRefusals.VIEW_NOT_FOUND, { view: view.slice(0, 100) });
  }
}
