import type { Benchmark } from '../harness/benchmark.js';
import type { Entry, Role } from '../harness/contender.js';

const entry = (name: string, role: Role, application: string, checks: boolean): Entry => ({ name, role, module: 'http/load', options: { application, checks, callers: 32 } });

const OURS = 'ours: Nest, Fastify, strict JSON, compiled rules';
const WHOLE = 'ours with authentication and telemetry';
const FASTIFY = 'Nest, Fastify, class-validator';
const EXPRESS = 'Nest, Express, class-validator';

export const httpBenchmarks: readonly Benchmark[] = [
  {
    id: 'p12',
    title: 'HTTP: parsing and full validation of a body of eight fields',
    unit: 'request',
    seconds: 2,
    server: false,
    notes: '32 connections from one client process; the server is the process of the application. Bare node:http parses and checks nothing. All that validate are asked eight bad bodies at the end and must refuse each. Authentication and telemetry are in one row only: the whole host, with a token in each request, command metadata, a span, metrics and a line of the log; beside it the same limit.',
    entries: [
      entry('bare node:http', 'limit', 'bare', false),
      entry(OURS, 'ours', 'host', true),
      entry(WHOLE, 'ours', 'whole-host', true),
      entry('ours with JSON.parse', 'reference', 'host-without-strict-json', true),
      entry('Nest, Fastify, unchecked', 'reference', 'fastify-unchecked', false),
      entry(FASTIFY, 'peer', 'fastify-class-validator', true),
      entry(EXPRESS, 'peer', 'express-class-validator', true),
    ],
    goals: [
      { text: '≥ 0.75 × bare node:http by server CPU', ours: OURS, against: 'bare node:http', measure: 'server', least: 0.75 },
      { text: '≥ 0.75 × bare node:http by wall', ours: OURS, against: 'bare node:http', measure: 'rate', least: 0.75 },
      { text: '≥ 0.75 × bare node:http by server CPU, with authentication and telemetry', ours: WHOLE, against: 'bare node:http', measure: 'server', least: 0.75 },
      { text: '≥ 3 × Nest, Fastify, class-validator by server CPU', ours: OURS, against: FASTIFY, measure: 'server', least: 3 },
      { text: '≥ 10 × Nest, Express, class-validator by server CPU', ours: OURS, against: EXPRESS, measure: 'server', least: 10 },
    ],
  },
];
