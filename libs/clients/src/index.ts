export { client, operation, type CallOptions, type Client, type Operation } from './client.js';
export { KnownPlace } from './known-place.js';
export { ProblemError, ServiceUnreachable, type Fault, type Problem } from './problem-error.js';
export { createTransport, type Answer, type Request, type Transport, type TransportSettings } from './transport.js';
export { platformClients, type PlatformClients, type PlatformUrls } from './platform-clients.js';
