import type { KeyRing } from '@rapport/event-log';
import { Answers, KEYS, Scope, Summary } from '@rapport/service-host';
import { Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { RotationAnswer } from './keys.requests.js';

@Controller({ path: 'keys', version: '1' })
export class KeysController {
  constructor(@Inject(KEYS) private readonly keys: KeyRing) {}

  @Post('rewrap')
  @HttpCode(200)
  @Scope('operations')
  @Answers(RotationAnswer)
  @Summary('Wraps the keys of all subjects by the newest master key that this service has. Afterwards the older master keys can be destroyed; with them goes what is left of erased keys.')
  async rewrapKeys(): Promise<RotationAnswer> {
    const rewrapped = await this.keys.rewrap();

    return { generation: this.keys.generation, rewrapped };
  }
}
