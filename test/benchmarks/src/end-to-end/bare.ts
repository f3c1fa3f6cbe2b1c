import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { CreateTicketRequest } from '../http/create-ticket.request.js';
import type { ServerTask } from './server-process.js';

const INSERT = 'insert into tickets (id, customer_id, subject, channel, priority, floor, urgent, contact, opened_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)';

/** node:http and a prepared INSERT or SELECT over a connection per caller: nothing is checked, nothing is kept but the row. */
export const start = async ({ url }: ServerTask): Promise<number> => {
  const pool = new pg.Pool({ connectionString: url, max: 32 });
  await pool.query('create table tickets (id uuid primary key, customer_id uuid not null, subject text not null, channel text not null, priority text not null, floor int not null, urgent boolean not null, contact text not null, opened_at timestamptz)');

  const post = async (text: string) => {
    const { customerId, subject, channel, priority, floor, urgent, contact, openedAt = null } = JSON.parse(text) as CreateTicketRequest;
    const ticketId = randomUUID();
    await pool.query({ name: 'insert', text: INSERT, values: [ticketId, customerId, subject, channel, priority, floor, urgent, contact, openedAt] });

    return { status: 201, body: { ticketId } };
  };
  const get = async (id: string) => {
    const { rows } = await pool.query({ name: 'select', text: 'select * from tickets where id = $1', values: [id] });

    return rows.length === 1 ? { status: 200, body: rows[0] as object } : { status: 404, body: {} };
  };
  const answered = (response: ServerResponse, work: Promise<{ status: number; body: object }>) =>
    work.then(
      ({ status, body }) => {
        const text = JSON.stringify(body);
        response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) }).end(text);
      },
      () => response.writeHead(500, { 'content-length': 0 }).end(),
    );

  const server = createServer((request, response) => {
    if (request.method === 'GET') return void answered(response, get(request.url!.slice(request.url!.lastIndexOf('/') + 1)));
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => void answered(response, post(Buffer.concat(chunks).toString())));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));

  return (server.address() as AddressInfo).port;
};
