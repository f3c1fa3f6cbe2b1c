import { mkdtemp, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Body, Controller, Post } from '@nestjs/common';
import { derivedId, instant } from '@rapport/event-sourcing';
import { Creates, defineService, Scope } from '@rapport/service-host';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { CreateTicketRequest } from './create-ticket.request.js';

/** Where a whole service is asked, and with what. */
export interface Asked {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

@Controller({ path: 'tickets', version: '1' })
class WholeTicketsController {
  @Post()
  @Creates()
  @Scope('tickets:write')
  create(@Body() request: CreateTicketRequest) {
    return { ticketId: request.customerId, version: 1 };
  }
}

/** What the build holds and the library does not export: nobody but this measures a host without a database. */
const fromHost = async <Module>(file: string): Promise<Module> => (await import(new URL(`../../../../libs/service-host/dist/${file}`, import.meta.url).href)) as Module;

interface HostBuild {
  readonly application: (...parts: readonly unknown[]) => Promise<{ listen(port: number, address: string): Promise<unknown>; getHttpServer(): { address(): AddressInfo } }>;
}

/** The host with everything that a request passes: authentication, command metadata, spans, metrics, a line of the log, problems. There is no database: the route answers by itself. */
export const wholeHost = async (): Promise<Asked> => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-host-'));
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keySet = join(folder, 'jwks.json');
  await writeFile(keySet, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256', use: 'sig' }] }));
  const token = await new SignJWT({ role: 'agent' }).setProtectedHeader({ alg: 'ES256', kid: 'bench' }).setSubject('bench').setIssuer('rapport').setAudience('rapport').setIssuedAt().setExpirationTime('1h').sign(privateKey);

  const { application } = await fromHost<HostBuild>('application.js');
  const { startTelemetry } = await fromHost<{ startTelemetry: (service: string, endpoint: undefined) => unknown }>('telemetry.js');
  const { hostLogger } = await fromHost<{ hostLogger: (service: string, level: string) => unknown }>('logging.js');
  startTelemetry('bench', undefined);
  const service = defineService({ name: 'bench', language: null, controllers: [WholeTicketsController] });
  const settings = { JWT_JWKS: keySet, JWT_ISSUER: 'rapport', JWT_AUDIENCE: 'rapport', RAPPORT_STATE: folder };
  const backbone = { log: { now: () => instant(new Date().toISOString()) }, runner: { onMoved: () => () => undefined } };
  const app = await application(service, settings, backbone, hostLogger('bench', 'info'), { leaving: false, draining: false, started: true });
  await app.listen(0, '127.0.0.1');

  return { port: app.getHttpServer().address().port, path: '/v1/tickets', headers: { authorization: `Bearer ${token}`, 'idempotency-key': derivedId('bench', 'request') } };
};
