/** The HTTP server under the application. */
import { createServer, IncomingMessage, ServerResponse, type Server } from 'node:http';
import type { Express } from 'express';

/**
 * Longer than gateways and clients keep a connection that rests (a minute, mostly): whoever closes first must be the one who asks, for a
 * request on a connection that is just being closed is lost.
 */
const KEEP_ALIVE_MS = 75_000;

/** A server that may listen before there is an application. */
export interface ApiServer {
  server: Server;
  /** Has the application answer from now on; once. */
  serve: (app: Express) => void;
}

/**
 * Makes it, with requests and responses that have from their birth the prototypes which Express would give each of them: objects whose
 * prototype is changed are slow to use, and are let go of late.
 */
export function createApiServer(): ApiServer {
  // One pair for each server, because each application has prototypes of its own.
  class ApiRequest extends IncomingMessage {}
  class ApiResponse extends ServerResponse<ApiRequest> {}
  const server = createServer({
    ...{ IncomingMessage: ApiRequest, ServerResponse: ApiResponse },
    keepAliveTimeout: KEEP_ALIVE_MS,
  });
  const serve = (app: Express): void => {
    Object.setPrototypeOf(ApiRequest.prototype, app.request);
    Object.setPrototypeOf(ApiResponse.prototype, app.response);
    Object.assign(app, { request: ApiRequest.prototype, response: ApiResponse.prototype });
    server.on('request', app);
  };
  return { server, serve };
}
