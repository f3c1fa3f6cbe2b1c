import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { refuse, type Instant } from '@rapport/event-sourcing';
import { Authentication } from './authentication.js';
import { commandMetadataOf } from './command-metadata.js';
import { headerOf, type HostRequest } from './host-request.js';
import { hostRefusals } from './host-refusals.js';
import { NOW } from './host-tokens.js';
import { CREATES, PUBLIC, SCOPE } from './route-marks.js';
import { Secret } from './secret.js';

/** Nobody enters a route that does not name its scope, and nobody without that scope. */
@Injectable()
export class ScopeGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authentication: Authentication,
    private readonly secret: Secret,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<HostRequest>();
    const route = context.getHandler();
    const open = this.reflector.get<object | undefined>(PUBLIC, route) !== undefined;
    const authorization = onlyOne(request, headerOf(request, 'authorization'));
    if (!open || (authorization ?? '') !== '') request.caller = await this.authentication.callerOf(authorization);
    if (!open) this.demand(request, this.reflector.get<string | undefined>(SCOPE, route));

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      request.commandMetadata = commandMetadataOf(request, { needsKey: this.reflector.get<boolean | undefined>(CREATES, route) === true, now: this.now(), secret: this.secret });
    }

    return true;
  }

  private demand(request: HostRequest, scope: string | undefined): void {
    if (scope === undefined || request.caller?.scopes.has(scope) !== true) throw refuse(hostRefusals.SCOPE_MISSING, { scope: scope ?? 'none, since the route names none' });
  }
}

/** Of a header that came twice Node keeps the first, others keep the last: whoever stands before us may have checked the other one. */
const onlyOne = (request: HostRequest, authorization: string | undefined): string | undefined => {
  if ((request.raw.headersDistinct['authorization']?.length ?? 0) > 1) throw refuse(hostRefusals.UNAUTHENTICATED, { reason: 'there is more than one' });

  return authorization;
};
