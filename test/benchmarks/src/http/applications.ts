import 'reflect-metadata';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BadRequestException, Body, Controller, Injectable, Module, Post, ValidationPipe, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { validated } from '@rapport/service-host';
import { CreateTicketRequest } from './create-ticket.request.js';
import { wholeHost, type Asked } from './whole-host.js';

const ANSWER = (ticketId: string) => ({ ticketId, version: 1 });

@Controller('tickets')
class TicketsController {
  @Post()
  create(@Body() request: CreateTicketRequest) {
    return ANSWER(request.customerId);
  }
}

@Module({ controllers: [TicketsController] })
class TicketsModule {}

/** What the host's own pipe does with a body. */
@Injectable()
class HostPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type !== 'body') return value;
    try {
      return validated(metatype as Type<object>, value ?? null, type);
    } catch (error) {
      throw new BadRequestException(String(error));
    }
  }
}

const classValidator = () => new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true });

/** The host's strict reader of JSON, from the build: it is not among the names that the host exports. */
const strictJson = async () => (await import(new URL('../../../../libs/service-host/dist/strict-json.js', import.meta.url).href)) as { parseStrictly: (text: string) => unknown };

const nestOnFastify = async (pipe: PipeTransform | null, strict: boolean): Promise<number> => {
  const app = await NestFactory.create<NestFastifyApplication>(TicketsModule, new FastifyAdapter(), { logger: false, ...(strict ? { bodyParser: false } : {}) });
  if (pipe !== null) app.useGlobalPipes(pipe);
  if (strict) {
    const { parseStrictly } = await strictJson();
    const fastify = app.getHttpAdapter().getInstance();
    fastify.removeAllContentTypeParsers();
    fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (_, text, done) => {
      try {
        done(null, parseStrictly(text as string));
      } catch (error) {
        done(error as Error);
      }
    });
  }
  await app.listen(0, '127.0.0.1');

  return (app.getHttpServer().address() as AddressInfo).port;
};

const nestOnExpress = async (): Promise<number> => {
  const { ExpressAdapter } = (await import('nest-platform-express')) as unknown as { ExpressAdapter: new () => never };
  const app = await NestFactory.create(TicketsModule, new ExpressAdapter(), { logger: false });
  app.useGlobalPipes(classValidator());
  await app.listen(0, '127.0.0.1');

  return ((app.getHttpServer() as { address(): AddressInfo }).address()).port;
};

const bare = async (): Promise<number> => {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { customerId } = JSON.parse(Buffer.concat(chunks).toString()) as CreateTicketRequest;
      const text = JSON.stringify(ANSWER(customerId));
      response.writeHead(201, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) }).end(text);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));

  return (server.address() as AddressInfo).port;
};

/** Each starts its server and answers its port, and where and with what it is asked if that is not `/tickets` and nothing. */
export const applications: Readonly<Record<string, () => Promise<number | Asked>>> = {
  bare,
  host: () => nestOnFastify(new HostPipe(), true),
  'whole-host': wholeHost,
  'host-without-strict-json': () => nestOnFastify(new HostPipe(), false),
  'fastify-unchecked': () => nestOnFastify(null, false),
  'fastify-class-validator': () => nestOnFastify(classValidator(), false),
  'express-class-validator': nestOnExpress,
};
