import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { Body, Controller, Get, Inject, Module, NotFoundException, Param, ParseUUIDPipe, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Column, DataSource, Entity, PrimaryGeneratedColumn, type Repository } from 'typeorm';
import { CreateTicketRequest } from '../http/create-ticket.request.js';
import type { ServerTask } from './server-process.js';

@Entity({ name: 'tickets' })
class Ticket {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column({ type: 'uuid' }) customerId!: string;
  @Column({ type: 'text' }) subject!: string;
  @Column({ type: 'text' }) channel!: string;
  @Column({ type: 'text' }) priority!: string;
  @Column({ type: 'int' }) floor!: number;
  @Column({ type: 'boolean' }) urgent!: boolean;
  @Column({ type: 'text' }) contact!: string;
  @Column({ type: 'timestamptz', nullable: true }) openedAt!: string | null;
}

const TICKETS = Symbol('tickets');

@Controller({ path: 'v1/tickets' })
class TicketsController {
  constructor(@Inject(TICKETS) private readonly tickets: Repository<Ticket>) {}

  @Post()
  async open(@Body() request: CreateTicketRequest) {
    const { id } = await this.tickets.save(this.tickets.create({ ...request, openedAt: request.openedAt ?? null }));

    return { ticketId: id };
  }

  @Get(':id')
  async one(@Param('id', ParseUUIDPipe) id: string) {
    const found = await this.tickets.findOneBy({ id });
    if (found === null) throw new NotFoundException();

    return found;
  }
}

/** What `nest new` and the documentation lead to: Express, class-validator, TypeORM's `save` over its pool of ten. It checks no token, keeps no history and logs nothing. */
export const start = async ({ url }: ServerTask): Promise<number> => {
  const source = await new DataSource({ type: 'postgres', url, entities: [Ticket], synchronize: true }).initialize();

  @Module({ controllers: [TicketsController], providers: [{ provide: TICKETS, useValue: source.getRepository(Ticket) }] })
  class TicketsModule {}

  const { ExpressAdapter } = (await import('nest-platform-express')) as unknown as { ExpressAdapter: new () => never };
  const app = await NestFactory.create(TicketsModule, new ExpressAdapter(), { logger: false });
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  await app.listen(0, '127.0.0.1');

  return (app.getHttpServer() as { address(): AddressInfo }).address().port;
};
