import type { AddressInfo } from 'node:net';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
// Loaded for its own sake: everything that the service is made of, and nothing of it is used.
import './on-the-host.js';

@Module({})
class NothingModule {}

/** An empty Nest and Fastify application with telemetry on that has loaded all the code of the service and does nothing with it. */
export const start = async (): Promise<number> => {
  const telemetry = new URL('../../../../libs/service-host/dist/telemetry.js', import.meta.url).href;
  const { startTelemetry } = (await import(telemetry)) as { startTelemetry: (service: string, endpoint: undefined) => unknown };
  startTelemetry('nothing', undefined);
  const app = await NestFactory.create<NestFastifyApplication>(NothingModule, new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');

  return (app.getHttpServer().address() as AddressInfo).port;
};
